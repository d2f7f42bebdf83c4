package queues.learn.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Variant;
import queues.learn.cli.Ink;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;
import queues.learn.course.Course;

/** A lab as it is told: the story and the question, and, when it has been run, what came out. */
final class LabReport {
    private static final Pattern EXERCISE = Pattern.compile("(?<!\\S)(\\d+)\\.\\d+ ([a-z][a-z-]*)");
    private final Screen screen;
    private final Ink ink;
    private final Choices choices;
    private final Lab lab;

    LabReport(Screen screen, Choices choices) {
        this.screen = screen;
        this.choices = choices;
        ink = screen.ink();
        lab = choices.lab();
    }

    /** What happened, and what to predict. */
    static void story(Screen screen, Card card) {
        Ink ink = screen.ink();
        screen.blank();
        screen.line("  " + ink.bold(card.title()));
        screen.blank();
        card.story().forEach(each -> screen.paragraph("  ", each));
        screen.blank();
        screen.lines(Text.wrap(card.question(), screen.prose(), "  " + ink.yellow("Predict: "), "  "));
        screen.blank();
    }

    /** @param runs by the name of their variant; the first is drawn on the left, the second on the right */
    void result(Map<String, Run> runs, String guess, Course course, GuestReport guests) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        lab.variants().forEach(each -> variants.put(each.name(), each));
        variants.keySet().retainAll(runs.keySet());
        runs.keySet().stream()
                .filter(variants::containsKey)
                .forEach(each -> screen.lines(
                        Text.wrap(variants.get(each).told(), screen.prose(), "  " + ink.bold(each) + ": ", "    ")));
        guests.tell(runs);
        settings();
        charts(runs);
        screen.blank();
        screen.lines(Figures.table(screen, runs));
        screen.blank();
        runs.forEach((name, run) -> run.happened().forEach(each -> {
            screen.paragraph("  ", name + ": " + each);
            screen.blank();
        }));
        published(runs);
        words(guess);
        fix(course);
        guests.invite(lab.card().name());
        screen.blank();
    }

    private void settings() {
        Settings settings = choices.settings();
        List<String> told = new ArrayList<>();
        choices.changed()
                .forEach(each -> told.add(each.name() + " " + LabList.show(each.unit(), settings.get(each.name()))
                        + " (preset: " + LabList.show(each.unit(), each.preset()) + ")"));
        if (settings.seed() != Settings.PRESET_SEED) {
            told.add("seed " + settings.seed());
        }
        if (!told.isEmpty()) {
            screen.paragraph("  ", "You chose: " + String.join(", ", told) + ".");
        }
    }

    private void charts(Map<String, Run> runs) {
        Charts charts = new Charts(screen);
        List<Charts.Side> sides = runs.entrySet().stream()
                .limit(2)
                .map(each -> new Charts.Side(each.getKey(), each.getValue()))
                .toList();
        for (String each : Shown.of(lab).series()) {
            List<String> drawn = charts.draw(each, sides);
            if (!drawn.isEmpty()) {
                screen.blank();
                screen.lines(drawn);
            }
        }
        screen.blank();
        screen.paragraph("  ", ink.dim(column(sides)));
        lab.curves(choices.settings()).forEach(each -> {
            screen.blank();
            screen.lines(charts.draw(each));
        });
    }

    private String column(List<Charts.Side> sides) {
        return "Across: the time of the run. A column shows the highest value in it"
                + (Shown.of(lab).series().contains("throughput") ? ", of throughput the mean" : "")
                + "; where nothing is drawn, nothing was measured.";
    }

    private void published(Map<String, Run> runs) {
        List<Published> mine = lab.published().stream()
                .filter(each -> runs.containsKey(each.variant()))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        if (!choices.asPreset()) {
            screen.paragraph(
                    "  ", "The published figures belong to the parameters as they are preset; yours are others.");
            screen.blank();
            return;
        }
        Grid grid = new Grid(screen, List.of("", "published", "here", "within", " "));
        mine.forEach(each -> grid.row(row(Held.against(each, runs.get(each.variant())))));
        screen.lines(grid.draw());
        screen.blank();
    }

    private List<String> row(Held held) {
        return List.of(
                held.what(),
                held.published(),
                held.here(),
                held.within(),
                held.isMet() ? ink.green("✓") : ink.red("✗"));
    }

    private void words(String guess) {
        Card card = lab.card();
        if (!guess.isEmpty()) {
            screen.lines(Text.wrap("You guessed: " + guess, screen.prose(), "  ", "    "));
            screen.blank();
        }
        list(notice(choices), card.notice());
        list("Where the published figures do not fit", card.contradictions());
        list("What the model leaves out", card.leftOut());
    }

    /** The sentences on what to notice were written about one run, and others need not agree with them. */
    static String notice(Choices choices) {
        return choices.asPreset() && choices.settings().seed() == Settings.PRESET_SEED
                ? "What to notice"
                : "What to notice in the preset run";
    }

    private void list(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        screen.line("  " + ink.bold(title));
        sentences.forEach(each -> screen.lines(Text.wrap(each, screen.prose(), "  • ", "    ")));
        screen.blank();
    }

    /** Those exercises in the lab's fix that the course has already. */
    static List<String> exercises(Card card, Course course) {
        return EXERCISE.matcher(card.fix())
                .results()
                .map(named -> named.group(2))
                .filter(id -> isHere(id, course))
                .toList();
    }

    /** The lab's fix, with the chapter behind each exercise that is yet to come. */
    static String fix(Card card, Course course) {
        return EXERCISE.matcher(card.fix())
                .replaceAll(named -> Matcher.quoteReplacement(
                        isHere(named.group(2), course)
                                ? named.group()
                                : named.group() + " (comes with chapter " + named.group(1) + ")"));
    }

    private static boolean isHere(String id, Course course) {
        return course.exercises().stream().anyMatch(each -> each.id().equals(id));
    }

    private void fix(Course course) {
        screen.labelled("Fix", fix(lab.card(), course));
        exercises(lab.card(), course).forEach(each -> screen.labelled("Read", "./learn read " + each));
        screen.labelled("Change", "./learn lab " + lab.card().name() + " --help");
    }
}
