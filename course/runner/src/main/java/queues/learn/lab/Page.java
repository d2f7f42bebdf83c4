package queues.learn.lab;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Run;

/**
 * A lab as one page of HTML that needs nothing else: no network, and no JavaScript for anything but the charts. It says the same as
 * the report in the terminal, and keeps the result behind a click, as the report asks for a guess first.
 *
 * <p>The page is a function of what was run: the same command writes the same bytes.
 */
final class Page {
    private final Choices choices;
    private final Lab lab;
    private final Card card;
    private final Ran ran;
    private final Map<String, Run> runs;

    /** @param ran of its runs the first two are compared */
    Page(Choices choices, Ran ran) {
        this.choices = choices;
        this.ran = ran;
        runs = ran.runs();
        lab = choices.lab();
        card = lab.card();
    }

    /**
     * @param command what was typed to get this page
     * @param fix what repairs it, in words
     * @param exercises those that repair it and are in the course already
     */
    String html(String command, String fix, List<String> exercises) {
        Map<String, Object> words = new LinkedHashMap<>();
        PageParts.put(words);
        words.put("data", PageData.of(Shown.of(lab), runs, lab.curves(choices.settings())));
        words.put("command", command);
        story(words);
        tables(words);
        words.put("fix", fix);
        words.put(
                "commands",
                exercises.stream().map(each -> "./learn read " + each).toList());
        return Mustache.compiler()
                .strictSections(true)
                .compile(PageParts.text("page.html"))
                .execute(words);
    }

    private void story(Map<String, Object> words) {
        words.put("name", card.name());
        words.put("title", card.title());
        words.put("line", Shown.of(lab).line());
        words.put("story", card.story());
        words.put("question", card.question());
        words.put("heading", runs.size() > 1 ? "Side by side" : "How it went");
        words.put("variants", variants());
        words.put("lists", lists());
    }

    private List<Map<String, String>> variants() {
        Map<String, String> told = new LinkedHashMap<>();
        runs.keySet().forEach(each -> told.put(each, ""));
        lab.variants().forEach(each -> told.computeIfPresent(each.name(), (name, nothing) -> each.told()));
        ran.came().forEach(each -> told.put(each.whose().word(), GuestReport.told(ran.guests(), each, runs)));
        return told.entrySet().stream()
                .map(each -> Map.of("name", each.getKey(), "told", each.getValue()))
                .toList();
    }

    private List<Map<String, Object>> lists() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(LabReport.notice(choices), card.notice());
        all.put("Where the published figures do not fit", card.contradictions());
        all.put("What the model leaves out", card.leftOut());
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> Map.<String, Object>of("head", each.getKey(), "sentences", each.getValue()))
                .toList();
    }

    private void tables(Map<String, Object> words) {
        words.put("columns", List.copyOf(runs.keySet()));
        words.put("figures", Figures.rows(runs).stream().map(this::figure).toList());
        List<Map<String, String>> happened = new ArrayList<>();
        runs.forEach(
                (name, run) -> run.happened().forEach(each -> happened.add(Map.of("variant", name, "sentence", each))));
        words.put("happened", happened);
        List<Held> published = lab.published().stream()
                .filter(each -> runs.containsKey(each.variant()))
                .map(each -> Held.against(each, runs.get(each.variant())))
                .toList();
        words.put("hasPublished", !published.isEmpty());
        words.put("asPreset", choices.asPreset());
        words.put("published", published.stream().map(Page::published).toList());
        run(words);
    }

    private Map<String, Object> figure(List<String> row) {
        List<Map<String, String>> cells = new ArrayList<>();
        for (String column : runs.keySet()) {
            cells.add(Map.of("column", column, "value", row.get(cells.size() + 1)));
        }
        return Map.of("name", row.get(0), "cells", cells);
    }

    private static Map<String, String> published(Held held) {
        return Map.of(
                "what", held.what(),
                "told", held.published(),
                "here", held.here(),
                "within", held.within(),
                "met", held.isMet() ? "✓ yes" : "✗ no");
    }

    private void run(Map<String, Object> words) {
        words.put("seed", choices.settings().seed());
        words.put(
                "parameters",
                lab.parameters().stream()
                        .map(each -> Map.of(
                                "name", each.name(),
                                "told", each.told(),
                                "here",
                                        LabList.show(
                                                each.unit(), choices.settings().get(each.name())),
                                "preset", LabList.show(each.unit(), each.preset())))
                        .toList());
        words.put(
                "prints",
                runs.entrySet().stream()
                        .map(each -> Map.of(
                                "variant",
                                each.getKey(),
                                "fingerprint",
                                each.getValue().fingerprint()))
                        .toList());
    }
}
