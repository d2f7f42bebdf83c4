package queues.labs.model;

import queues.labs.engine.Event;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Simulation;
import queues.labs.engine.Time;

/**
 * Where tasks come from: a Poisson stream whose rate may change at given times, and bursts of many at one moment. An open stream:
 * it does not wait for anybody. One event is pending for it at any time.
 */
public final class Arrivals implements Event {
    private final Simulation simulation;
    private final RandomStream random;
    private final Entry entry;
    private final double[] until;
    private final double[] rates;
    private int phase;

    /** Where a task comes in. */
    @FunctionalInterface
    public interface Entry {
        void arrive();
    }

    private Arrivals(Simulation simulation, RandomStream random, double[] until, double[] rates, Entry entry) {
        this.simulation = simulation;
        this.random = random;
        this.until = until;
        this.rates = rates;
        this.entry = entry;
    }

    /** A Poisson stream of so many per second, for ever. */
    public static void poisson(Simulation simulation, RandomStream random, double perSecond, Entry entry) {
        phases(simulation, random, new double[] {Double.POSITIVE_INFINITY}, new double[] {perSecond}, entry);
    }

    /**
     * A Poisson stream whose rate is another in each phase. After the last phase nobody comes.
     *
     * @param until the end of each phase, in nanoseconds, ascending
     * @param perSecond the rate in each phase, at least 0
     */
    public static void phases(
            Simulation simulation, RandomStream random, double[] until, double[] perSecond, Entry entry) {
        new Arrivals(simulation, random, until, perSecond, entry).scheduleNext(simulation.now());
    }

    /** So many at one moment. */
    public static void burst(Simulation simulation, double at, int count, Entry entry) {
        simulation.at(at, () -> {
            for (int i = 0; i < count; i++) {
                entry.arrive();
            }
        });
    }

    @Override
    public void happen() {
        entry.arrive();
        scheduleNext(simulation.now());
    }

    /**
     * A gap that reaches into the next phase is drawn anew from there: an exponential wait has no memory, so nothing is lost.
     * One that reaches beyond the last moment there is has no end.
     */
    private void scheduleNext(double from) {
        double begin = from;
        for (; phase < rates.length; phase++) {
            double next = rates[phase] > 0 ? begin + random.exponential(1e9 / rates[phase]) : Double.POSITIVE_INFINITY;
            if (next < until[phase] && next <= Time.LAST) {
                simulation.at(next, this);
                return;
            }
            begin = until[phase];
        }
    }

    @Override
    public String told() {
        return "a task arrives";
    }
}
