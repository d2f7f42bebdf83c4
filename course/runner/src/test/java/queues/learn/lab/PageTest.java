package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.Lab;
import queues.labs.Run;
import queues.labs.Settings;

class PageTest {
    private static final String COMMAND = "./learn lab sketch --html 'a<b>.html'";
    private final Lab lab = new Sketch();
    private final Settings preset = Settings.preset(lab);

    private String html(Settings settings, String... variants) {
        Map<String, Run> runs = new LinkedHashMap<>();
        for (String each : variants) {
            runs.put(each, lab.run(each, settings));
        }
        return new Page(new Choices(lab, settings), new Ran(runs, new Guests(null, List.of(), false), List.of()))
                .html(COMMAND, lab.card().fix(), List.of("two-lane-queue"));
    }

    private Document page() {
        return Jsoup.parse(html(preset, "before", "after"));
    }

    @Test
    @DisplayName("The page is well-formed HTML in a language, with one title, and headings in order")
    void form() {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html(preset, "before", "after"), "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).startsWith(Sketch.EVIL);
        assertThat(page.select("h1")).hasSize(1);
        int before = 0;
        for (Element each : page.select("h1, h2, h3")) {
            int level = each.tagName().charAt(1) - '0';
            assertThat(level).as(each.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        List<String> names = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        page.select("[aria-labelledby]")
                .eachAttr("aria-labelledby")
                .forEach(each -> assertThat(names).contains(each));
        page.select("label").eachAttr("for").forEach(each -> assertThat(names).contains(each));
    }

    @Test
    @DisplayName("The page loads nothing, and says so to the browser")
    void alone() {
        Document page = page();
        assertThat(page.select("[src], [href], link, img, iframe")).isEmpty();
        assertThat(page.expectFirst("meta[http-equiv]").attr("content")).startsWith("default-src 'none'");
        assertThat(page.select("style").html()).doesNotContain("@import", "url(");
        assertThat(page.html()).contains("The MIT License", "Leon Sorokin");
    }

    @Test
    @DisplayName("Whatever the words of a lab are, they stay words")
    void escaped() {
        Document page = page();
        assertThat(page.select("script")).hasSize(4);
        assertThat(page.select("b")).isEmpty();
        assertThat(page.expectFirst("h1").text()).isEqualTo(Sketch.EVIL);
        assertThat(page.expectFirst("#predict p").text()).isEqualTo(Sketch.EVIL);
        assertThat(page.expectFirst("dd").text()).isEqualTo(Sketch.EVIL);
        assertThat(page.expectFirst("#command").text()).isEqualTo(COMMAND);
        assertThat(page.expectFirst("#data").data()).doesNotContain("<").contains("alert");
    }

    @Test
    @DisplayName("The result waits behind a summary, and its tables need no script")
    void result() {
        Document page = page();
        Element result = page.expectFirst("details");
        assertThat(result.hasAttr("open")).isFalse();
        assertThat(result.child(0).tagName()).isEqualTo("summary");
        assertThat(result.text())
                .contains("What to notice", "What the model leaves out", "./learn read two-lane-queue");
        List<Element> before = new ArrayList<>(page.select("main > p, #predict"));
        assertThat(before).isNotEmpty().allMatch(each -> !each.text().contains("mended"));
        assertThat(page.select("noscript").text()).contains("tables below");
        assertThat(result.select("table").eachText().get(0)).contains("before after", "done 4 6", "never none none");
    }

    @Test
    @DisplayName("Every table says what it is, and names its rows and columns")
    void tables() {
        for (Element table : page().select("table")) {
            assertThat(table.select("caption")).hasSize(1);
            int columns = table.select("thead th[scope=col]").size();
            assertThat(columns).isPositive();
            for (Element row : table.select("tbody tr")) {
                assertThat(row.select("th[scope=row]")).hasSize(1);
                assertThat(row.select("td").eachAttr("data-column"))
                        .isEqualTo(table.select("thead th").eachText());
            }
        }
    }

    @Test
    @DisplayName(
            "Published figures stand beside ours, met or not, unless a parameter was changed or their variant was not run")
    void published() {
        assertThat(page().select("#result table").get(1).text())
                .contains("before: done 4 tasks 4 tasks exact ✓ yes", "after: done 5 tasks 6 tasks ±10 % ✗ no");
        Document other = Jsoup.parse(html(preset.with("size", 4), "before", "after"));
        assertThat(other.select("#result table")).hasSize(1);
        assertThat(other.text()).contains("The published figures belong to the parameters", "4 tasks 3 tasks");
        assertThat(Jsoup.parse(html(preset, "after")).text())
                .contains("How it went")
                .doesNotContain("before: done");
    }

    @Test
    @DisplayName("Parameters, seed and fingerprints are told, and the same run writes the same page")
    void again() {
        assertThat(page().text())
                .contains("Seed 42", "size", "3 tasks", lab.run("after", preset).fingerprint());
        assertThat(html(preset, "before")).isEqualTo(html(preset, "before"));
        assertThat(html(preset.withSeed(7), "before")).contains("Seed 7");
    }
}
