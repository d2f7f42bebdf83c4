package queues.labs;

import queues.labs.engine.Numbers;

/** What a number of a lab counts, and how it is written: the same digits on every machine. */
public enum Unit {
    TASKS("tasks"),
    WORKERS("workers"),
    COUNT(""),
    SECONDS("s"),
    PER_SECOND("tasks/s"),
    PERCENT("%"),
    GIGABYTES("GB"),
    KILOBYTES("kB"),
    TIMES("×");

    private static final int DIGITS = 3;

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** For an axis or the head of a column. */
    public String symbol() {
        return symbol;
    }

    /** The same behind that number: one worker is not "1 workers". */
    public String symbol(double value) {
        return value == 1 && (this == TASKS || this == WORKERS) ? symbol.substring(0, symbol.length() - 1) : symbol;
    }

    /** Whether it counts things, of which there are no halves. */
    public boolean isCounted() {
        return this == TASKS || this == WORKERS || this == COUNT;
    }

    /** The number with its unit, in three digits or as a whole number: "0.265 s", "95.0 tasks/s", "199,945 tasks". */
    public String show(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        String digits = digits(value);
        return symbol.isEmpty() ? digits : digits + " " + symbol(value);
    }

    private static String digits(double value) {
        if (value < 0) {
            return "−" + digits(-value);
        }
        if (value > 0x1p53) {
            return "any number of";
        }
        int decimals = 0;
        double scaled = value;
        double limit = 100;
        if (value > 0 && Math.floor(value) != value) {
            while (scaled < limit && decimals < 2 * DIGITS) {
                scaled *= 10;
                decimals++;
            }
        }
        return point(Math.floor(scaled + 0.5), decimals);
    }

    private static String point(double whole, int decimals) {
        StringBuilder reversed = new StringBuilder();
        double rest = whole;
        for (int place = 0; rest > 0 || place <= decimals; place++) {
            if (place == decimals && decimals > 0) {
                reversed.append('.');
            } else if (place > decimals && (place - decimals) % DIGITS == 0) {
                reversed.append(',');
            }
            double tenth = Math.floor(rest / 10);
            reversed.append((char) ('0' + Numbers.floor(rest - 10 * tenth)));
            rest = tenth;
        }
        return reversed.reverse().toString();
    }
}
