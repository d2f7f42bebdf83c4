package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
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

/** An offer hands its element to the thread that has waited longest; only what nobody waits for is stored. */
public class BlockingFifo<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final ArrayDeque<E> elements = new ArrayDeque<>();
    private final ArrayDeque<Waiter<E>> line = new ArrayDeque<>();
    private final Lock lock;

    private static final class Waiter<E> {
        private final Condition called;
        private E element;

        Waiter(Condition called) {
            this.called = called;
        }
    }

    public BlockingFifo() {
        this(new ReentrantLock());
    }

    BlockingFifo(Lock lock) {
        this.lock = lock;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        lock.lock();
        try {
            Waiter<E> first = line.poll();
            if (first == null) {
                elements.add(element);
            } else {
                first.element = element;
                first.called.signal();
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
            return elements.poll();
        } finally {
            lock.unlock();
        }
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
    public E take() throws InterruptedException {
        E element = null;
        while (element == null) {
            element = poll(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
        return element;
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            if (!elements.isEmpty() || nanos <= 0) {
                return elements.poll();
            }
            return await(new Waiter<>(lock.newCondition()), nanos);
        } finally {
            lock.unlock();
        }
    }

    private E await(Waiter<E> me, long nanos) throws InterruptedException {
        line.add(me);
        try {
            for (long left = nanos; me.element == null && left > 0; ) {
                left = me.called.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            if (me.element == null) {
                throw interrupted;
            }
            Thread.currentThread().interrupt();
        } finally {
            line.remove(me);
        }
        return me.element;
    }

    /** From front to back, over the elements that are inside now. */
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

    /** Takes out this very object, if it is inside; an equal one is somebody else's. */
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

    /** The same as {@link #offer}: there is always room. */
    @Override
    public void put(E element) {
        offer(element);
    }

    /** The same as {@link #offer(Object)}: there is always room. */
    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) {
        return offer(element);
    }

    /** No bound. */
    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    /**
     * Moves elements into {@code target}, one after the other, until {@code most} are moved or a poll finds nothing.
     *
     * @return how many
     * @throws IllegalArgumentException if the target is this queue
     */
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
