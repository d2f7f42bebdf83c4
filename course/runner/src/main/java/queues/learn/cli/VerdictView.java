package queues.learn.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.kit.FailureReport;
import queues.learn.cli.LearnerFiles.Unwritten;
import queues.learn.course.Exercise;
import queues.learn.judge.CompileError;
import queues.learn.judge.Status;
import queues.learn.judge.Verdict;

/**
 * One verdict on the screen, never more than a screenful: the rule that broke, the smallest history, the learner's line,
 * what to try, and the next command.
 */
final class VerdictView {
    private static final Pattern PLACE = Pattern.compile("\\w+\\.java:\\d+");
    private static final int STORY = 12;
    private static final int SAYS = 5;
    private static final int OTHERS = 3;
    private final Workshop workshop;
    private final Screen screen;
    private final Ink ink;
    private Exercise exercise;
    private Verdict verdict;

    VerdictView(Workshop workshop) {
        this.workshop = workshop;
        this.screen = workshop.screen();
        this.ink = workshop.ink();
    }

    void show(Exercise of, Verdict found) {
        exercise = of;
        verdict = found;
        screen.blank();
        screen.ends("  " + ink.bold(exercise.number() + "  " + exercise.title()), ink.dim(count()));
        screen.blank();
        switch (verdict.status()) {
            case DONE -> done();
            case TODO -> todo();
            case WRONG -> wrong(verdict.firstWrong());
            case DOES_NOT_COMPILE -> doesNotCompile();
            case HUNG, EXITED, OUT_OF_MEMORY, UNKNOWN -> named();
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

    private void todo() {
        List<Unwritten> todos = unwritten();
        screen.paragraph(
                "  ", ink.yellow("✎ " + Words.count(todos.size(), "method") + " to write") + ", nothing wrong.");
        screen.blank();
        int widest = todos.stream().mapToInt(each -> each.text().length()).max().orElse(0);
        for (Unwritten each : todos) {
            String head = "    " + ink.bold(Text.pad(each.number(), 2)) + " ";
            String line = head + Text.pad(each.text(), widest) + "   " + ink.dim(each.at());
            boolean fits = Text.width(line) <= screen.width();
            screen.line(fits ? line.stripTrailing() : Text.cut(head + each.text(), screen.width()));
        }
    }

    /** As the source says; where somebody has worded it anew, as the tests have met it. */
    private List<Unwritten> unwritten() {
        List<Unwritten> found = new LearnerFiles(exercise).unwritten();
        if (!found.isEmpty()) {
            return found;
        }
        return verdict.todos().stream()
                .map(each -> new Unwritten(
                        each.number() == Integer.MAX_VALUE ? "" : String.valueOf(each.number()),
                        each.text(),
                        each.at() == null ? "" : each.at()))
                .toList();
    }

    private void wrong(FailureReport report) {
        if (report == null) {
            named();
            return;
        }
        screen.lines(Text.wrap(ink.red("✗ ") + ink.bold(report.rule()), screen.prose(), "  ", "    "));
        story(report.story());
        says(report);
        place(report);
        if (report.tryNext() != null) {
            screen.blank();
            screen.labelled("Try", report.tryNext());
        }
        others(report);
    }

    private void story(List<String> story) {
        if (story.isEmpty()) {
            return;
        }
        screen.blank();
        int left = Math.max(0, story.size() - STORY);
        if (left > 0) {
            screen.line(ink.dim("      … " + Words.count(left, "line") + " before these"));
        }
        for (String line : story.subList(left, story.size())) {
            screen.told("      ", line);
        }
    }

    private void says(FailureReport report) {
        List<String> lines =
                report.says().strip().lines().filter(each -> !each.isBlank()).toList();
        if (lines.isEmpty()) {
            return;
        }
        screen.blank();
        for (String line : lines.subList(0, Math.min(SAYS, lines.size()))) {
            String indent = " ".repeat(6 + line.length() - line.stripLeading().length());
            String told = report.kind() == FailureReport.Kind.THREW ? ink.red(line.strip()) : line.strip();
            List<String> wrapped = Text.wrap(told, screen.width(), indent, indent);
            screen.lines(wrapped.subList(0, Math.min(2, wrapped.size())));
        }
    }

    /** The line that threw or asserted, if there is one; else the method whose answer was wrong. */
    private void place(FailureReport report) {
        LearnerFiles files = new LearnerFiles(exercise);
        String at = report.at() != null ? report.at() : files.declaration(report.lastMethod());
        excerpt(at, report.at() != null ? "" : ink.dim("   the call that told"));
    }

    private void excerpt(String at, String why) {
        new LearnerFiles(exercise).fileOf(at).ifPresent(file -> {
            screen.blank();
            screen.lines(new SourceView(screen).around(workshop.shown(file), why, file, LearnerFiles.lineOf(at)));
        });
    }

    private void others(FailureReport told) {
        List<String> rules = verdict.failures().stream()
                .filter(each -> each != told && each.kind() != FailureReport.Kind.TODO)
                .map(FailureReport::rule)
                .distinct()
                .toList();
        if (!rules.isEmpty()) {
            screen.blank();
            screen.line(ink.dim("  Broken as well:"));
            rules.stream()
                    .limit(OTHERS)
                    .forEach(each -> screen.line(ink.dim(Text.cut("    ✗ " + each, screen.prose()))));
            if (rules.size() > OTHERS) {
                screen.line(ink.dim("      and " + (rules.size() - OTHERS) + " more"));
            }
        }
        int todos = verdict.todos().isEmpty() ? 0 : unwritten().size();
        if (todos > 0) {
            screen.line(ink.dim("  " + Words.count(todos, "method") + " still to write."));
        }
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

    /** HUNG, EXITED, OUT_OF_MEMORY and UNKNOWN say it themselves, and often where. */
    private void named() {
        String name = verdict.status().name().replace('_', ' ');
        String head = ink.red("✗ " + name) + " · " + ink.bold(verdict.headline());
        screen.lines(Text.wrap(head, screen.prose(), "  ", "    "));
        story(verdict.details());
        for (String line : verdict.details()) {
            Matcher place = PLACE.matcher(line);
            if (place.find()) {
                excerpt(place.group(), "");
                break;
            }
        }
    }

    private void next() {
        screen.blank();
        if (verdict.status() == Status.DONE) {
            if (!exercise.stress().isEmpty()) {
                screen.labelled("Race", "./learn race " + exercise.id());
            }
            screen.labelled("Look", "./learn solution " + exercise.id());
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
