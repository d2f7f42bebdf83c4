package queues.labs.measure;

import queues.labs.engine.Time;

/** When something happened for the first time. */
public final class FirstTime {
    private double at = Double.NaN;

    /** It happens now; only the first time counts. */
    public void happens(double now) {
        if (!hasHappened()) {
            at = now;
        }
    }

    public boolean hasHappened() {
        return !Double.isNaN(at);
    }

    /** Whatever was, it has not happened. */
    public void forget() {
        at = Double.NaN;
    }

    /** How many seconds after that moment it happened; not a number if it has not. */
    public double secondsAfter(double moment) {
        return Time.inSeconds(at - moment);
    }

    /** Whether both have happened, this one first. */
    public boolean isBefore(FirstTime other) {
        return at < other.at;
    }
}
