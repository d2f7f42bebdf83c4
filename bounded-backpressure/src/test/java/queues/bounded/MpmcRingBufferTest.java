package queues.bounded;

import java.util.Queue;

/** The contract of all that have many producers, held against {@link MpmcRingBuffer}. */
class MpmcRingBufferTest extends ManyProducersContract {
    @Override
    <E> Queue<E> after(long firstIndex, int capacity) {
        return new MpmcRingBuffer<>(capacity, firstIndex);
    }

    @Override
    <E> Queue<E> of(int capacity) {
        return new MpmcRingBuffer<>(capacity);
    }

    @Override
    <E> E relaxedPoll(Queue<E> queue) {
        return ((MpmcRingBuffer<E>) queue).relaxedPoll();
    }
}
