package queues.labs.model;

import queues.labs.engine.RandomStream;
import queues.labs.engine.Simulation;
import queues.labs.engine.Time;

/**
 * A queue with workers, fed by a Poisson stream: what queueing theory has formulas for. The mean service is a second.
 *
 * <pre>
 *   Poisson, load × workers a second ──▶ [ queue ] ──▶ workers ──▶ done
 * </pre>
 */
final class Station {
    final Simulation simulation;
    final Ledger ledger;
    final Buffer buffer;
    final Workers workers;

    /** How long a service takes, given the stream to draw from. */
    interface Services {
        ServiceTime from(RandomStream random);
    }

    Station(int seed, double load, int count, Services services) {
        simulation = new Simulation(seed);
        ledger = new Ledger(simulation);
        buffer = new Buffer(simulation, ledger, new FifoLine());
        workers = new Workers(simulation, ledger, buffer, count, services.from(simulation.stream("services")));
        Arrivals.poisson(simulation, simulation.stream("arrivals"), load * count, () -> buffer.offer(ledger.arrive(0)));
    }

    static Station exponential(int seed, double load, int count) {
        return new Station(seed, load, count, random -> ServiceTime.exponential(random, Time.SECOND));
    }

    Station run(double seconds) {
        simulation.runUntil(Time.seconds(seconds));
        return this;
    }

    double meanWaiting() {
        return buffer.depth().mean(simulation.now());
    }
}
