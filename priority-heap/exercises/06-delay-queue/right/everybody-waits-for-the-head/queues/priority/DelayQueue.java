package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** No leader: everybody sleeps until the head is due, and a new head wakes everybody. */
public class DelayQueue<E extends Delayed> extends AbstractQueue<E> implements BlockingQueue<E> {
    private static final long NEVER = Long.MAX_VALUE;

    private final PriorityQueue<E> elements = new PriorityQueue<>();
    private final Lock lock;
    private final Condition headChanged;

    public DelayQueue() {
        this(new ReentrantLock());
    }

    DelayQueue(Lock lock) {
        this.lock = Objects.requireNonNull(lock, "the lock");
        headChanged = lock.newCondition();
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'nothing' by it");
        lock.lock();
        try {
            elements.add(element);
            if (elements.peek() == element) {
                headChanged.signalAll();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E poll() {
        lock.lock();
        try {
            return untilDue() <= 0 ? elements.poll() : null;
        } finally {
            lock.unlock();
        }
    }

    private long untilDue() {
        E head = elements.peek();
        return head == null ? NEVER : head.getDelay(TimeUnit.NANOSECONDS);
    }

    @Override
    public E peek() {
        lock.lock();
        try {
            return elements.peek();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return elements.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            elements.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        lock.lock();
        try {
            for (long left = untilDue(); left > 0; left = untilDue()) {
                if (elements.isEmpty()) {
                    headChanged.await();
                } else {
                    headChanged.awaitNanos(left);
                }
            }
            return elements.poll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        lock.lock();
        try {
            for (long left = untilDue(); left > 0; left = untilDue()) {
                if (nanos <= 0) {
                    return null;
                }
                long asleep = Math.min(left, nanos);
                nanos -= asleep - headChanged.awaitNanos(asleep);
            }
            return elements.poll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Iterator<E> iterator() {
        lock.lock();
        try {
            return new Snapshot(new ArrayList<>(elements));
        } finally {
            lock.unlock();
        }
    }

    private final class Snapshot implements Iterator<E> {
        private final Iterator<E> seen;
        private E returned;

        Snapshot(List<E> seen) {
            this.seen = seen.iterator();
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
                throw new IllegalStateException("remove() comes after next(), once");
            }
            removeSame(returned);
            returned = null;
        }
    }

    private void removeSame(E element) {
        lock.lock();
        try {
            Iterator<E> inside = elements.iterator();
            while (inside.hasNext()) {
                if (inside.next() == element) {
                    inside.remove();
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean remove(Object element) {
        lock.lock();
        try {
            return elements.remove(element);
        } finally {
            lock.unlock();
        }
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
