package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulation behind chapter 2's question: when do 127 levels become one?
 *
 * <p>One server, busy nine tenths of the time; messages arrive as a Poisson stream, and their service times are
 * exponential with mean 1. A share of the messages carries the highest level, 127; the others are spread evenly over the
 * 126 below it. The waits of the highest level are held against Cobham's formula ("Priority Assignment in Waiting Line
 * Problems", Operations Research 2(1), 1954), the table against {@code docs/transcripts/levels.txt}. Run with
 * {@code -Dtranscripts.write=true} to write that file anew.
 */
class LevelsTest {
    private static final int LEVELS = 127;
    private static final int LOWEST_TENTH = LEVELS / 10;
    private static final double LOAD = 0.9;
    private static final int SERVED = 1_000_000;
    private static final long SEED = 42;
    private static final int[] SHARES = {1, 5, 20, 50, 80, 90, 95, 100};

    @ParameterizedTest(name = "{0} % at the top")
    @ValueSource(ints = {5, 50, 90})
    @DisplayName("The highest level waits as long as Cobham's formula says")
    void agreesWithTheory(int share) {
        double theory = LOAD / (1 - LOAD * share / 100);

        assertThat(new Office(share).serve().top()).isCloseTo(theory, within(theory / 20));
    }

    @Test
    @DisplayName("The table in the book is what the simulation prints")
    void theBookQuotesThis() throws IOException {
        Path recorded = root().resolve("docs/transcripts/levels.txt");
        String table = table();
        if (Boolean.getBoolean("transcripts.write")) {
            Files.writeString(recorded, table);
        }

        assertThat(table).isEqualTo(Files.readString(recorded));
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("of all messages,   the top waits   all others wait   the lowest tenth");
        lines.add("at the top level                                     of levels waits");
        for (int share : SHARES) {
            Waits waits = new Office(share).serve();
            lines.add("%15d%%   %13.1f   %15s   %16s"
                    .formatted(share, waits.top(), orNobody(waits.others()), orNobody(waits.lowest())));
        }
        lines.add("in units of one service; a queue without levels at this load: 9.0");
        return String.join("\n", lines) + "\n";
    }

    private static String orNobody(double wait) {
        return Double.isNaN(wait) ? "nobody left" : String.format(Locale.ROOT, "%.1f", wait);
    }

    private record Message(int level, double arrived) {}

    /** Mean waits, in units of one service. */
    private record Waits(double top, double others, double lowest) {}

    /** A counter with one clerk, who always takes the highest level, and among equals whoever came first. */
    private static final class Office {
        private final SplittableRandom random = new SplittableRandom(SEED);
        private final StablePriorityQueue<Message> waiting = new StablePriorityQueue<>(
                Comparator.comparingInt(Message::level).reversed());
        private final double[] waited = new double[LEVELS + 1];
        private final int[] served = new int[LEVELS + 1];
        private final int share;
        private double nextArrival;
        private double now;

        private Office(int percentAtTheTop) {
            share = percentAtTheTop;
            nextArrival = exponential(LOAD);
        }

        Waits serve() {
            for (int i = 0; i < SERVED; i++) {
                if (waiting.isEmpty()) {
                    now = Math.max(now, nextArrival);
                }
                admit();
                Message next = waiting.remove();
                waited[next.level()] += now - next.arrived();
                served[next.level()]++;
                now += exponential(1);
            }
            return new Waits(mean(LEVELS, LEVELS), mean(1, LEVELS - 1), mean(1, LOWEST_TENTH));
        }

        private void admit() {
            while (nextArrival <= now) {
                int level = random.nextInt(100) < share ? LEVELS : 1 + random.nextInt(LEVELS - 1);
                waiting.add(new Message(level, nextArrival));
                nextArrival += exponential(LOAD);
            }
        }

        /** StrictMath, so that the table is the same on every machine. */
        private double exponential(double rate) {
            return -StrictMath.log(1 - random.nextDouble()) / rate;
        }

        private double mean(int from, int to) {
            double sum = 0;
            int count = 0;
            for (int level = from; level <= to; level++) {
                sum += waited[level];
                count += served[level];
            }
            return count == 0 ? Double.NaN : sum / count;
        }
    }
}
