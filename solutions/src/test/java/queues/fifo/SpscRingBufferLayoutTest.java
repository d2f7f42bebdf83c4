package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import queues.kit.TryNext;

/** The padding of the ring does what its comment says, on the machine that runs this. */
class SpscRingBufferLayoutTest {
    private static final long NOTHING = 120;

    @Test
    @DisplayName("Each side's counters stand together, with 120 bytes of nothing before and after them")
    @TryNext("A machine may reorder the fields of one class; those of a superclass come first.")
    void countersStandAlone() {
        ClassLayout layout = ClassLayout.parseClass(SpscRingBuffer.Side.class);
        Map<String, Long> offsets =
                layout.fields().stream().collect(Collectors.toMap(FieldLayout::name, FieldLayout::offset));
        long first = Math.min(offsets.get("index"), offsets.get("othersIndex"));
        long last = Math.max(offsets.get("index"), offsets.get("othersIndex"));

        assertThat(last - first).as("the two counters side by side").isEqualTo(Long.BYTES);
        assertThat(first - layout.headerSize()).as("bytes before the counters").isGreaterThanOrEqualTo(NOTHING);
        assertThat(layout.instanceSize() - last - Long.BYTES)
                .as("bytes after the counters")
                .isGreaterThanOrEqualTo(NOTHING);
    }
}
