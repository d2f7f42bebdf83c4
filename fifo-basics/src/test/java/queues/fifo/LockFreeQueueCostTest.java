package queues.fifo;

import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Cost;
import queues.kit.TryNext;

class LockFreeQueueCostTest {

    @Test
    @Order(1)
    @DisplayName("When nobody interferes, offer, poll, peek and isEmpty take the same time, however many are inside")
    @TryNext("None of the four may walk or copy. An isEmpty that is inherited asks size, and here size counts.")
    void takesConstantTime() {
        check("isEmpty()", Queue::isEmpty);
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
                "offer, poll, peek and isEmpty take constant time",
                told,
                () -> call.apply(few),
                () -> call.apply(many));
    }

    private static Queue<Integer> filled(int count) {
        Queue<Integer> queue = new LockFreeQueue<>();
        for (int i = 0; i < count; i++) {
            queue.offer(i);
        }
        return queue;
    }
}
