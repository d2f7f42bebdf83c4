package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A monitor that wakes everybody, and a clock that is looked at again after each wake-up. */
public class BlockingFifo<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final LinkedList<E> elements = new LinkedList<>();

    public BlockingFifo() {}

    BlockingFifo(Lock unused) {}

    @Override
    public synchronized boolean offer(E element) {
        elements.add(Objects.requireNonNull(element));
        notifyAll();
        return true;
    }

    @Override
    public synchronized E poll() {
        return elements.poll();
    }

    @Override
    public synchronized E peek() {
        return elements.peek();
    }

    @Override
    public synchronized int size() {
        return elements.size();
    }

    @Override
    public synchronized E take() throws InterruptedException {
        while (elements.isEmpty()) {
            wait();
        }
        return elements.remove();
    }

    @Override
    public synchronized E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        long left = unit.toNanos(timeout);
        while (elements.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return elements.poll();
    }

    @Override
    public synchronized Iterator<E> iterator() {
        Iterator<E> copy = new ArrayList<>(elements).iterator();
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
        Iterator<E> inside = elements.iterator();
        while (inside.hasNext()) {
            if (inside.next() == element) {
                inside.remove();
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
