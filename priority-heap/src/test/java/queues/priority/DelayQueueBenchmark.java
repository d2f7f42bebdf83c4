package queues.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * What the order by time costs, and what it costs to wake one thread of many. Among the contenders is the simple right
 * answer: no leader, everybody sleeps until the head is due.
 *
 * <pre>
 *   thread ── offer, due in 50 µs ──▶ [ at most one element ] ── take ──▶ eight threads that wait
 *      ▲                                                                      │
 *      └────────────────────────────── it has arrived ────────────────────────┘
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class DelayQueueBenchmark implements Contender.Trial {
    private static final int BURST = 1024;
    private static final int TAKERS = 8;
    private static final long DELAY = TimeUnit.MICROSECONDS.toNanos(50);

    @Param({"java.util.concurrent.DelayQueue", "learner", "reference", "everybodyWaits"})
    public String contender;

    private final Item[] items = new Item[BURST];
    private final Semaphore arrived = new Semaphore(0);
    private final List<Thread> takers = new ArrayList<>();
    private BlockingQueue<Item> queue;

    /** For bursts: nobody waits at it. Made once, because a class that is loaded anew is compiled anew. */
    private BlockingQueue<Item> quiet;

    /** Due at a moment of {@link System#nanoTime}. */
    private record Item(long due) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(due - ((Item) other).due);
        }
    }

    private BlockingQueue<Item> newQueue() {
        return switch (contender) {
            case "java.util.concurrent.DelayQueue" -> new java.util.concurrent.DelayQueue<>();
            case "everybodyWaits" -> new EverybodyWaits();
            default -> (BlockingQueue<Item>) Contender.<Item>queue(contender, "queues.priority.DelayQueue", BURST);
        };
    }

    @Setup(Level.Trial)
    public void begin() {
        SplittableRandom random = new SplittableRandom(1);
        long now = System.nanoTime();
        for (int each = 0; each < BURST; each++) {
            items[each] = new Item(now - random.nextLong(TimeUnit.SECONDS.toNanos(1)));
        }
        quiet = newQueue();
        queue = newQueue();
        for (int each = 0; each < TAKERS; each++) {
            Thread taker = new Thread(this::takeAll, "taker " + each);
            taker.setDaemon(true);
            taker.start();
            takers.add(taker);
        }
    }

    private void takeAll() {
        try {
            while (true) {
                queue.take();
                arrived.release();
            }
        } catch (InterruptedException theEnd) {
            Thread.currentThread().interrupt();
        }
    }

    @TearDown(Level.Trial)
    public void end() {
        takers.forEach(Thread::interrupt);
        takers.clear();
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    @Measures("a burst: one thread offers 1024 that are due, then polls them all; per element")
    public Item burst() {
        for (Item each : items) {
            quiet.offer(each);
        }
        Item last = null;
        for (int each = 0; each < BURST; each++) {
            Item polled = quiet.poll();
            if (polled == null || last != null && polled.due() < last.due()) {
                throw new IllegalStateException("poll returned " + polled + " after " + last);
            }
            last = polled;
        }
        return last;
    }

    @Benchmark
    @Measures(
            "one element, due in 50 µs, for one of eight threads that wait: from offer to arrival, the 50 µs included")
    public void oneForEight() throws InterruptedException {
        queue.offer(new Item(System.nanoTime() + DELAY));
        if (!arrived.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody took an element that is long due");
        }
    }

    @Override
    public void tryOut(String name) throws Exception {
        contender = name;
        begin();
        try {
            burst();
            oneForEight();
        } finally {
            end();
        }
    }

    /** The JDK's, with other waiting. Only what is measured is overridden. */
    private static final class EverybodyWaits extends java.util.concurrent.DelayQueue<Item> {
        private final PriorityQueue<Item> elements = new PriorityQueue<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition headChanged = lock.newCondition();

        @Override
        public boolean offer(Item element) {
            lock.lock();
            try {
                elements.add(element);
                if (elements.peek() == element) {
                    headChanged.signalAll();
                }
                return true;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public Item poll() {
            lock.lock();
            try {
                return untilDue() <= 0 ? elements.poll() : null;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public Item take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                for (long left = untilDue(); left > 0; left = untilDue()) {
                    headChanged.awaitNanos(left);
                }
                return elements.poll();
            } finally {
                lock.unlock();
            }
        }

        private long untilDue() {
            return elements.isEmpty() ? Long.MAX_VALUE : elements.peek().getDelay(TimeUnit.NANOSECONDS);
        }
    }
}
