package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import queues.kit.TryNext;

/** The padding of the counter does what its comment says, on the machine that runs this. */
class PaddedCounterLayoutTest {
    private static final long NOTHING = 120;

    @Test
    @DisplayName("The number stands alone, with 120 bytes of nothing before and after it")
    @TryNext("A machine may reorder the fields of one class; those of a superclass come first.")
    void numberStandsAlone() {
        ClassLayout layout = ClassLayout.parseClass(PaddedCounter.class);
        Map<String, Long> offsets =
                layout.fields().stream().collect(Collectors.toMap(FieldLayout::name, FieldLayout::offset));
        long value = offsets.get("value");

        assertThat(value - layout.headerSize()).as("bytes before the number").isGreaterThanOrEqualTo(NOTHING);
        assertThat(layout.instanceSize() - value - Long.BYTES)
                .as("bytes after the number")
                .isGreaterThanOrEqualTo(NOTHING);
    }
}
