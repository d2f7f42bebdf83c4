package queues.bounded;

import java.util.Queue;

/** The contract of all that have many producers, held against {@link MpscQueue}. */
class MpscQueueTest extends ManyProducersContract {
    @Override
    <E> Queue<E> after(long firstIndex, int capacity) {
        return new MpscQueue<>(capacity, firstIndex);
    }

    @Override
    <E> Queue<E> of(int capacity) {
        return new MpscQueue<>(capacity);
    }

    @Override
    <E> E relaxedPoll(Queue<E> queue) {
        return ((MpscQueue<E>) queue).relaxedPoll();
    }
}
