package queues.bounded;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Two locks where order among those who wait is not asked for, and one fair lock where it is. */
public class BoundedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final BlockingQueue<E> inside;

    public BoundedBlockingQueue(int capacity) {
        this(capacity, false);
    }

    public BoundedBlockingQueue(int capacity, boolean fair) {
        inside = fair ? new ArrayBlockingQueue<>(capacity, true) : new LinkedBlockingQueue<>(capacity);
    }

    BoundedBlockingQueue(int capacity, Lock unused) {
        this(capacity, false);
    }

    @Override
    public boolean offer(E element) {
        return inside.offer(element);
    }

    @Override
    public E poll() {
        return inside.poll();
    }

    @Override
    public E peek() {
        return inside.peek();
    }

    @Override
    public int size() {
        return inside.size();
    }

    @Override
    public int remainingCapacity() {
        return inside.remainingCapacity();
    }

    @Override
    public void put(E element) throws InterruptedException {
        inside.put(element);
    }

    @Override
    public E take() throws InterruptedException {
        return inside.take();
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        return inside.offer(element, timeout, unit);
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return inside.poll(timeout, unit);
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
        return inside.drainTo(target, most);
    }

    @Override
    public Iterator<E> iterator() {
        return inside.iterator();
    }
}
