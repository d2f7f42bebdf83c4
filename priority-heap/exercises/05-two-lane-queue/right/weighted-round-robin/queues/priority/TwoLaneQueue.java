package queues.priority;

import java.util.LinkedList;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Turns that are used up, and a new round when the standard lane is served or comes to life. */
public class TwoLaneQueue<E> {
    private final Lock lock = new ReentrantLock();
    private final Queue<E> urgent = new LinkedList<>();
    private final Queue<E> standard = new LinkedList<>();
    private final int weight;
    private int turnsLeft;

    public TwoLaneQueue(int maxUrgentInARow) {
        if (maxUrgentInARow <= 0) {
            throw new IllegalArgumentException("weight " + maxUrgentInARow);
        }
        weight = maxUrgentInARow;
        turnsLeft = weight;
    }

    public boolean offerUrgent(E element) {
        Objects.requireNonNull(element);
        lock.lock();
        try {
            return urgent.add(element);
        } finally {
            lock.unlock();
        }
    }

    public boolean offerStandard(E element) {
        Objects.requireNonNull(element);
        lock.lock();
        try {
            if (standard.isEmpty()) {
                turnsLeft = weight;
            }
            return standard.add(element);
        } finally {
            lock.unlock();
        }
    }

    public E poll() {
        lock.lock();
        try {
            if (!standard.isEmpty() && (turnsLeft == 0 || urgent.isEmpty())) {
                turnsLeft = weight;
                return standard.remove();
            }
            turnsLeft = Math.max(0, turnsLeft - 1);
            return urgent.poll();
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return urgent.size() + standard.size();
        } finally {
            lock.unlock();
        }
    }

    public int urgentSize() {
        lock.lock();
        try {
            return urgent.size();
        } finally {
            lock.unlock();
        }
    }

    public int standardSize() {
        lock.lock();
        try {
            return standard.size();
        } finally {
            lock.unlock();
        }
    }
}
