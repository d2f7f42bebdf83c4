package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A monitor that wakes everybody, a list kept sorted, and a clock that is looked at again after each wake-up. */
public class DelayQueue<E extends Delayed> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final ArrayList<E> sorted = new ArrayList<>();

    public DelayQueue() {}

    DelayQueue(Lock unused) {}

    @Override
    public synchronized boolean offer(E element) {
        int at = sorted.isEmpty() ? 0 : place(Objects.requireNonNull(element));
        sorted.add(at, Objects.requireNonNull(element));
        notifyAll();
        return true;
    }

    private int place(E element) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted.get(middle).compareTo(element) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    @Override
    public synchronized E poll() {
        return untilDue() <= 0 ? sorted.remove(0) : null;
    }

    private long untilDue() {
        return sorted.isEmpty() ? Long.MAX_VALUE : sorted.get(0).getDelay(TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized E peek() {
        return sorted.isEmpty() ? null : sorted.get(0);
    }

    @Override
    public synchronized int size() {
        return sorted.size();
    }

    @Override
    public synchronized void clear() {
        sorted.clear();
    }

    @Override
    public synchronized E take() throws InterruptedException {
        for (long left = untilDue(); left > 0; left = untilDue()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return sorted.remove(0);
    }

    @Override
    public synchronized E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        long left = unit.toNanos(timeout);
        while (untilDue() > 0 && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, Math.max(1, untilDue())));
            left = deadline - System.nanoTime();
        }
        return poll();
    }

    @Override
    public synchronized Iterator<E> iterator() {
        Iterator<E> copy = new ArrayList<>(sorted).iterator();
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
        for (int at = 0; at < sorted.size(); at++) {
            if (sorted.get(at) == element) {
                sorted.remove(at);
                return;
            }
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
