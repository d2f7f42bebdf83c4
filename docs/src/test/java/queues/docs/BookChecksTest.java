package queues.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each check of the book is shown a page that is right and one that is not. */
class BookChecksTest {
    private static final String REFERENCE = "solutions/src/main/java/queues/fifo/LinkedQueue.java";

    private static Page page(String markdown) {
        return Page.parse(Root.PATH.resolve("docs/made-up.md"), markdown);
    }

    @Test
    @DisplayName("A link to a file or an anchor that is not there is found")
    void deadLinks() {
        assertThat(Links.dead(page("# A b\n[x](../pom.xml) [y](#a-b) [z](https://example.org/)")))
                .isEmpty();
        assertThat(Links.dead(page("[x](nowhere.md)")))
                .singleElement()
                .asString()
                .contains("no such file");
        assertThat(Links.dead(page("# A b\n[y](#a-c)")))
                .singleElement()
                .asString()
                .contains("no heading");
    }

    @Test
    @DisplayName("A fence that is not, or no longer, what its source says is found")
    void driftedFences() {
        String peek = Members.text(Root.PATH.resolve(REFERENCE), "peek").orElseThrow();
        assertThat(Fences.drifted(page(fence("source: " + REFERENCE + "#peek", "java", peek))))
                .isEmpty();
        assertThat(Fences.drifted(page(fence("source: " + REFERENCE + "#peek", "java", peek + "// and more"))))
                .singleElement()
                .asString()
                .contains("differs");
        assertThat(Fences.drifted(page(fence("source: " + REFERENCE + "#nothing", "java", peek))))
                .singleElement()
                .asString()
                .contains("no member");
    }

    @Test
    @DisplayName("A fence that is not what the lab prints, or asks for what it does not print, is found")
    void labs() {
        String asked = "lab: littles-law --variant burst --places 10 | figures: peak depth";
        assertThat(Fences.drifted(page(fence(asked, "text", LabOutput.of(asked.substring(5))))))
                .isEmpty();
        assertThat(LabOutput.of(asked.substring(5)).lines()).last().asString().matches("peak depth +10");
        assertThat(complaint(asked, "peak depth 11")).contains("differs", "peak depth");
        assertThat(complaint(asked + " / no such", "10")).contains("no figure 'no such'");
        assertThat(complaint("lab: littles-law --variant burst --places 10 | no such", "10"))
                .contains("no part 'no such'");
        assertThat(complaint("lab: littles-law --places 0 | figures", "10")).contains("ends with 2", "--places");
        assertThat(complaint("lab: littles-law", "10")).contains("names no part");
    }

    @Test
    @DisplayName("A number that a lab's section tells, and nothing founds, is found")
    void unfoundedNumbers() {
        String section = "### Lab: two lanes\n\n20 workers, 17 400 of them.\n\n```sh\n./learn lab two-lanes\n```\n";
        assertThat(LabSections.unfounded("x.md", section))
                .singleElement()
                .asString()
                .contains("two lanes", "17400");
        assertThat(LabSections.unfounded("x.md", section + "\n```text\n17,400\n```\n"))
                .isEmpty();
        assertThat(LabSections.unfounded("x.md", section.replace("### Lab", "### Laboratory")))
                .isEmpty();
        assertThat(LabSections.unfounded("x.md", section.replace("lab two-lanes", "lab no-simulation")))
                .isEmpty();
    }

    private static String complaint(String comment, String code) {
        List<String> drifted = Fences.drifted(page(fence(comment, "text", code)));
        assertThat(drifted).hasSize(1);
        return drifted.get(0);
    }

    @Test
    @DisplayName("Code that names no source, and output that nothing produced, are found")
    void unsourcedFences() {
        assertThat(Fences.drifted(page("```java\nint x;\n```"))).hasSize(1);
        assertThat(Fences.drifted(page("```text\nall green\n```"))).hasSize(1);
        assertThat(Fences.drifted(page(fence("output: LICENSE", "text", "never written there"))))
                .hasSize(1);
        assertThat(Fences.drifted(page(fence("output: LICENSE", "text", "Apache License"))))
                .isEmpty();
        assertThat(Fences.drifted(page(fence("sketch", "text", "a → b")))).isEmpty();
        assertThat(Fences.drifted(page("```sh\n./learn\n```"))).isEmpty();
    }

    @Test
    @DisplayName("Code that is promised and not there is found")
    void emptyFences() {
        assertThat(Fences.drifted(page(fence("output: LICENSE", "text", ""))))
                .singleElement()
                .asString()
                .contains("no code");
        assertThat(Fences.drifted(page("<!-- source: " + REFERENCE + "#peek -->\n\nAnd so on.\n")))
                .singleElement()
                .asString()
                .contains("no code");
        assertThat(Fences.drifted(page("<!-- a remark -->\n\nAnd so on.\n"))).isEmpty();
    }

    @Test
    @DisplayName("A chapter that lacks a section, or has it in the wrong place, is found")
    void unfinishedChapters() {
        String whole = "## " + String.join("\n\n## ", Chapters.HEADINGS);
        assertThat(Chapters.gaps(page(whole))).isEmpty();
        assertThat(Chapters.gaps(page(whole.replace("## Predict", "## Guess")))).hasSize(1);
        assertThat(Chapters.gaps(page("## Three links\n" + whole.replace("## Three links", ""))))
                .isNotEmpty();
    }

    @Test
    @DisplayName("A page knows the line of its fences, so that a complaint can be found")
    void linesOfFences() {
        Page page = Page.parse(Path.of("x.md"), "# A\n\ntext\n\n```java\nint x;\n```\n");
        assertThat(page.fences()).singleElement().extracting(Page.Fence::line).isEqualTo(5);
    }

    private static String fence(String comment, String language, String code) {
        return "<!-- " + comment + " -->\n```" + language + "\n" + code + "\n```\n";
    }
}
