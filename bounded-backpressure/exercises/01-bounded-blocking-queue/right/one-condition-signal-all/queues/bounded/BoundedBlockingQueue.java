package queues.bounded;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A ring, and one condition for both sides that wakes all of them, each time. */
public class BoundedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Object[] ring;
    private int first;
    private int size;
    private final Lock lock;
    private final Condition changed;

    public BoundedBlockingQueue(int capacity) {
        this(capacity, false);
    }

    public BoundedBlockingQueue(int capacity, boolean fair) {
        this(capacity, new ReentrantLock(fair));
    }

    BoundedBlockingQueue(int capacity, Lock lock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        ring = new Object[capacity];
        this.lock = lock;
        changed = lock.newCondition();
    }

    @SuppressWarnings("unchecked")
    private E at(int index) {
        return (E) ring[(first + index) % ring.length];
    }

    private boolean insert(E element) {
        ring[(int) (((long) first + size) % ring.length)] = element;
        size++;
        changed.signalAll();
        return true;
    }

    private E extract() {
        E element = at(0);
        ring[first] = null;
        first = (first + 1) % ring.length;
        size--;
        changed.signalAll();
        return element;
    }

    private void remove(int index) {
        for (int each = index; each < size - 1; each++) {
            ring[(first + each) % ring.length] = at(each + 1);
        }
        ring[(first + size - 1) % ring.length] = null;
        size--;
        changed.signalAll();
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        lock.lock();
        try {
            return size < ring.length && insert(element);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E poll() {
        lock.lock();
        try {
            return size == 0 ? null : extract();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E peek() {
        lock.lock();
        try {
            return size == 0 ? null : at(0);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int remainingCapacity() {
        return ring.length - size();
    }

    @Override
    public void put(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        lock.lockInterruptibly();
        try {
            while (size == ring.length) {
                changed.await();
            }
            insert(element);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size == 0) {
                changed.await();
            }
            return extract();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(element);
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (size == ring.length && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return size < ring.length && insert(element);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (size == 0 && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return size == 0 ? null : extract();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> target, int most) {
        if (Objects.requireNonNull(target) == this) {
            throw new IllegalArgumentException("a queue cannot be drained into itself");
        }
        lock.lock();
        try {
            int moved = 0;
            for (; moved < most && size > 0; moved++) {
                target.add(at(0));
                extract();
            }
            return moved;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Iterator<E> iterator() {
        lock.lock();
        try {
            List<E> copy = new ArrayList<>();
            for (int each = 0; each < size; each++) {
                copy.add(at(each));
            }
            return new Snapshot(copy.iterator());
        } finally {
            lock.unlock();
        }
    }

    private final class Snapshot implements Iterator<E> {
        private final Iterator<E> seen;
        private E returned;

        Snapshot(Iterator<E> seen) {
            this.seen = seen;
        }

        @Override
        public boolean hasNext() {
            return seen.hasNext();
        }

        @Override
        public E next() {
            returned = seen.next();
            return returned;
        }

        @Override
        public void remove() {
            if (returned == null) {
                throw new IllegalStateException();
            }
            removeSame(returned);
            returned = null;
        }
    }

    private void removeSame(E element) {
        lock.lock();
        try {
            for (int each = 0; each < size; each++) {
                if (at(each) == element) {
                    remove(each);
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
