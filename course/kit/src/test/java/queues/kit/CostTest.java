package queues.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CostTest {
    private static final int FEW = 15;
    private static final int MANY = 200_000;

    private final List<Integer> few = IntStream.range(0, FEW).boxed().toList();
    private final List<Integer> many = IntStream.range(0, MANY).boxed().toList();

    @Test
    @DisplayName("A search by halves passes for constant, and a search from the front does not")
    void tellsASearch() {
        Cost.assertConstant(
                "finds quickly",
                "find(0)",
                MANY,
                () -> Collections.binarySearch(few, 0),
                () -> Collections.binarySearch(many, 0));
        assertThatThrownBy(() -> Cost.assertConstant(
                        "finds quickly", "find(last)", MANY, () -> few.indexOf(FEW - 1), () -> many.indexOf(MANY - 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("finds quickly")
                .hasMessageContaining("find(last)")
                .hasMessageContaining("200000");
    }
}
