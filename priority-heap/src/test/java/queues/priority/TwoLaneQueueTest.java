package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

/** In the stories, u1 is an urgent element and s1 a standard one. */
class TwoLaneQueueTest {
    private static final int A_RUSH = 1_000;

    private RecordedLanes<String> queue;

    private void queue(int maxUrgentInARow) {
        queue = new RecordedLanes<>(maxUrgentInARow);
    }

    private void urgent(String... elements) {
        for (String each : elements) {
            assertThat(queue.offerUrgent(each)).as("offerUrgent(" + each + ")").isTrue();
        }
    }

    private void standard(String... elements) {
        for (String each : elements) {
            assertThat(queue.offerStandard(each))
                    .as("offerStandard(" + each + ")")
                    .isTrue();
        }
    }

    private void leave(String... elements) {
        for (String each : elements) {
            assertThat(queue.poll()).as("poll()").isEqualTo(each);
        }
    }

    @Test
    @Order(1)
    @DisplayName("An urgent element goes before a standard one that came earlier")
    @TryNext("Two lanes, and poll looks at the urgent one first.")
    void urgentFirst() {
        queue(2);
        standard("s1");
        urgent("u1");

        leave("u1", "s1");
    }

    @Test
    @Order(2)
    @DisplayName("Within a lane it is first in, first out")
    @TryNext("Each lane is a queue of its own: in at the back, out at the front.")
    void firstInFirstOutWithinALane() {
        queue(5);
        standard("s1", "s2", "s3");
        urgent("u1", "u2", "u3");

        leave("u1", "u2", "u3", "s1", "s2", "s3");
    }

    @Test
    @Order(3)
    @DisplayName("poll finds an element wherever there is one, and answers null when both lanes are empty")
    @TryNext("Whose turn it is matters only while both lanes hold something.")
    void findsWhatThereIs() {
        queue(1);
        leave((String) null);
        urgent("u1", "u2");
        leave("u1", "u2", null);
        standard("s1", "s2");
        leave("s1", "s2", null);
        urgent("u3");
        leave("u3", null);
    }

    @Test
    @Order(4)
    @DisplayName("In a rush that never ends, strict priority starves the standard lane; here its turn comes")
    @TryNext("Run the same rush on StrictLanes, which is given. What does poll have to remember from call to call?")
    void doesNotStarve() {
        queue(3);
        StrictLanes<String> strict = new StrictLanes<>();
        strict.offerStandard("s1");
        standard("s1");
        for (int i = 1; i <= 3; i++) {
            urgent("u" + i);
            leave("u" + i);
        }
        urgent("u4");
        leave("s1");

        for (int i = 1; i <= A_RUSH; i++) {
            strict.offerUrgent("u" + i);
            assertThat(strict.poll()).as("poll() with strict priority").isEqualTo("u" + i);
        }
    }

    @Test
    @Order(5)
    @DisplayName(
            "While both lanes are full, each standard element is passed over as often as was agreed, and then leaves")
    @TryNext("When a standard element has left, the next one is the first. How often has that one been passed over?")
    void takesTurns() {
        queue(2);
        standard("s1", "s2");
        urgent("u1", "u2", "u3", "u4", "u5");

        leave("u1", "u2", "s1", "u3", "u4", "s2", "u5");
    }

    @Test
    @Order(6)
    @DisplayName("Urgent elements that leave while no standard one waits count for nothing")
    @TryNext(
            "Who was passed over by them? The count belongs to the standard element that waits, not to the urgent lane.")
    void nobodyWaitsNobodyCounts() {
        queue(2);
        urgent("u1", "u2", "u3");
        leave("u1", "u2", "u3");
        standard("s1");
        urgent("u4", "u5");

        leave("u4", "u5", "s1");
    }

    @Test
    @Order(7)
    @DisplayName("A standard element that leaves because there is no urgent one takes its count with it")
    @TryNext("There are two reasons for a standard element to leave. After which of them does the count start again?")
    void leavesWithItsCount() {
        queue(2);
        standard("s1", "s2");
        urgent("u1");
        leave("u1", "s1");
        urgent("u2", "u3", "u4");

        leave("u2", "u3", "s2", "u4");
    }

    @Test
    @Order(8)
    @DisplayName("A standard element that joins further back changes nothing for the first one")
    @TryNext("Which of your methods changes the count? Only a poll passes anybody over.")
    void joiningChangesNothing() {
        queue(2);
        standard("s1");
        urgent("u1", "u2", "u3");
        leave("u1");
        standard("s2");
        leave("u2");
        standard("s3");

        leave("s1", "u3", "s2", "s3");
    }

    @Test
    @Order(9)
    @DisplayName("Polls that find nothing count for nothing")
    @TryNext("Does your count move before you know that there is an element to take?")
    void vainPollsCountForNothing() {
        queue(2);
        leave(null, null, null);
        standard("s1");
        urgent("u1", "u2", "u3");

        leave("u1", "u2", "s1", "u3");
    }

    @Test
    @Order(10)
    @DisplayName("The largest number there is may be agreed on: then urgent elements go first")
    @TryNext("What is one more than the largest int?")
    void largestNumber() {
        queue(Integer.MAX_VALUE);
        standard("s1");
        urgent("u1", "u2", "u3");

        leave("u1", "u2", "u3", "s1");
    }

    @Test
    @Order(11)
    @DisplayName("The sizes are the numbers of elements in each lane, and in both together")
    @TryNext("Every offer counts one up in its lane, every element that leaves one down in the lane it was in.")
    void sizes() {
        queue(1);
        queue.poll();
        assertThat(List.of(queue.size(), queue.urgentSize(), queue.standardSize()))
                .containsExactly(0, 0, 0);
        urgent("u1", "u2");
        standard("s1", "s2", "s3");
        assertThat(List.of(queue.size(), queue.urgentSize(), queue.standardSize()))
                .containsExactly(5, 2, 3);
        leave("u1", "s1");
        assertThat(List.of(queue.size(), queue.urgentSize(), queue.standardSize()))
                .containsExactly(3, 1, 2);
        leave("u2", "s2", "s3");
        assertThat(List.of(queue.size(), queue.urgentSize(), queue.standardSize()))
                .containsExactly(0, 0, 0);
    }

    @Test
    @Order(12)
    @DisplayName("Null is refused with a NullPointerException, and the queue stays as it was")
    @TryNext("Check the element before you touch anything: Objects.requireNonNull.")
    void refusesNull() {
        queue(1);
        standard("s1", "s2");
        urgent("u1", "u2");
        leave("u1");

        assertThatThrownBy(() -> queue.offerUrgent(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> queue.offerStandard(null)).isInstanceOf(NullPointerException.class);
        assertThat(List.of(queue.size(), queue.urgentSize(), queue.standardSize()))
                .containsExactly(3, 1, 2);
        leave("s1", "u2", "s2", null);
    }

    @Test
    @Order(13)
    @DisplayName("Less than one urgent element in a row is refused with an IllegalArgumentException")
    @TryNext("Look at the number in the constructor. Which is the smallest that makes sense?")
    void refusesLessThanOne() {
        for (int number : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> queue(number))
                    .as("new TwoLaneQueue(" + number + ")")
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(14)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("After a poll, no field of yours may point at the element that left.")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the queue", element -> {
            TwoLaneQueue<Object> holder = new TwoLaneQueue<>(1);
            holder.offerStandard(element);
            holder.poll();
            holder.offerUrgent(element);
            holder.poll();
            return holder;
        });
    }
}
