package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Cost;
import queues.kit.Elements;
import queues.kit.TryNext;

class CircularArrayQueueCostTest {
    private static final int DEEP = 40_000;

    @Test
    @Order(1)
    @DisplayName("offer, poll, peek and size take the same time, however many are inside")
    @TryNext("None of the four may walk the list. What do they need to know, and who keeps it for them?")
    void takesConstantTime() {
        check("size()", Queue::size);
        check("peek()", Queue::peek);
        check("offer(e) and poll()", queue -> {
            queue.offer(0);
            return queue.poll();
        });
    }

    private static void check(String told, Function<Queue<Integer>, ?> call) {
        Queue<Integer> few = filled(3);
        Queue<Integer> many = filled(Cost.MANY);
        Cost.assertConstant(
                "offer, poll, peek and size take constant time", told, () -> call.apply(few), () -> call.apply(many));
    }

    @Test
    @Order(2)
    @DisplayName("40 000 elements go in, are walked and come out in order, on a small stack")
    @TryNext("Nothing may nest once per node: a method that calls itself for the next node needs a frame for each.")
    void needsNoStack() {
        Cost.assertNeedsNoStack("Length costs no stack", () -> {
            Queue<Integer> many = filled(DEEP);
            assertThat(many.size()).as("size()").isEqualTo(DEEP);
            assertThat(many.contains(DEEP)).as("contains(" + DEEP + ")").isFalse();
            assertThat(Elements.of(many).size()).as("elements walked").isEqualTo(DEEP);
            int inOrder = 0;
            while (inOrder < DEEP && Objects.equals(many.poll(), inOrder)) {
                inOrder++;
            }
            assertThat(inOrder).as("elements polled in order").isEqualTo(DEEP);
            assertThat(many.poll()).as("poll() in the end").isNull();
        });
    }

    private static Queue<Integer> filled(int count) {
        Queue<Integer> queue = new CircularArrayQueue<>();
        int refused = 0;
        for (int i = 0; i < count; i++) {
            refused += queue.offer(i) ? 0 : 1;
        }
        assertThat(refused).as("offers that were refused").isZero();
        return queue;
    }
}
