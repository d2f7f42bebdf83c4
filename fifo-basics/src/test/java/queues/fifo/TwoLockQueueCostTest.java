package queues.fifo;

import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Cost;
import queues.kit.TryNext;

class TwoLockQueueCostTest {

    @Test
    @Order(1)
    @DisplayName("offer, poll, peek and size take the same time, however many are inside")
    @TryNext("None of the four may walk or copy. What does size need to know, and who keeps it?")
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

    private static Queue<Integer> filled(int count) {
        Queue<Integer> queue = new TwoLockQueue<>();
        for (int i = 0; i < count; i++) {
            queue.offer(i);
        }
        return queue;
    }
}
