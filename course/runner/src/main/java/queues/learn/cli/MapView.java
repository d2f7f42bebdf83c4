package queues.learn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.learn.course.Exercise;
import queues.learn.course.Module;
import queues.learn.judge.Status;

/** The map of the course: what is done, where the learner is, what lies ahead. */
final class MapView {
    private static final Pattern DESCRIPTION = Pattern.compile("<description>(.*?)</description>", Pattern.DOTALL);
    private final Workshop workshop;
    private final Screen screen;
    private final Ink ink;

    MapView(Workshop workshop) {
        this.workshop = workshop;
        this.screen = workshop.screen();
        this.ink = workshop.ink();
    }

    /** @param here the exercise the learner is at, or null */
    void show(List<Standing> standings, Exercise here) {
        long done = standings.stream().filter(Standing::done).count();
        screen.blank();
        screen.ends("  " + ink.bold("From FIFO to DLQ"), ink.dim(done + " of " + standings.size() + " done"));
        for (Module module : workshop.course().modules()) {
            screen.blank();
            show(module, standings, here);
        }
        screen.blank();
    }

    private void show(Module module, List<Standing> standings, Exercise here) {
        List<Standing> mine = standings.stream()
                .filter(each -> each.exercise().module().equals(module.name()))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        Exercise first = mine.get(0).exercise();
        String chapter = first.chapter().replaceFirst("#.*", "");
        String number = first.number().replaceFirst("\\..*", "");
        String name = "  " + ink.bold(number + "  " + module.name());
        String described = name + "   " + description(module);
        if (description(module).isEmpty() || Text.width(described) + Text.width(chapter) + 4 <= screen.prose()) {
            screen.ends(described, ink.dim(chapter));
        } else {
            screen.ends(name, ink.dim(chapter));
            screen.paragraph("     ", description(module));
        }
        int widest = mine.stream()
                .mapToInt(each -> each.exercise().title().length())
                .max()
                .orElse(0);
        for (Standing each : mine) {
            line(each, widest, each.exercise().equals(here));
        }
    }

    private void line(Standing standing, int widest, boolean here) {
        Exercise exercise = standing.exercise();
        String title = Text.pad(exercise.title(), widest);
        String told = "     " + mark(standing, here) + " " + ink.dim(Text.pad(exercise.number(), 4)) + " "
                + (here ? ink.bold(title) : title);
        String note = standing.note().isEmpty() && here ? "you are here" : standing.note();
        screen.line(Text.cut(note.isEmpty() ? told : told + "   " + ink.dim(note), screen.width())
                .stripTrailing());
    }

    private String mark(Standing standing, boolean here) {
        if (standing.done()) {
            return ink.green("✓");
        }
        if (standing.status() == null || standing.status() != Status.TODO) {
            return ink.red("✗");
        }
        return here ? ink.cyan("●") : ink.dim("✎");
    }

    /** What the module is about, as its pom says. */
    private static String description(Module module) {
        Path pom = module.directory().resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            return "";
        }
        Matcher found = DESCRIPTION.matcher(Workshop.text(pom));
        return found.find() ? found.group(1).strip() : "";
    }
}
