package queues.labs.model;

import queues.labs.engine.Numbers;
import queues.labs.engine.RandomStream;

/** How long it takes to work on a task, in nanoseconds. Asked once for each, when the work begins. */
@FunctionalInterface
public interface ServiceTime {
    double of(Task task, double now);

    /** Always the same. */
    static ServiceTime fixed(double nanos) {
        return (task, now) -> nanos;
    }

    /** Exponentially distributed with that mean: mostly short, sometimes long, with no memory. */
    static ServiceTime exponential(RandomStream random, double mean) {
        return (task, now) -> random.exponential(mean);
    }

    /** One until that time, and another from then on: the day on which something changed. */
    static ServiceTime step(double at, ServiceTime before, ServiceTime after) {
        return (task, now) -> (now < at ? before : after).of(task, now);
    }

    /**
     * A heavy tail: Pareto's distribution, cut off. A few tasks take a large part of all the time.
     *
     * @param shape above 1; the smaller, the heavier: at 1.16 a fifth of the tasks take four fifths of the time
     * @param least the shortest, in nanoseconds
     * @param most where it is cut off, in nanoseconds
     */
    static ServiceTime heavyTail(RandomStream random, double shape, double least, double most) {
        return (task, now) -> Math.min(most, least * Numbers.power(random.uniform(), -1 / shape));
    }

    /** Longer by a factor that may change, such as that of a collector which takes its share of the processor. */
    default ServiceTime slowedBy(Slowdown slowdown) {
        return (task, now) -> of(task, now) * slowdown.factor();
    }

    /** How many times as long everything takes now, at least 1. */
    @FunctionalInterface
    interface Slowdown {
        double factor();
    }
}
