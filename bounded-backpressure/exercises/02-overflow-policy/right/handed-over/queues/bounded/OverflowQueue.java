package queues.bounded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Nobody who waits is overtaken: whoever makes room puts the element of the first waiting producer in, and the like. */
public class OverflowQueue<E> {
    /** One who waits: a producer with its element, or a taker whose element is still to come. */
    private static final class Waiter<E> {
        private final CountDownLatch served = new CountDownLatch(1);
        private E element;

        void serve() {
            served.countDown();
        }
    }

    private final int capacity;
    private final OverflowPolicy policy;
    private final Lock lock = new ReentrantLock();
    private final Deque<E> elements = new ArrayDeque<>();
    private final Deque<Waiter<E>> producers = new ArrayDeque<>();
    private final Deque<Waiter<E>> takers = new ArrayDeque<>();
    private long offered;
    private long delivered;
    private long dropped;
    private long rejected;

    public OverflowQueue(int capacity, OverflowPolicy policy) {
        this(capacity, policy, null);
    }

    OverflowQueue(int capacity, OverflowPolicy policy, Lock unused) {
        if (capacity < 1) {
            throw new IllegalArgumentException("not positive: " + capacity);
        }
        this.capacity = capacity;
        this.policy = Objects.requireNonNull(policy);
    }

    public boolean put(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        Waiter<E> self = new Waiter<>();
        lock.lock();
        try {
            if (elements.size() < capacity) {
                goesIn(element);
                return true;
            }
            if (policy != OverflowPolicy.BLOCK) {
                return overflow(element);
            }
            self.element = element;
            producers.add(self);
        } finally {
            lock.unlock();
        }
        await(self, producers);
        return true;
    }

    private void goesIn(E element) {
        offered++;
        Waiter<E> taker = takers.poll();
        if (taker == null) {
            elements.add(element);
        } else {
            delivered++;
            taker.element = element;
            taker.serve();
        }
    }

    private boolean overflow(E element) {
        offered++;
        if (policy == OverflowPolicy.REJECT) {
            rejected++;
            throw new RejectedExecutionException("full");
        }
        dropped++;
        if (policy == OverflowPolicy.DROP_NEWEST) {
            return false;
        }
        elements.remove();
        elements.add(element);
        return true;
    }

    /** An interrupt that comes after it was served is for later. */
    private void await(Waiter<E> self, Deque<Waiter<E>> line) throws InterruptedException {
        try {
            self.served.await();
        } catch (InterruptedException leaves) {
            lock.lock();
            try {
                if (line.remove(self)) {
                    throw leaves;
                }
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }
    }

    public E poll() {
        lock.lock();
        try {
            return elements.isEmpty() ? null : comesOut();
        } finally {
            lock.unlock();
        }
    }

    private E comesOut() {
        E first = elements.remove();
        delivered++;
        Waiter<E> producer = producers.poll();
        if (producer != null) {
            goesIn(producer.element);
            producer.serve();
        }
        return first;
    }

    public E take() throws InterruptedException {
        Waiter<E> self = new Waiter<>();
        lock.lock();
        try {
            if (!elements.isEmpty()) {
                return comesOut();
            }
            takers.add(self);
        } finally {
            lock.unlock();
        }
        await(self, takers);
        return self.element;
    }

    public OverflowCounts counts() {
        lock.lock();
        try {
            return new OverflowCounts(offered, delivered, dropped, rejected, elements.size());
        } finally {
            lock.unlock();
        }
    }
}
