package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How a ConcurrentLinkedQueue gets a bound: a counter beside it, for benchmarks. */
final class CountedQueue extends AbstractQueue<Integer> {
    private final Queue<Integer> elements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final int capacity;

    CountedQueue(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public boolean offer(Integer element) {
        if (inside.get() >= capacity) {
            return false;
        }
        if (inside.incrementAndGet() > capacity) {
            inside.decrementAndGet();
            return false;
        }
        return elements.offer(element);
    }

    @Override
    public Integer poll() {
        Integer polled = elements.poll();
        if (polled != null) {
            inside.decrementAndGet();
        }
        return polled;
    }

    @Override
    public Integer peek() {
        return elements.peek();
    }

    @Override
    public int size() {
        return Math.min(inside.get(), capacity);
    }

    @Override
    public Iterator<Integer> iterator() {
        return elements.iterator();
    }
}
