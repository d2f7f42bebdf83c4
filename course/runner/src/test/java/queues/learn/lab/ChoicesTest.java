package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.course.CourseError;

class ChoicesTest {
    @Test
    @DisplayName(
            "The name of a lab and its parameters may come in any order, and a value behind a blank or an equals sign")
    void read() {
        Choices choices = Choices.of(List.of("--workers=30", "two-lanes", "--service", "12s"), 7);

        assertThat(choices.lab().card().name()).isEqualTo("two-lanes");
        assertThat(choices.settings().get("workers")).isEqualTo(30);
        assertThat(choices.settings().get("service")).isEqualTo(12);
    }

    @Test
    @DisplayName(
            "A parameter that is given twice is refused, as an option is, and the last one does not win in silence")
    void twice() {
        assertThatThrownBy(() -> Choices.of(List.of("two-lanes", "--workers", "3", "--WORKERS=4"), 42))
                .isInstanceOf(CourseError.class)
                .hasMessage("--workers is there twice; give it once.");
    }
}
