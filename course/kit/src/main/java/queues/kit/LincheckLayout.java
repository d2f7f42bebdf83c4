package queues.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Steps as rows that a terminal of 80 columns can show: the line in front, then a column per thread. Only one thread does
 * something in a row, so a long step may reach into the next thread's column and nothing of it is lost.
 */
final class LincheckLayout {
    /** What is left of 80 columns behind the indentation of a story. */
    private static final int ROOM = 74;

    private static final int MOST_ROWS = 20;
    private static final int NARROWEST = "thread 1".length();
    /** As wide as the words for a change of threads; whatever is longer reaches over. */
    private static final int WIDEST = 30;

    private static final int GAP = 3;
    private static final int LEFT_OUT = -2;

    private final List<LincheckStep> steps;
    private final Predicate<String> learners;
    private final String file;
    private final int gutter;
    private final int[] widths;

    /** @param learners whether a source file, without its ending, is the learner's */
    LincheckLayout(List<LincheckStep> all, Predicate<String> learners) {
        this.steps = shortened(all);
        this.learners = learners;
        this.file = mainFile();
        this.gutter = steps.stream().mapToInt(each -> line(each).length()).max().orElse(0);
        this.widths = widths();
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        if (widths.length > 1) {
            rows.add(titles());
        }
        for (LincheckStep step : steps) {
            rows.add(step.separates() ? separator(step) : row(step));
        }
        return rows;
    }

    private String titles() {
        StringBuilder row = new StringBuilder();
        for (int thread = 0; thread < widths.length; thread++) {
            row.append(" ".repeat(start(thread) - row.length()))
                    .append("thread ")
                    .append(thread + 1);
        }
        String lines = file == null ? "" : "   (" + file + ".java)";
        return row.length() + lines.length() <= ROOM ? row + lines : row.toString();
    }

    private String separator(LincheckStep step) {
        int last = widths.length - 1;
        int width = Math.min(ROOM, start(last) + widths[last]) - start(0);
        return " ".repeat(start(0)) + (step.thread() == LEFT_OUT ? step.text() : "─".repeat(width));
    }

    private String row(LincheckStep step) {
        String line = line(step);
        boolean elsewhere = line.isEmpty() && isPlaced(step);
        String told = step.told() + (elsewhere ? "   " + step.file() + ".java:" + step.line() : "");
        String row = line + " ".repeat(start(step.thread()) - line.length()) + told;
        return (row.length() <= ROOM || elsewhere ? row : row.substring(0, ROOM - 1) + "…").stripTrailing();
    }

    /** Where a thread's column begins. */
    private int start(int thread) {
        int start = gutter == 0 ? 0 : gutter + 2;
        for (int before = 0; before < thread; before++) {
            start += widths[before] + GAP;
        }
        return start;
    }

    private String line(LincheckStep step) {
        return isPlaced(step) && step.file().equals(file) ? ":" + step.line() : "";
    }

    private boolean isPlaced(LincheckStep step) {
        return step.file() != null && !step.line().equals("0") && learners.test(step.file());
    }

    /** The learner's file that most of the steps are in, or null. */
    private String mainFile() {
        return steps.stream()
                .filter(this::isPlaced)
                .collect(Collectors.groupingBy(LincheckStep::file, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** As wide as its longest step, unless that leaves the last thread too little room. */
    private int[] widths() {
        int[] fitting =
                new int[1 + steps.stream().mapToInt(LincheckStep::thread).max().orElse(0)];
        Arrays.fill(fitting, NARROWEST);
        steps.stream()
                .filter(step -> !step.separates())
                .forEach(step -> fitting[step.thread()] =
                        Math.max(fitting[step.thread()], step.told().length()));
        int last = fitting.length - 1;
        for (int thread = 0; thread < last; thread++) {
            fitting[thread] = Math.min(fitting[thread], WIDEST);
        }
        int room = ROOM - (gutter == 0 ? 0 : gutter + 2) - GAP * last;
        while (last > 0 && Arrays.stream(fitting).sum() > room) {
            int widest = 0;
            for (int thread = 1; thread < last; thread++) {
                widest = fitting[thread] > fitting[widest] ? thread : widest;
            }
            if (fitting[widest] <= NARROWEST) {
                return fitting;
            }
            fitting[widest]--;
        }
        return fitting;
    }

    /** Cuts the middle; what follows begins with the calls that its steps belong to. */
    private static List<LincheckStep> shortened(List<LincheckStep> all) {
        if (all.size() <= MOST_ROWS) {
            return all;
        }
        int to = MOST_ROWS / 2;
        int from = all.size() - MOST_ROWS / 2 + 1;
        List<LincheckStep> calls = new ArrayList<>();
        all.subList(from, all.size()).stream()
                .mapToInt(LincheckStep::thread)
                .filter(thread -> thread >= 0)
                .distinct()
                .forEach(thread -> openCall(all, thread, to, from).ifPresent(calls::add));
        List<LincheckStep> shown = new ArrayList<>(all.subList(0, to));
        shown.add(new LincheckStep(
                LEFT_OUT, "… " + Story.count(from - to - calls.size(), "step") + " left out …", null, null));
        shown.addAll(calls);
        shown.addAll(all.subList(from, all.size()));
        return shown;
    }

    /** The call between {@code to} and {@code from} that a thread is still in at {@code from}. */
    private static Optional<LincheckStep> openCall(List<LincheckStep> all, int thread, int to, int from) {
        boolean inside = all.subList(from, all.size()).stream()
                        .filter(each -> each.thread() == thread)
                        .mapToInt(LincheckStep::indent)
                        .findFirst()
                        .orElse(0)
                > 0;
        for (int at = from - 1; inside && at >= to; at--) {
            if (all.get(at).thread() == thread && all.get(at).indent() == 0) {
                return Optional.of(all.get(at));
            }
        }
        return Optional.empty();
    }
}
