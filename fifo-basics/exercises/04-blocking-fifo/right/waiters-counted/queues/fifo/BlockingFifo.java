package queues.fifo;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Elements without a lock; the lock is for those who wait, and an offer rings only if it sees one of them. */
public class BlockingFifo<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final ConcurrentLinkedQueue<E> elements = new ConcurrentLinkedQueue<>();
    private final Lock lock;
    private final Condition notEmpty;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Creates an empty queue. */
    public BlockingFifo() {
        this(new ReentrantLock());
    }

    BlockingFifo(Lock lock) {
        this.lock = lock;
        notEmpty = lock.newCondition();
    }

    @Override
    public boolean offer(E element) {
        elements.add(element);
        if (waiting.get() > 0) {
            lock.lock();
            try {
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }
        return true;
    }

    @Override
    public E poll() {
        return elements.poll();
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
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public E take() throws InterruptedException {
        E element = elements.poll();
        if (element != null) {
            return element;
        }
        lock.lockInterruptibly();
        waiting.incrementAndGet();
        try {
            while ((element = elements.poll()) == null) {
                notEmpty.await();
            }
            return element;
        } finally {
            waiting.decrementAndGet();
            lock.unlock();
        }
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        E element = elements.poll();
        if (element != null) {
            return element;
        }
        lock.lockInterruptibly();
        waiting.incrementAndGet();
        try {
            while ((element = elements.poll()) == null) {
                if (nanos <= 0) {
                    return null;
                }
                nanos = notEmpty.awaitNanos(nanos);
            }
            return element;
        } finally {
            waiting.decrementAndGet();
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
