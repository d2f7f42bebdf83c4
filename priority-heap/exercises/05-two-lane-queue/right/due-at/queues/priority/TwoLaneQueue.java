package queues.priority;

import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;

/** A clock that ticks with each urgent element that leaves, and the tick at which the first standard element is due. */
public class TwoLaneQueue<E> {
    private final LinkedBlockingQueue<E> urgent = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<E> standard = new LinkedBlockingQueue<>();
    private final long wait;
    private long now;
    private long dueAt;

    public TwoLaneQueue(int maxUrgentInARow) {
        if (maxUrgentInARow < 1) {
            throw new IllegalArgumentException();
        }
        wait = maxUrgentInARow;
    }

    public synchronized boolean offerUrgent(E element) {
        return urgent.offer(Objects.requireNonNull(element));
    }

    public synchronized boolean offerStandard(E element) {
        Objects.requireNonNull(element);
        if (standard.isEmpty()) {
            dueAt = now + wait;
        }
        return standard.offer(element);
    }

    public synchronized E poll() {
        if (standard.isEmpty() || (!urgent.isEmpty() && now < dueAt)) {
            E first = urgent.poll();
            now += first == null ? 0 : 1;
            return first;
        }
        dueAt = now + wait;
        return standard.poll();
    }

    public synchronized int size() {
        return urgent.size() + standard.size();
    }

    public synchronized int urgentSize() {
        return urgent.size();
    }

    public synchronized int standardSize() {
        return standard.size();
    }
}
