package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

/** What a lane holds: as many as come, whatever they are, and nothing that has left. */
class TwoLaneQueueContentTest {
    private static final int MANY = 100_000;

    @Test
    @Order(1)
    @DisplayName("Equal elements are elements like any others: as many come out as went in")
    @TryNext("What does your lane do with an element that is equal to one that is inside already?")
    void equalElementsAreElements() {
        RecordedLanes<String> queue = new RecordedLanes<>(3);
        queue.offerStandard("twin");
        queue.offerStandard("twin");
        queue.offerUrgent("twin");
        queue.offerUrgent("twin");

        assertThat(queue.size()).as("size()").isEqualTo(4);
        for (int each = 0; each < 4; each++) {
            assertThat(queue.poll()).as("poll()").isEqualTo("twin");
        }
        assertThat(queue.poll()).as("poll()").isNull();
    }

    @Test
    @Order(2)
    @DisplayName("The lanes have no bound")
    @TryNext("How many elements fit into what you keep them in?")
    void hasNoBound() {
        TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);
        for (int each = 1; each <= MANY; each++) {
            assertThat(queue.offerUrgent(each))
                    .as("offerUrgent, %d times", each)
                    .isTrue();
            assertThat(queue.offerStandard(-each))
                    .as("offerStandard, %d times", each)
                    .isTrue();
        }

        assertThat(queue.size()).as("size()").isEqualTo(2 * MANY);
        assertThat(queue.poll()).as("poll()").isEqualTo(1);
        assertThat(queue.poll()).as("poll()").isEqualTo(-1);
    }

    @Test
    @Order(3)
    @DisplayName("Each queue counts for itself: what another one has served does not matter to it")
    @TryNext("Where is the count kept, and who else can reach it there?")
    void eachQueueCountsForItself() {
        RecordedLanes<String> queue = new RecordedLanes<>(2);
        TwoLaneQueue<String> other = new TwoLaneQueue<>(2);
        queue.offerStandard("s1");
        other.offerStandard("other s1");
        for (String urgent : new String[] {"u1", "u2", "u3"}) {
            queue.offerUrgent(urgent);
            other.offerUrgent("other " + urgent);
        }

        for (String element : new String[] {"u1", "u2", "s1", "u3"}) {
            assertThat(queue.poll()).as("poll()").isEqualTo(element);
            assertThat(other.poll()).as("poll() of the other queue").isEqualTo("other " + element);
        }
    }

    @Test
    @Order(4)
    @DisplayName("An element that has left can be collected even while others stay inside")
    @TryNext("After a poll, nothing of yours may point at the element that left, however long the others stay.")
    void releasesWhatLeftBeforeOthers() {
        Reachability.assertReleased("An element that has left is not kept alive by those that stay", element -> {
            TwoLaneQueue<Object> holder = new TwoLaneQueue<>(1);
            holder.offerStandard(element);
            holder.offerStandard("stays");
            holder.poll();
            holder.offerUrgent(element);
            holder.offerUrgent("stays");
            holder.poll();
            return holder;
        });
    }
}
