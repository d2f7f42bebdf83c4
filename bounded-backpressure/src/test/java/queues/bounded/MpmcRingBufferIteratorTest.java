package queues.bounded;

import java.util.Queue;

/** The walk over a {@link MpmcRingBuffer}. */
class MpmcRingBufferIteratorTest extends ManyProducersWalkContract {
    @Override
    <E> Queue<E> of(int capacity) {
        return new MpmcRingBuffer<>(capacity);
    }
}
