package queues.learn.race;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import queues.learn.fork.Lines;
import queues.learn.fork.Machine;

/**
 * A race as it is told: a table for each test, what it ran on, and what it cannot say.
 *
 * @param subject whose answer, as {@code SpscRingBuffer, yours}
 * @param next the command to go on with
 */
record RaceReport(
        String subject, RaceVerdict verdict, RaceResult result, Machine machine, String collector, String next) {
    private static final int INDENT = 4;
    /** A race that shows once in ten thousand meetings is seen a few times in this many, and hardly in fewer. */
    private static final long FEW = 100_000;

    /** The report as text, no line wider than {@code width} where a word allows it. */
    List<String> lines(int width) {
        List<String> told = new ArrayList<>();
        told.addAll(Lines.wrap(mark() + " " + subject + ": " + verdict.headline() + ".", width, 0));
        verdict.reasons().forEach(each -> each.lines().forEach(line -> told.addAll(Lines.wrap(line, width, 2))));
        boolean met = result.tests().stream().anyMatch(test -> test.samples() > 0);
        if (met) {
            result.tests().forEach(test -> told.addAll(table(test, width)));
            told.add("");
            told.addAll(Lines.wrap(
                    "Ran on " + machine.told() + ", " + collectorName() + "; compiled by "
                            + String.join(", ", result.modes()) + ".",
                    width,
                    2));
            told.addAll(cautions(width));
        }
        if (next != null) {
            told.addAll(Lines.wrap("next: " + next, width, 2));
        }
        return told;
    }

    private String mark() {
        return switch (verdict.grade()) {
            case HELD, SEEN -> "✓";
            case TODO -> "✎";
            case UNKNOWN, NOT_SEEN -> "?";
            default -> "✗";
        };
    }

    private static List<String> table(TestRun test, int width) {
        List<String> told = new ArrayList<>();
        told.add("");
        told.addAll(Lines.wrap(test.shortName() + ", " + meetings(test), width, 2));
        told.addAll(Lines.wrap(test.about(), width, INDENT));
        grouped(test).forEach(group -> told.addAll(rows(group, test.samples(), width)));
        if (test.seen(Outcome.Kind.FORBIDDEN) == 0 && test.samples() > 0) {
            test.forbids().forEach(each -> told.addAll(Lines.wrap("forbidden, and not seen: " + each, width, INDENT)));
        }
        if (test.seen(Outcome.Kind.INTERESTING) == 0 && test.samples() > 0) {
            test.shows().forEach(each -> told.addAll(Lines.wrap("not seen this time: " + each, width, INDENT)));
        }
        if (test.samples() == 0) {
            told.addAll(Lines.wrap("nothing ran", width, INDENT));
        }
        return told;
    }

    private static String meetings(TestRun test) {
        String met = counted(test.samples()) + (test.samples() == 1 ? " meeting" : " meetings");
        if (test.samples() == 0) {
            return met;
        }
        if (test.asksForAnEnd()) {
            return met + "; each waits for a thread to end, so a few are enough";
        }
        return test.metTooSeldom() ? met + ": too few meetings to tell" : met;
    }

    /** What was seen, outcomes that mean the same together. */
    private static Collection<List<Outcome>> grouped(TestRun test) {
        return test.outcomes().stream()
                .filter(each -> each.count() > 0)
                .collect(Collectors.groupingBy(
                        each -> each.kind() + each.means(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static List<String> rows(List<Outcome> same, long samples, int width) {
        List<String> told = new ArrayList<>();
        for (Outcome each : same) {
            told.add(" ".repeat(INDENT)
                    + "%s  %-10s %12s  %7s"
                            .formatted(
                                    word(each.kind()),
                                    each.result(),
                                    counted(each.count()),
                                    percent(each.count(), samples)));
        }
        told.addAll(Lines.wrap(same.get(0).means(), width, INDENT + 11));
        return told;
    }

    private static String word(Outcome.Kind kind) {
        return switch (kind) {
            case ALLOWED -> "allowed  ";
            case INTERESTING -> "BREAKAGE ";
            case FORBIDDEN -> "FORBIDDEN";
        };
    }

    /** Thousands apart by blanks. */
    static String counted(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    /** Never "0 %" for what was seen, and never "100 %" for what was not all. */
    static String percent(long count, long all) {
        if (all == 0) {
            return "";
        }
        double share = 100.0 * count / all;
        if (share < 0.01) {
            return "<0.01 %";
        }
        return count < all && share > 99.99
                ? ">99.9 %"
                : String.format(Locale.ROOT, share < 1 ? "%.2f %%" : "%.1f %%", share);
    }

    private String collectorName() {
        return switch (collector) {
            case "-XX:+UseSerialGC" ->
                "Serial collector (G1's write barriers order plain writes on JDK 17 and hide races)";
            case "-XX:+UseG1GC" -> "G1 collector (its write barriers order plain writes on JDK 17 and hide races)";
            default -> collector.replace("-XX:+Use", "").replace("GC", " collector");
        };
    }

    private List<String> cautions(int width) {
        List<String> told = new ArrayList<>();
        if (result.tests().stream().anyMatch(RaceReport::isThin)) {
            told.addAll(Lines.wrap(
                    "Few meetings: the machine was busy, or the time short. --seconds 120 gives more.", width, 2));
        }
        told.addAll(Lines.wrap(limits(), width, 2));
        return told;
    }

    private static boolean isThin(TestRun test) {
        return test.samples() < FEW && !test.asksForAnEnd();
    }

    private String limits() {
        String outcome = "A race that was not seen is not a race that cannot happen.";
        return machine.isX86()
                ? outcome
                        + " This is x86: it keeps stores in the order of the program, and loads too. ARM does not, and"
                        + " may show what is not in this table."
                : outcome + " Another processor and another JVM may show more.";
    }
}
