package queues.learn.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.kit.FailureReport;
import queues.learn.course.Exercise;
import queues.learn.judge.CompileError;
import queues.learn.judge.Status;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/**
 * One verdict on the screen, never more than a screenful: the rule that broke, the smallest history, the learner's line,
 * what to try, and the next command.
 */
final class VerdictView {
    private static final Pattern PLACE = Pattern.compile("\\w+\\.java:\\d+");
    private static final int OTHERS = 3;
    private final Workshop workshop;
    private final Screen screen;
    private final Ink ink;
    private boolean all;
    private Exercise exercise;
    private Verdict verdict;

    VerdictView(Workshop workshop) {
        this.workshop = workshop;
        this.screen = workshop.screen();
        this.ink = workshop.ink();
    }

    /** @return this view, which will show every failure in full */
    VerdictView all() {
        all = true;
        return this;
    }

    void show(Exercise of, Verdict found) {
        exercise = of;
        verdict = found;
        screen.blank();
        screen.ends("  " + ink.bold(exercise.number() + "  " + exercise.title()), ink.dim(count()));
        screen.blank();
        switch (verdict.status()) {
            case DONE -> done();
            case TODO -> new TodoView(screen, exercise, verdict).show();
            case WRONG -> wrong(verdict.firstWrong());
            case DOES_NOT_COMPILE -> doesNotCompile();
            case HUNG -> hung();
            case EXITED, OUT_OF_MEMORY, UNKNOWN -> named();
        }
        next();
    }

    private String count() {
        String time = verdict.cached() ? "judged before" : Words.seconds(verdict.took());
        int all = verdict.tests().size();
        return all == 0 ? time : verdict.passed() + " of " + Words.count(all, "test") + " green · " + time;
    }

    private void done() {
        screen.paragraph(
                "  ",
                ink.green("✓ " + Words.count(verdict.passed(), "test") + ", all green.") + " "
                        + ink.bold(exercise.title()) + " keeps its promise:");
        screen.paragraph("    ", exercise.promise());
    }

    private FailureView failures() {
        return new FailureView(workshop, exercise, all);
    }

    private void wrong(FailureReport report) {
        if (report == null) {
            named();
            return;
        }
        failures().show(report);
        others(report);
    }

    /** What broke first is told first; then that a test did not come back, with where it stands if nothing else is known. */
    private void hung() {
        TestResult hung = verdict.unfinished();
        if (hung == null || hung.report() == null) {
            named();
            return;
        }
        FailureReport first = brokenBefore();
        String head = ink.red("✗ HUNG") + " · " + ink.bold(hung.test() + ": " + hung.reason());
        screen.lines(Text.wrap(head, screen.prose(), "  ", "    "));
        if (first == null || all) {
            screen.blank();
            failures().show(hung.report());
        } else {
            screen.lines(Text.wrap(hung.rule(), screen.prose(), "      ", "      "));
        }
        notReached();
    }

    private void notReached() {
        int left = verdict.notReached();
        if (left > 0) {
            screen.blank();
            screen.line(ink.dim("  " + Words.count(left, "test") + " did not get a turn."));
        }
    }

    /** The other rules that broke: by name, or in full if that was asked for. */
    private void others(FailureReport told) {
        List<FailureReport> others = verdict.failures().stream()
                .filter(each -> each != told && each.kind() != FailureReport.Kind.TODO)
                .toList();
        if (all) {
            for (FailureReport each : others) {
                screen.blank();
                failures().show(each);
            }
        } else {
            named(others.stream().map(FailureReport::rule).distinct().toList());
        }
        int todos = verdict.todos().isEmpty()
                ? 0
                : new TodoView(screen, exercise, verdict).unwritten().size();
        if (todos > 0) {
            screen.line(ink.dim("  " + Words.count(todos, "method") + " still to write."));
        }
    }

    private void named(List<String> rules) {
        if (rules.isEmpty()) {
            return;
        }
        screen.blank();
        screen.line(ink.dim("  Broken as well:"));
        for (String each : rules.subList(0, Math.min(OTHERS, rules.size()))) {
            List<String> wrapped = Text.wrap(each, screen.prose(), "    ✗ ", "      ");
            Text.atMost(2, wrapped, screen.prose()).forEach(line -> screen.line(ink.dim(line)));
        }
        String more = rules.size() > OTHERS ? "and " + (rules.size() - OTHERS) + " more; " : "";
        String command = "./learn check " + exercise.id() + " -v shows every failure in full";
        Text.wrap(more + command, screen.prose(), "      ", "      ").forEach(line -> screen.line(ink.dim(line)));
    }

    private void doesNotCompile() {
        screen.paragraph("  ", ink.red("✗ ") + ink.bold("The compiler does not accept it yet."));
        List<CompileError> errors = verdict.compileErrors();
        for (CompileError each : errors.subList(0, Math.min(3, errors.size()))) {
            screen.blank();
            screen.lines(new SourceView(screen).compileError(exercise, each));
        }
        if (errors.size() > 3) {
            screen.line(ink.dim("  and " + Words.count(errors.size() - 3, "more complaint")));
        }
    }

    /** Shows what broke before the end came, because it may well be why; returns the first of it, or null. */
    private FailureReport brokenBefore() {
        FailureReport first = verdict.firstWrong();
        if (first != null) {
            wrong(first);
            screen.blank();
        }
        return first;
    }

    /** EXITED, OUT_OF_MEMORY and UNKNOWN say it themselves, and often where. */
    private void named() {
        brokenBefore();
        String name = verdict.status().name().replace('_', ' ');
        String head = ink.red("✗ " + name) + " · " + ink.bold(verdict.headline());
        screen.lines(Text.wrap(head, screen.prose(), "  ", "    "));
        new StoryView(screen, all).story(verdict.details());
        for (String line : verdict.details()) {
            Matcher place = PLACE.matcher(line);
            if (place.find()) {
                failures().excerpt(place.group(), "");
                break;
            }
        }
        notReached();
    }

    private void next() {
        screen.blank();
        if (verdict.status() == Status.DONE) {
            NextCommand.afterwards(workshop, exercise);
            screen.labelled("Next", "./learn next");
        } else if (verdict.status() == Status.TODO) {
            NextCommand.steps(workshop, exercise);
        } else if (verdict.status() == Status.DOES_NOT_COMPILE) {
            screen.labelled("Next", "./learn check " + exercise.id());
        } else {
            screen.labelled("Next", "./learn hint " + exercise.id());
        }
        screen.blank();
    }
}
