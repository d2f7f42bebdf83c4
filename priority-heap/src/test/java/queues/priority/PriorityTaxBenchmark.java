package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * What it costs to look at the priority: the same messages, with one of 127 levels each, through a queue that ignores the
 * level and through queues that heed it.
 *
 * <pre>
 *   [ n messages ] ── poll ──▶ the same message ── offer ──▶ back inside
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class PriorityTaxBenchmark implements Contender.Trial {
    static final int LEVELS = 127;
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int MANY_MORE = 1_000_000;
    private static final int LEVELS_AHEAD = 1 << 12;

    private static final Comparator<Message> BY_LEVEL = Comparator.comparingInt(message -> message.level);

    @Param({"ArrayDeque", "learner", "reference", "PriorityQueue", "127 ArrayDeques"})
    public String contender;

    private final int[] levels = new int[LEVELS_AHEAD];
    private int at;
    private Queue<Message> few;
    private Queue<Message> many;
    private Queue<Message> manyMore;

    static final class Message {
        private int level;

        Message(int level) {
            this.level = level;
        }
    }

    private Queue<Message> newQueue() {
        return switch (contender) {
            case "ArrayDeque" -> new ArrayDeque<>();
            case "PriorityQueue" -> new PriorityQueue<>(BY_LEVEL);
            case "127 ArrayDeques" -> new Lanes();
            default -> Contender.queueOf(contender, "queues.priority.StablePriorityQueue", BY_LEVEL);
        };
    }

    @Setup(Level.Trial)
    public void fill() {
        fill(MANY_MORE);
    }

    private void fill(int most) {
        Random random = new Random(7);
        IntStream.range(0, LEVELS_AHEAD).forEach(i -> levels[i] = random.nextInt(LEVELS));
        few = filled(FEW);
        many = filled(Math.min(MANY, most));
        manyMore = filled(most);
    }

    private Queue<Message> filled(int count) {
        Queue<Message> queue = newQueue();
        IntStream.range(0, count).forEach(i -> queue.offer(new Message(nextLevel())));
        return queue;
    }

    private int nextLevel() {
        at = at + 1 & LEVELS_AHEAD - 1;
        return levels[at];
    }

    private boolean again(Queue<Message> queue) {
        Message message = queue.poll();
        message.level = nextLevel();
        return queue.offer(message);
    }

    @Benchmark
    @Measures("100 inside, 127 levels: poll one, offer one; per pair")
    public boolean few() {
        return again(few);
    }

    @Benchmark
    @Measures("10 000 inside, 127 levels: poll one, offer one; per pair")
    public boolean many() {
        return again(many);
    }

    @Benchmark
    @Measures("1 000 000 inside, 127 levels: poll one, offer one; per pair")
    public boolean manyMore() {
        return again(manyMore);
    }

    @Override
    public void tryOut(String name) {
        contender = name;
        fill(FEW);
        few();
        many();
        manyMore();
    }

    /** A lane for each level, and a bit for each lane that holds something: few levels need no heap. */
    private static final class Lanes extends AbstractQueue<Message> {
        private final BitSet filled = new BitSet(LEVELS);
        private final ArrayDeque<Message>[] lanes;

        @SuppressWarnings("unchecked") // there is no generic array, and it never leaves this class
        Lanes() {
            lanes = new ArrayDeque[LEVELS];
            IntStream.range(0, LEVELS).forEach(level -> lanes[level] = new ArrayDeque<>());
        }

        @Override
        public boolean offer(Message message) {
            filled.set(message.level);
            return lanes[message.level].offer(message);
        }

        @Override
        public Message poll() {
            int level = filled.nextSetBit(0);
            if (level < 0) {
                return null;
            }
            Message message = lanes[level].poll();
            if (lanes[level].isEmpty()) {
                filled.clear(level);
            }
            return message;
        }

        @Override
        public Message peek() {
            int level = filled.nextSetBit(0);
            return level < 0 ? null : lanes[level].peek();
        }

        @Override
        public int size() {
            return IntStream.range(0, LEVELS).map(level -> lanes[level].size()).sum();
        }

        @Override
        public Iterator<Message> iterator() {
            return IntStream.range(0, LEVELS)
                    .mapToObj(level -> lanes[level])
                    .flatMap(ArrayDeque::stream)
                    .iterator();
        }
    }
}
