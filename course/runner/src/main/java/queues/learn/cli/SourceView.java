package queues.learn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import queues.learn.course.Exercise;
import queues.learn.judge.CompileError;

/** The learner's own line, with one line around it. */
final class SourceView {
    private final Screen screen;
    private final Ink ink;

    SourceView(Screen screen) {
        this.screen = screen;
        this.ink = screen.ink();
    }

    /**
     * @param shown the path as it is printed
     * @param why a few words behind the place; may be empty
     */
    List<String> around(String shown, String why, Path file, int line) {
        List<String> told = new ArrayList<>();
        String place = ink.cyan(shown + ":" + line);
        boolean room = Text.width(place + why) + 2 <= screen.width();
        told.addAll(room ? List.of("  " + place + why) : Text.wrap(place, screen.width(), "  ", "    "));
        List<String> lines = LearnerFiles.linesOf(file);
        for (int at = line - 1; at <= line + 1; at++) {
            if (at >= 1
                    && at <= lines.size()
                    && (at == line || !lines.get(at - 1).isBlank())) {
                told.add(numbered(at, lines.get(at - 1), at == line));
            }
        }
        return told;
    }

    private String numbered(int number, String source, boolean marked) {
        String code = source.replace("\t", "    ");
        String told = String.format("  %s %4d │ ", marked ? ink.red("▸") : " ", number);
        return Text.cut(told + (marked ? ink.bold(code) : ink.dim(code)), screen.width());
    }

    /** Place, the compiler's own words, the line and a caret. */
    List<String> compileError(Exercise exercise, CompileError error) {
        List<String> told = new ArrayList<>();
        String path = exercise.module() + "/src/main/java/" + error.file();
        told.add(Text.cut(
                "  " + ink.cyan(error.file().isEmpty() ? exercise.module() : path + ":" + error.line()),
                screen.width()));
        if (!error.source().isBlank()) {
            String gutter = String.format("    %4d │ ", error.line());
            told.add(Text.cut(gutter + error.source().replace("\t", " "), screen.width()));
            if (error.column() > 0) {
                String caret = " ".repeat(9) + "│ " + " ".repeat((int) error.column() - 1) + ink.red("^");
                told.add(Text.cut(caret, screen.width()));
            }
        }
        error.message()
                .lines()
                .limit(4)
                .forEach(each -> told.addAll(Text.wrap(each, screen.prose(), "    ", "      ")));
        return told;
    }
}
