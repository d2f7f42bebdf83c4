package queues.bounded;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The JDK's bounded queue says whether there is room; what to do if not is an object, and so is what is counted. */
public class OverflowQueue<E> {
    /** What became of an element. */
    private enum Fate {
        DELIVERED,
        DROPPED,
        REJECTED
    }

    /** What to do with an element that found no room; true if it is to be tried again. */
    private interface Full {
        boolean triesAgain() throws InterruptedException;
    }

    private final ArrayBlockingQueue<E> elements;
    private final Full full;
    private final Lock lock;
    private final Condition changed;
    private final long[] fates = new long[Fate.values().length];

    public OverflowQueue(int capacity, OverflowPolicy policy) {
        this(capacity, policy, new ReentrantLock());
    }

    OverflowQueue(int capacity, OverflowPolicy policy, Lock lock) {
        elements = new ArrayBlockingQueue<>(capacity);
        this.lock = lock;
        changed = lock.newCondition();
        full = Map.<OverflowPolicy, Full>of(
                        OverflowPolicy.BLOCK,
                        this::waits,
                        OverflowPolicy.DROP_NEWEST,
                        () -> count(Fate.DROPPED) == null,
                        OverflowPolicy.DROP_OLDEST,
                        () -> elements.poll() != null && count(Fate.DROPPED) != null,
                        OverflowPolicy.REJECT,
                        this::rejects)
                .get(Objects.requireNonNull(policy));
    }

    private Fate count(Fate fate) {
        fates[fate.ordinal()]++;
        return fate;
    }

    private boolean waits() throws InterruptedException {
        changed.await();
        return true;
    }

    private boolean rejects() {
        count(Fate.REJECTED);
        throw new RejectedExecutionException("full");
    }

    public boolean put(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        lock.lock();
        try {
            while (!elements.offer(element)) {
                if (!full.triesAgain()) {
                    return false;
                }
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    public E poll() {
        lock.lock();
        try {
            E first = elements.poll();
            if (first != null) {
                count(Fate.DELIVERED);
                changed.signalAll();
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            E first = poll();
            while (first == null) {
                changed.await();
                first = poll();
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    public OverflowCounts counts() {
        lock.lock();
        try {
            long delivered = fates[Fate.DELIVERED.ordinal()];
            long dropped = fates[Fate.DROPPED.ordinal()];
            long rejected = fates[Fate.REJECTED.ordinal()];
            long inside = elements.size();
            return new OverflowCounts(delivered + dropped + rejected + inside, delivered, dropped, rejected, inside);
        } finally {
            lock.unlock();
        }
    }
}
