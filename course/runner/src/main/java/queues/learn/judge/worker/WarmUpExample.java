package queues.learn.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Judged once in every new JVM before somebody waits for it, so that the compiler and both engines are loaded. */
public class WarmUpExample {

    @Test
    @DisplayName("A list has what was put into it")
    void jupiter() {
        assertThat(List.of(1, 2, 3)).containsExactly(1, 2, 3);
    }

    @Property(tries = 50)
    void jqwik(@ForAll List<Integer> elements) {
        assertThat(elements).hasSize(elements.size());
    }
}
