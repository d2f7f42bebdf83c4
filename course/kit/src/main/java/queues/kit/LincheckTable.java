package queues.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * Lincheck's table of an interleaving, cut to the learner's own steps and their lines. Steps inside the JDK and inside
 * the test are left out; the order of what is left is Lincheck's.
 */
final class LincheckTable {
    private static final int STEPS_OF_A_HANG = 6;
    private static final int CHANGES_OF_A_LOOP = 3;
    private static final String LOOP = "loop\\(\\d+ iterations\\).*";
    /** A loop that turned fewer than a hundred times is no news. */
    private static final String NOISE =
            "<iteration.*|loop\\(\\d{1,2} iterations\\).*|MONITOREXIT|Object(#\\d+)?\\.<init>.*";

    private final String text;
    private final Class<?> operations;

    /** @param text all that Lincheck says */
    LincheckTable(String text, Class<?> operations) {
        this.text = text;
        this.operations = operations;
    }

    List<String> rows() {
        List<LincheckStep> detailed = LincheckStep.after("Detailed trace:", text);
        List<LincheckStep> steps =
                withPlaces(LincheckStep.after("The following interleaving leads to the error:", text), detailed);
        List<LincheckStep> read = withWhatLoopsChanged(steps, detailed).stream()
                .filter(this::isRead)
                .toList();
        List<LincheckStep> kept = tidy(answersLast(withWhereItHangs(read, detailed)));
        return new LincheckLayout(kept, this::isLearners).rows();
    }

    /** The short table has no places; every step of it stands, in the same order, in the detailed one, which has. */
    private static List<LincheckStep> withPlaces(List<LincheckStep> steps, List<LincheckStep> detailed) {
        List<LincheckStep> placed = new ArrayList<>();
        int from = 0;
        for (LincheckStep step : steps) {
            int at = from;
            while (at < detailed.size() && !same(step, detailed.get(at))) {
                at++;
            }
            if (at < detailed.size() && !step.separates()) {
                LincheckStep known = detailed.get(at);
                placed.add(new LincheckStep(step.thread(), step.text(), known.file(), known.line()));
                from = at + 1;
            } else {
                placed.add(step);
            }
        }
        return placed;
    }

    private static boolean same(LincheckStep one, LincheckStep other) {
        return one.thread() == other.thread()
                && (one.indent() == 0) == (other.indent() == 0)
                && one.text().strip().equals(other.text().strip());
    }

    private boolean isRead(LincheckStep step) {
        if (step.separates() || step.indent() == 0 || step.file() == null) {
            return !step.text().strip().startsWith("<iteration");
        }
        return isLearners(step.file()) && !step.text().strip().matches(NOISE);
    }

    /** A source file counts as the learner's if it has a class beside the operations, and is not theirs. */
    private boolean isLearners(String file) {
        String name = operations.getPackageName().isEmpty() ? file : operations.getPackageName() + "." + file;
        if (name.equals(operations.getName().split("\\$")[0])) {
            return false;
        }
        try {
            Class.forName(name, false, operations.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return false;
        }
    }

    private static List<LincheckStep> tidy(List<LincheckStep> steps) {
        List<LincheckStep> tidied = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            LincheckStep step = steps.get(at);
            boolean doubled = step.separates()
                    && (tidied.isEmpty()
                            || at == steps.size() - 1
                            || tidied.get(tidied.size() - 1).separates());
            if (!doubled) {
                tidied.add(step);
            }
        }
        return tidied;
    }

    /** An operation that is shown in steps ends with its answer; at its beginning the answer is not known yet. */
    private static List<LincheckStep> answersLast(List<LincheckStep> steps) {
        List<LincheckStep> shown = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            LincheckStep step = steps.get(at);
            boolean opened = step.indent() == 0 && !step.separates() && endsLater(steps, at);
            shown.add(opened ? step.saying(step.text().replaceFirst("\\): .*", ")")) : step);
        }
        return shown;
    }

    private static boolean endsLater(List<LincheckStep> steps, int at) {
        for (LincheckStep later : steps.subList(at + 1, steps.size())) {
            if (later.thread() == steps.get(at).thread()) {
                if (later.indent() == 0) {
                    return false;
                }
                if (later.text().startsWith("  result: ")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A call that hangs is a single line in the short table; the detailed one knows where it hangs. */
    private List<LincheckStep> withWhereItHangs(List<LincheckStep> steps, List<LincheckStep> detailed) {
        List<LincheckStep> shown = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            LincheckStep step = steps.get(at);
            shown.add(step);
            boolean closed = at + 1 == steps.size() || steps.get(at + 1).indent() == 0;
            if (step.text().endsWith("<hung>") && closed) {
                int from = detailed.indexOf(step);
                detailed.subList(from + 1, detailed.size()).stream()
                        .takeWhile(each -> each.indent() > 0)
                        .filter(each -> each.file() != null && isRead(each))
                        .limit(STEPS_OF_A_HANG)
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    /** What changes something: a write, or an exchange that took place. */
    private static boolean changes(LincheckStep step) {
        return step.text().strip().matches("\\S+ = .*|.*\\.(\\w*[cC]ompareAnd\\w+|getAnd\\w+|set\\w*)\\(.*")
                && !step.text().endsWith(": false");
    }

    /** The short table folds a loop in which no other thread came in; what it has changed is told all the same. */
    private List<LincheckStep> withWhatLoopsChanged(List<LincheckStep> steps, List<LincheckStep> detailed) {
        List<LincheckStep> shown = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            LincheckStep step = steps.get(at);
            shown.add(step);
            boolean folded =
                    at + 1 == steps.size() || steps.get(at + 1).indent() <= step.indent() || !next(steps, at, step);
            int from = detailed.indexOf(step);
            if (folded && from >= 0 && step.text().strip().matches(LOOP)) {
                List<LincheckStep> changes = detailed.subList(from + 1, detailed.size()).stream()
                        .takeWhile(each -> each.thread() == step.thread() && each.indent() > step.indent())
                        .filter(each -> each.file() != null && isRead(each) && changes(each))
                        .toList();
                shown.addAll(changes.subList(Math.max(0, changes.size() - CHANGES_OF_A_LOOP), changes.size()));
            }
        }
        return shown;
    }

    private static boolean next(List<LincheckStep> steps, int at, LincheckStep step) {
        return steps.get(at + 1).thread() == step.thread();
    }
}
