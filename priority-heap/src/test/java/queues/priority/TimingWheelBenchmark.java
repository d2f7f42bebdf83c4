package queues.priority;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * Starting and stopping timers of which none expires: the life of nearly every time-out. 100 000 are pending.
 *
 * <pre>
 *   schedule ──▶ [ 100 000 pending, an hour away and more ] ──▶ cancel
 * </pre>
 *
 * Not measured: expiry. It has a benchmark of its own, {@link TimingWheelExpiryBenchmark}, because two of the
 * contenders keep their own time. Of Netty's work only the half is seen that is done on the calling thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimingWheelBenchmark implements Contender.Trial {
    private static final int PENDING = 100_000;
    private static final int REQUESTS = 1_024;
    private static final int STRIDE = 389;
    private static final long HOUR = 3_600_000;
    private static final int SPREAD = (1 << 20) - 1;

    @Param({"DelayQueue", "learner", "reference", "ScheduledThreadPoolExecutor", "Agrona wheel", "Netty wheel"})
    public String contender;

    private final Timer<Integer>[] pending = newTimers(PENDING);
    private final Timer<Integer>[] requests = newTimers(REQUESTS);
    private final Integer task = 1_000;
    private Timers<Integer> timers;
    private int random = 1;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Timer<Integer>[] newTimers(int length) {
        return (Timer<Integer>[]) new Timer[length];
    }

    static Timers<Integer> newTimers(String contender) throws ReflectiveOperationException {
        return switch (contender) {
            case "DelayQueue" -> new OtherTimers.JdkDelayQueue<>();
            case "ScheduledThreadPoolExecutor" -> new OtherTimers.JdkScheduledExecutor<>();
            case "Agrona wheel" -> new OtherTimers.AgronaWheel<>();
            case "Netty wheel" -> new OtherTimers.NettyWheel<>();
            default -> answer(contender);
        };
    }

    @SuppressWarnings("unchecked")
    private static Timers<Integer> answer(String contender) throws ReflectiveOperationException {
        try {
            return (Timers<Integer>)
                    Contender.type(contender, "queues.priority.TimingWheel", List.of(Timers.class, Timer.class))
                            .getConstructor(long.class, int.class)
                            .newInstance(0L, 64);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw thrown;
        }
    }

    @Setup(Level.Iteration)
    public void fill() throws ReflectiveOperationException {
        timers = newTimers(contender);
        Arrays.setAll(pending, i -> timers.schedule(deadline(), task));
    }

    @TearDown(Level.Iteration)
    public void close() {
        if (timers instanceof OtherTimers<?> other) {
            other.close();
        }
    }

    private int random() {
        random = random * 1_103_515_245 + 12_345;
        return random >>> 8;
    }

    private long deadline() {
        return HOUR + (random() & SPREAD);
    }

    @Benchmark
    @Measures("replaced: any one of 100 000 timers is cancelled, and another scheduled; per pair")
    public Timer<Integer> replaced() {
        int any = Math.floorMod(random(), PENDING);
        cancel(pending[any]);
        pending[any] = timers.schedule(deadline(), task);
        return pending[any];
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    @Measures("answered: 1024 requests go out, and are answered in another order; per request")
    public int answered() {
        for (int i = 0; i < REQUESTS; i++) {
            requests[i] = timers.schedule(HOUR + i, task);
        }
        for (int i = 0; i < REQUESTS; i++) {
            cancel(requests[i * STRIDE & REQUESTS - 1]);
        }
        return REQUESTS;
    }

    private void cancel(Timer<Integer> timer) {
        if (!timers.cancel(timer)) {
            throw new IllegalStateException("cancel came too late for a timer that is an hour away");
        }
    }

    @Override
    public void tryOut(String name) throws ReflectiveOperationException {
        contender = name;
        fill();
        try {
            answered();
            replaced();
            if (!(timers instanceof OtherTimers) && timers.size() != PENDING) {
                throw new IllegalStateException("size is " + timers.size() + " where " + PENDING + " are pending");
            }
        } finally {
            close();
        }
    }
}
