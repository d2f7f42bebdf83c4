package queues.fifo;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A permit for each element; a permit whose element is gone is worth nothing. */
public class BlockingFifo<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final ConcurrentLinkedQueue<E> elements = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(0);

    public BlockingFifo() {}

    BlockingFifo(Lock unused) {}

    @Override
    public boolean offer(E element) {
        elements.add(Objects.requireNonNull(element));
        permits.release();
        return true;
    }

    @Override
    public E poll() {
        E element = null;
        while (element == null && permits.tryAcquire()) {
            element = elements.poll();
        }
        return element;
    }

    @Override
    public E peek() {
        return elements.peek();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public E take() throws InterruptedException {
        E element = null;
        while (element == null) {
            permits.acquire();
            element = elements.poll();
        }
        return element;
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        long left = unit.toNanos(timeout);
        E element = null;
        while (element == null && permits.tryAcquire(left, TimeUnit.NANOSECONDS)) {
            element = elements.poll();
            left = deadline - System.nanoTime();
        }
        return element;
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public void put(E element) {
        offer(element);
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) {
        return offer(element);
    }

    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> target, int most) {
        if (target == this) {
            throw new IllegalArgumentException("a queue cannot be drained into itself");
        }
        Objects.requireNonNull(target, "the target");
        int moved = 0;
        for (E element; moved < most && (element = poll()) != null; moved++) {
            target.add(element);
        }
        return moved;
    }
}
