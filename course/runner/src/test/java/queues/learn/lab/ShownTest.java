package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Variant;

class ShownTest {
    @Test
    @DisplayName("Every lab has a chapter, a line that fits, and two variants of its own to put side by side")
    void known() {
        for (Lab lab : Labs.all()) {
            Shown shown = Shown.of(lab);
            assertThat(Shown.isKnown(lab)).as(lab.card().name()).isTrue();
            assertThat(lab.variants()).extracting(Variant::name).contains(shown.before(), shown.after());
            assertThat(shown.before()).isNotEqualTo(shown.after());
            assertThat(shown.line()).hasSizeLessThanOrEqualTo(55);
            assertThat(Shown.title(shown.chapter())).isNotEqualTo("More");
            assertThat(shown.series()).isNotEmpty();
        }
    }
}
