package queues.bounded;

import java.util.Queue;

/** The walk over a {@link MpscQueue}. */
class MpscQueueIteratorTest extends ManyProducersWalkContract {
    @Override
    <E> Queue<E> of(int capacity) {
        return new MpscQueue<>(capacity);
    }
}
