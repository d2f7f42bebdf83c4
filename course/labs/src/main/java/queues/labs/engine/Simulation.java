package queues.labs.engine;

import java.util.Arrays;

/**
 * A run: a clock that jumps from event to event, what is still to happen, and what must be true after each.
 *
 * <p>Events happen in the order of their time; those of one time in the order in which they were scheduled. Nothing else decides:
 * no thread, no wall clock, no hash. So a run is a function of its seed and its parameters, to the last bit, on every machine.
 * Times are in nanoseconds, whole numbers kept in doubles ({@link Time}). One thread.
 *
 * <p>An event costs O(log n) of what is pending, plus its invariants. Nothing is kept of what has happened.
 */
public final class Simulation {
    private final EventHeap pending = new EventHeap();
    private final int seed;
    private Invariant[] invariants = {};
    private Event current;
    private double now;
    private double events;
    private double mostEvents = Double.POSITIVE_INFINITY;

    public Simulation(int seed) {
        this.seed = seed;
    }

    /** The moment that it is, in nanoseconds since the beginning. */
    public double now() {
        return now;
    }

    /** How many events have happened. */
    public double events() {
        return events;
    }

    /** From now on, one event more than that is a {@link TooManyEvents}. */
    public void atMost(double allowed) {
        mostEvents = allowed;
    }

    /** How many events are still to happen. */
    public int pending() {
        return pending.size();
    }

    /** For how many pending events there is room: what the run has needed at its worst, and at most twice that. */
    public int room() {
        return pending.capacity();
    }

    /** The random numbers for one purpose. Ask once: asking again begins the same numbers anew. */
    public RandomStream stream(String purpose) {
        return new RandomStream(seed, purpose);
    }

    /** Adds something that is looked at after every event. */
    public void keep(Invariant invariant) {
        invariants = Arrays.copyOf(invariants, invariants.length + 1);
        invariants[invariants.length - 1] = invariant;
    }

    /**
     * Schedules an event.
     *
     * @param delay from now, in nanoseconds; rounded to a whole number of them
     * @throws InvariantBroken if it is negative, or not a number, or ends after {@link Time#LAST}
     */
    public void after(double delay, Event event) {
        at(now + Math.floor(delay + 0.5), event);
    }

    /**
     * Schedules an event.
     *
     * @param time in nanoseconds; rounded to a whole number of them
     * @throws InvariantBroken if that is over, or not a number, or after {@link Time#LAST}
     */
    public void at(double time, Event event) {
        double whole = Math.floor(time + 0.5);
        if (!(whole >= now && whole <= Time.LAST)) {
            throw broken("something was scheduled for a time that is over or out of reach");
        }
        pending.add(whole, event);
    }

    /**
     * Lets everything happen up to that time, and then it is that time.
     *
     * @throws InvariantBroken if after an event one of the invariants is
     * @throws EventFailed if an event throws
     * @throws TooManyEvents if there are more than {@link #atMost} allows
     */
    public void runUntil(double end) {
        while (pending.size() > 0 && pending.firstTime() <= end) {
            step();
        }
        now = Math.max(now, Math.floor(end));
    }

    /** Lets everything happen until nothing is left that could, or until that time. Returns whether nothing is left. Throws as {@link #runUntil}. */
    public boolean runOut(double latest) {
        while (pending.size() > 0 && pending.firstTime() <= latest) {
            step();
        }
        return pending.size() == 0;
    }

    private void step() {
        now = pending.firstTime();
        current = pending.removeFirst();
        if (++events > mostEvents) {
            throw new TooManyEvents();
        }
        happen();
        for (Invariant invariant : invariants) {
            String what = invariant.broken();
            if (what != null) {
                throw broken(what);
            }
        }
    }

    private void happen() {
        try {
            current.happen();
        } catch (InvariantBroken | OutOfMemoryError told) {
            throw told;
        } catch (RuntimeException | Error thrown) {
            throw new EventFailed(current.told(), now, thrown);
        }
    }

    /** To be thrown by a block that finds itself in a state that must not be. */
    public InvariantBroken broken(String what) {
        return new InvariantBroken(what, current == null ? "the beginning" : current.told(), events, now);
    }
}
