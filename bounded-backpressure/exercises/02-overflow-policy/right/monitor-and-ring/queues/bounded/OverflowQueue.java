package queues.bounded;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;

/** The object's own monitor, a ring, and two numbers that only grow: what is inside lies between them. */
public class OverflowQueue<E> {
    private final Object[] slots;
    private final OverflowPolicy policy;
    private long head;
    private long tail;
    private long offered;
    private long dropped;
    private long rejected;

    public OverflowQueue(int capacity, OverflowPolicy policy) {
        this(capacity, policy, null);
    }

    OverflowQueue(int capacity, OverflowPolicy policy, Lock unused) {
        if (capacity < 1) {
            throw new IllegalArgumentException("not positive: " + capacity);
        }
        slots = new Object[capacity];
        this.policy = Objects.requireNonNull(policy);
    }

    public synchronized boolean put(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        while (policy == OverflowPolicy.BLOCK && isFull()) {
            wait();
        }
        offered++;
        if (isFull() && policy == OverflowPolicy.REJECT) {
            rejected++;
            throw new RejectedExecutionException("full");
        }
        if (isFull()) {
            dropped++;
            if (policy == OverflowPolicy.DROP_NEWEST) {
                return false;
            }
            removeFirst();
        }
        slots[(int) (tail++ % slots.length)] = element;
        notifyAll();
        return true;
    }

    private boolean isFull() {
        return tail - head == slots.length;
    }

    @SuppressWarnings("unchecked")
    private E removeFirst() {
        int at = (int) (head++ % slots.length);
        E first = (E) slots[at];
        slots[at] = null;
        return first;
    }

    public synchronized E poll() {
        if (head == tail) {
            return null;
        }
        notifyAll();
        return removeFirst();
    }

    public synchronized E take() throws InterruptedException {
        while (head == tail) {
            wait();
        }
        notifyAll();
        return removeFirst();
    }

    /** Whatever left the ring and was not dropped was delivered; a newcomer that was dropped never was in it. */
    public synchronized OverflowCounts counts() {
        long inside = tail - head;
        return new OverflowCounts(offered, offered - dropped - rejected - inside, dropped, rejected, inside);
    }
}
