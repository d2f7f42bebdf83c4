package queues.learn.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.labs.Unit;
import queues.learn.course.CourseError;

/** A number with its unit, as it is typed: {@code 12s}, {@code 200ms}, {@code 40/s}, {@code 70%}, {@code 8GB}, {@code 20,000}. */
final class Quantity {
    private static final Pattern TYPED =
            Pattern.compile("([+−-]?(?:\\d{1,3}(?:,\\d{3})+|\\d[\\d_]*)?(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)\\s*(.*)");
    private static final Map<Unit, Map<String, Double>> UNITS = Map.of(
            Unit.SECONDS,
            units("s", 1, "ns", 1e-9, "us", 1e-6, "µs", 1e-6, "ms", 1e-3, "min", 60, "m", 60, "h", 3600),
            Unit.PER_SECOND,
            units("/s", 1, "tasks/s", 1, "/min", 1 / 60.0, "tasks/min", 1 / 60.0, "/h", 1 / 3600.0),
            Unit.PERCENT,
            units("%", 1),
            Unit.GIGABYTES,
            units("GB", 1, "MB", 1e-3, "TB", 1e3),
            Unit.KILOBYTES,
            units("kB", 1, "B", 1e-3, "MB", 1e3, "GB", 1e6),
            Unit.TASKS,
            units("tasks", 1, "k", 1e3, "M", 1e6),
            Unit.WORKERS,
            units("workers", 1),
            Unit.TIMES,
            units("x", 1, "×", 1));

    private Quantity() {}

    private static Map<String, Double> units(Object... pairs) {
        Map<String, Double> units = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            units.put((String) pairs[at], ((Number) pairs[at + 1]).doubleValue());
        }
        return units;
    }

    /**
     * The number in the unit of the parameter. A number without a unit is in that unit already.
     *
     * @throws CourseError with one sentence that says what would be right, if it is not a number or the unit does not fit
     */
    static double parse(String parameter, Unit unit, String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches() || !parts.group(1).matches(".*\\d.*")) {
            throw wrong(parameter, unit, typed);
        }
        double number = Double.parseDouble(parts.group(1).replaceAll("[,_]", "").replace('−', '-'));
        String symbol = parts.group(2);
        if (symbol.isEmpty() && Double.isFinite(number)) {
            return number;
        }
        Double factor = factor(unit, symbol);
        if (factor == null || !Double.isFinite(number * factor)) {
            throw wrong(parameter, unit, typed);
        }
        // Dividing by the inverse keeps 200ms at 0.2, and not at 0.2 and a bit.
        return factor < 1 ? number / Math.rint(1 / factor) : number * factor;
    }

    private static Double factor(Unit unit, String symbol) {
        Map<String, Double> known = UNITS.getOrDefault(unit, Map.of());
        for (Map.Entry<String, Double> each : known.entrySet()) {
            if (each.getKey().equals(symbol)) {
                return each.getValue();
            }
        }
        return known.entrySet().stream()
                .filter(each -> each.getKey().length() > 1 && each.getKey().equalsIgnoreCase(symbol))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A value as it may be typed. */
    static String example(Unit unit, double value) {
        String number = Scale.number(value).replace(",", "");
        return unit.isCounted() ? number : number + unit.symbol().replace("tasks/s", "/s");
    }

    private static CourseError wrong(String parameter, Unit unit, String typed) {
        return new CourseError("--" + parameter + " must be " + expected(unit) + "; you gave '" + typed + "'.");
    }

    private static String expected(Unit unit) {
        return switch (unit) {
            case SECONDS -> "a time, such as 200ms, 12s, 5min or 2h";
            case PER_SECOND -> "a rate, such as 40/s or 90/min";
            case PERCENT -> "a percentage, such as 70%";
            case GIGABYTES -> "an amount of memory, such as 512MB or 8GB";
            case KILOBYTES -> "an amount of memory, such as 352kB or 2MB";
            case TASKS -> "a number of tasks, such as 20000 or 20k";
            case WORKERS -> "a number of workers, such as 30";
            case COUNT -> "a whole number, such as 6";
            case TIMES -> "a factor, such as 2.5";
        };
    }
}
