package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    @DisplayName("A command is told as it was typed, with quotes where a shell needs them")
    void quoted() {
        assertThat(Typed.again(List.of("lab", "agency", "--rate=2.5/s", "--urgent", "70%", "--html", "x/y_1.html")))
                .isEqualTo("./learn lab agency --rate=2.5/s --urgent 70% --html x/y_1.html");
        assertThat(Typed.again(List.of("it's here", "", "$HOME", "a&b", "~")))
                .isEqualTo("./learn 'it'\\''s here' '' '$HOME' 'a&b' '~'");
    }
}
