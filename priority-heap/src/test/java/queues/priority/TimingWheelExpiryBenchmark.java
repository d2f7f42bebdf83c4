package queues.priority;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * The price of what {@link TimingWheelBenchmark} leaves out: timers that live until they expire, and cascade on their
 * way.
 *
 * <pre>
 *   schedule × 16 384, over 65 536 ticks ──▶ tick, tick, tick … ──▶ expired × 16 384
 * </pre>
 *
 * To be started by hand, with those that can be told the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimingWheelExpiryBenchmark implements Contender.Trial {
    private static final int TIMERS = 1 << 14;
    private static final int TICKS = 1 << 16;
    private static final int STEP = 40_503;

    @Param({"DelayQueue", "learner", "reference", "Agrona wheel"})
    public String contender;

    private final Integer task = 1_000;
    private Timers<Integer> timers;
    private int expired;

    @Setup(Level.Iteration)
    public void begin() throws ReflectiveOperationException {
        timers = TimingWheelBenchmark.newTimers(contender);
    }

    @Benchmark
    @OperationsPerInvocation(TIMERS)
    @Measures("expired: 16 384 timers over 65 536 ticks, and time goes by tick by tick; per timer")
    public int expired() {
        long now = timers.now();
        for (int i = 0; i < TIMERS; i++) {
            timers.schedule(now + 1 + (i * STEP & TICKS - 1), task);
        }
        expired = 0;
        for (int tick = 1; tick <= TICKS; tick++) {
            timers.advanceTo(now + tick, each -> expired++);
        }
        if (expired != TIMERS) {
            throw new IllegalStateException(expired + " expired where " + TIMERS + " were due");
        }
        return expired;
    }

    @Override
    public void tryOut(String name) throws ReflectiveOperationException {
        contender = name;
        begin();
        expired();
    }
}
