package queues.learn.cli;

import java.util.List;
import queues.learn.cli.LearnerFiles.Unwritten;
import queues.learn.course.Exercise;
import queues.learn.judge.Verdict;

/** What is still to write, a line each; two where the terminal is narrow. */
record TodoView(Screen screen, Exercise exercise, Verdict verdict) {

    void show() {
        Ink ink = screen.ink();
        List<Unwritten> todos = unwritten();
        screen.paragraph(
                "  ", ink.yellow("✎ " + Words.count(todos.size(), "method") + " to write") + ", nothing wrong.");
        screen.blank();
        int widest = todos.stream().mapToInt(each -> each.text().length()).max().orElse(0);
        for (Unwritten each : todos) {
            String head = "    " + ink.bold(Text.pad(each.number(), 2)) + " ";
            String line = head + Text.pad(each.text(), widest) + "   " + ink.dim(each.at());
            if (Text.width(line) <= screen.width()) {
                screen.line(line.stripTrailing());
            } else {
                screen.lines(Text.wrap(each.text(), screen.width(), head, "       "));
                screen.line("       " + ink.dim(each.at()));
            }
        }
    }

    /** As the source says; where somebody has worded it anew, as the tests have met it. */
    List<Unwritten> unwritten() {
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
}
