package queues.learn.lab;

import queues.labs.Unit;

/**
 * The unit in which numbers are easiest to read, and where an axis ends.
 *
 * @param unit as it is written
 * @param per how much of what was measured makes one of it
 * @param top the end of the axis, in that unit: a round number
 */
record Scale(String unit, double per, double top) {
    private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    /** For values from 0 to {@code most}; seconds become milliseconds, minutes or hours. */
    static Scale of(String unit, double most) {
        if (!unit.equals(Unit.SECONDS.symbol()) || !(most > 0)) {
            return new Scale(unit, 1, round(most));
        }
        return most >= 2 * HOUR
                ? new Scale("h", HOUR, round(most / HOUR))
                : most >= 5 * MINUTE
                        ? new Scale("min", MINUTE, round(most / MINUTE))
                        : most >= 1 ? new Scale(unit, 1, round(most)) : new Scale("ms", 1e-3, round(most * 1e3));
    }

    /** The next number that is easy to read on an axis. */
    private static double round(double most) {
        if (!(most > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double each : ROUND) {
            if (each * power >= most * (1 - 1e-9)) {
                return each * power;
            }
        }
        return 10 * power;
    }

    /** A value in this unit, without the unit. */
    String show(double value) {
        return number(value / per);
    }

    /** The end of the axis, without the unit. */
    String end() {
        return number(top);
    }

    /** What was counted stays whole; anything else has three digits. */
    static String number(double value) {
        double nearest = Math.rint(value);
        boolean whole = Math.abs(value - nearest) < 1e-9 * Math.max(1, Math.abs(value));
        String told = Unit.COUNT.show(whole ? nearest : value);
        return told.contains(".") && Math.abs(value) < 100
                ? told.replaceFirst("(\\.\\d*?[1-9])0+$|\\.0+$", "$1")
                : told;
    }
}
