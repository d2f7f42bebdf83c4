package queues.learn.cli;

import queues.kit.FailureReport;
import queues.learn.course.Exercise;

/** One failure: the rule, the history, what the assertion says, the learner's line, and what to try. */
final class FailureView {
    private final Workshop workshop;
    private final Screen screen;
    private final Ink ink;
    private final Exercise exercise;
    private final boolean whole;

    /** @param whole whether nothing is to be left out */
    FailureView(Workshop workshop, Exercise exercise, boolean whole) {
        this.workshop = workshop;
        this.screen = workshop.screen();
        this.ink = workshop.ink();
        this.exercise = exercise;
        this.whole = whole;
    }

    void show(FailureReport report) {
        screen.lines(Text.wrap(ink.red("✗ ") + ink.bold(report.rule()), screen.prose(), "  ", "    "));
        StoryView told = new StoryView(screen, whole);
        told.story(report.story());
        told.says(report);
        place(report);
        if (report.tryNext() != null) {
            screen.blank();
            screen.labelled("Try", report.tryNext());
        }
    }

    /** The line that threw or asserted, if there is one; else the method whose answer was wrong. */
    private void place(FailureReport report) {
        String at = report.at() != null ? report.at() : new LearnerFiles(exercise).declaration(report.lastMethod());
        excerpt(at, report.at() != null ? "" : ink.dim("   the call that told"));
    }

    /** @param at as {@code LinkedQueue.java:34}; nothing is shown unless that is the learner's */
    void excerpt(String at, String why) {
        new LearnerFiles(exercise).fileOf(at).ifPresent(file -> {
            screen.blank();
            screen.lines(new SourceView(screen).around(workshop.shown(file), why, file, LearnerFiles.lineOf(at)));
        });
    }
}
