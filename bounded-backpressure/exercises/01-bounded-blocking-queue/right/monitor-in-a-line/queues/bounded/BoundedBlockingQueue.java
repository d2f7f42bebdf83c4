package queues.bounded;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A monitor that wakes everybody. Whoever waits stands in a line and goes when it is at its head. */
public class BoundedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final ArrayDeque<E> elements = new ArrayDeque<>();
    private final ArrayDeque<Object> takers = new ArrayDeque<>();
    private final ArrayDeque<Object> putters = new ArrayDeque<>();
    private final int capacity;
    private final boolean fair;

    public BoundedBlockingQueue(int capacity) {
        this(capacity, false);
    }

    public BoundedBlockingQueue(int capacity, boolean fair) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        this.fair = fair;
    }

    BoundedBlockingQueue(int capacity, Lock unused) {
        this(capacity, false);
    }

    private int free() {
        return capacity - elements.size();
    }

    /** Room that nobody who waits has a claim to. */
    private int unclaimedRoom() {
        return fair ? free() - putters.size() : free();
    }

    private int unclaimedElements() {
        return fair ? elements.size() - takers.size() : elements.size();
    }

    @Override
    public synchronized boolean offer(E element) {
        Objects.requireNonNull(element);
        return unclaimedRoom() > 0 && insert(element);
    }

    private boolean insert(E element) {
        elements.add(element);
        notifyAll();
        return true;
    }

    @Override
    public synchronized E poll() {
        return unclaimedElements() > 0 ? next() : null;
    }

    private E next() {
        notifyAll();
        return elements.remove();
    }

    @Override
    public synchronized E peek() {
        return elements.peek();
    }

    @Override
    public synchronized int size() {
        return elements.size();
    }

    @Override
    public synchronized int remainingCapacity() {
        return free();
    }

    @Override
    public void put(E element) throws InterruptedException {
        put(Objects.requireNonNull(element), FOR_EVER);
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        return put(Objects.requireNonNull(element), unit.toNanos(timeout));
    }

    private synchronized boolean put(E element, long nanos) throws InterruptedException {
        if (unclaimedRoom() > 0) {
            return insert(element);
        }
        Object place = new Object();
        putters.add(place);
        try {
            long deadline = System.nanoTime() + nanos;
            for (long left = nanos; free() == 0 || putters.peek() != place; left = deadline - System.nanoTime()) {
                if (left <= 0 && nanos != FOR_EVER) {
                    return false;
                }
                sleep(nanos, left);
            }
            return insert(element);
        } finally {
            putters.remove(place);
            notifyAll();
        }
    }

    private void sleep(long nanos, long left) throws InterruptedException {
        if (nanos == FOR_EVER) {
            wait();
        } else {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    @Override
    public E take() throws InterruptedException {
        return take(FOR_EVER);
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return take(unit.toNanos(timeout));
    }

    private synchronized E take(long nanos) throws InterruptedException {
        if (unclaimedElements() > 0) {
            return next();
        }
        Object place = new Object();
        takers.add(place);
        try {
            long deadline = System.nanoTime() + nanos;
            for (long left = nanos; elements.isEmpty() || takers.peek() != place; left = deadline - System.nanoTime()) {
                if (left <= 0 && nanos != FOR_EVER) {
                    return null;
                }
                sleep(nanos, left);
            }
            return next();
        } finally {
            takers.remove(place);
            notifyAll();
        }
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public synchronized int drainTo(Collection<? super E> target, int most) {
        if (Objects.requireNonNull(target) == this) {
            throw new IllegalArgumentException("a queue cannot be drained into itself");
        }
        int moved = 0;
        while (moved < most && unclaimedElements() > 0) {
            target.add(elements.peek());
            next();
            moved++;
        }
        return moved;
    }

    @Override
    public synchronized Iterator<E> iterator() {
        Iterator<E> copy = new ArrayList<>(elements).iterator();
        return new Iterator<>() {
            private E last;

            @Override
            public boolean hasNext() {
                return copy.hasNext();
            }

            @Override
            public E next() {
                last = copy.next();
                return last;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                removeSame(last);
                last = null;
            }
        };
    }

    private synchronized void removeSame(E element) {
        Iterator<E> inside = elements.iterator();
        while (inside.hasNext()) {
            if (inside.next() == element) {
                inside.remove();
                notifyAll();
                return;
            }
        }
    }
}
