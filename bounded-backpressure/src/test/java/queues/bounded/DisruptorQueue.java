package queues.bounded;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.AbstractQueue;
import java.util.Iterator;

/**
 * The Disruptor's ring as a queue for one consumer, for benchmarks. One element for each poll: what the Disruptor is made
 * for, a consumer that is handed all that is there at once, is not measured by this.
 */
final class DisruptorQueue extends AbstractQueue<Integer> {
    private final RingBuffer<Slot> ring;
    private final EventPoller<Slot> consumer;
    private final EventPoller.Handler<Slot> takeOne = this::take;
    private Integer taken;

    private static final class Slot {
        Integer element;
    }

    DisruptorQueue(int capacity) {
        ring = RingBuffer.createMultiProducer(Slot::new, capacity, new YieldingWaitStrategy());
        consumer = ring.newPoller();
        ring.addGatingSequences(consumer.getSequence());
    }

    @Override
    public boolean offer(Integer element) {
        try {
            long at = ring.tryNext();
            ring.get(at).element = element;
            ring.publish(at);
            return true;
        } catch (InsufficientCapacityException full) {
            return false;
        }
    }

    private boolean take(Slot slot, long sequence, boolean endOfBatch) {
        taken = slot.element;
        slot.element = null;
        return false;
    }

    @Override
    public Integer poll() {
        taken = null;
        try {
            consumer.poll(takeOne);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return taken;
    }

    @Override
    public Integer peek() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int size() {
        return (int) (ring.getCursor() - consumer.getSequence().get());
    }

    @Override
    public Iterator<Integer> iterator() {
        throw new UnsupportedOperationException();
    }
}
