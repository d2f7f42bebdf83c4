package queues.labs.model;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import queues.labs.engine.Event;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Simulation;
import queues.labs.engine.Time;

/**
 * Events per second of one thread. From the root of the course, on a machine with nothing else to do:
 * {@code ./mvnw -pl course/labs test-compile exec:exec}.
 *
 * <pre>
 *   station: Poisson ──▶ [ queue ] ──▶ worker, 80 % busy, with its books, depth, latencies and the check after every event
 *   engine:  events that draw an exponential time and schedule themselves again: 2 or 1000 pending, nothing else
 * </pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Thread)
public class MM1Benchmark {
    private static final int EVENTS = 1_000_000;

    @Param({"station", "engine, 2 pending", "engine, 1000 pending"})
    public String load;

    private Simulation simulation() {
        if (load.equals("station")) {
            return Station.exponential(1, 0.8, 1).simulation;
        }
        Simulation simulation = new Simulation(1);
        RandomStream random = simulation.stream("times");
        for (int i = load.contains("1000") ? 1000 : 2; i > 0; i--) {
            new Again(simulation, random).happen();
        }
        return simulation;
    }

    private record Again(Simulation simulation, RandomStream random) implements Event {
        @Override
        public void happen() {
            simulation.after(random.exponential(Time.SECOND), this);
        }
    }

    /** A run of a million events from its beginning; the unit is events. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double events() {
        Simulation simulation = simulation();
        while (simulation.events() < EVENTS) {
            simulation.runUntil(simulation.now() + 10 * Time.SECOND);
        }
        return simulation.now();
    }
}
