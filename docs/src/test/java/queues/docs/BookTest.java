package queues.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BookTest {
    private final List<Page> pages = Page.all();

    @BeforeAll
    static void fillFencesIfAsked() throws IOException {
        if (Boolean.getBoolean("book.write")) {
            for (Page page : Page.all()) {
                FenceWriter.fill(page);
            }
        }
    }

    @Test
    @DisplayName("Every link inside the course leads to a file that is there and an anchor that a heading makes")
    void linksLive() {
        assertThat(pages.stream().mapToInt(page -> page.links().size()).sum()).isPositive();
        assertThat(pages.stream().flatMap(page -> Links.dead(page).stream())).isEmpty();
    }

    @Test
    @DisplayName("Code and output in the book stand in the course, word for word")
    void fencesAreTrue() {
        assertThat(pages.stream().mapToInt(page -> page.fences().size()).sum()).isPositive();
        assertThat(pages.stream().flatMap(page -> Fences.drifted(page).stream()))
                .isEmpty();
    }

    @Test
    @DisplayName("A number in the section of a lab is one that the lab has, or prints in a fence of the section")
    void labsAreTrue() {
        assertThat(pages.stream().flatMap(page -> LabSections.unfounded(page).stream()))
                .isEmpty();
    }

    @Test
    @DisplayName("Every chapter has its sections, in their order")
    void chaptersAreWhole() {
        List<Page> chapters = pages.stream()
                .filter(page -> page.name().matches("docs/\\d\\d-.*\\.md"))
                .toList();
        assertThat(chapters).isNotEmpty();
        assertThat(chapters.stream().flatMap(page -> Chapters.gaps(page).stream()))
                .isEmpty();
    }
}
