package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/** A tree in which equals are told apart by a number, and a line of parked threads, the first of which sets its alarm. */
public class DelayQueue<E extends Delayed> extends AbstractQueue<E> implements BlockingQueue<E> {
    private static final long NEVER = Long.MAX_VALUE;

    /** An element, and when it came. */
    private record Entry<E extends Delayed>(E element, long number) implements Comparable<Entry<E>> {
        @Override
        public int compareTo(Entry<E> other) {
            int byElement = this == other ? 0 : element.compareTo(other.element);
            return byElement != 0 ? byElement : Long.compare(number, other.number);
        }
    }

    private final Object guard = new Object();
    private final TreeMap<Entry<E>, Boolean> tree = new TreeMap<>();
    private final Deque<Thread> line = new ArrayDeque<>();
    private long numbers;

    public DelayQueue() {}

    DelayQueue(Lock lock) {
        Objects.requireNonNull(lock);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        synchronized (guard) {
            Entry<E> entry = new Entry<>(element, numbers++);
            tree.put(entry, true);
            if (tree.firstKey() == entry) {
                LockSupport.unpark(line.peekFirst());
            }
            return true;
        }
    }

    @Override
    public E poll() {
        synchronized (guard) {
            return untilDue() <= 0 ? tree.pollFirstEntry().getKey().element() : null;
        }
    }

    private long untilDue() {
        return tree.isEmpty() ? NEVER : tree.firstKey().element().getDelay(TimeUnit.NANOSECONDS);
    }

    @Override
    public E peek() {
        synchronized (guard) {
            return tree.isEmpty() ? null : tree.firstKey().element();
        }
    }

    @Override
    public int size() {
        synchronized (guard) {
            return tree.size();
        }
    }

    @Override
    public void clear() {
        synchronized (guard) {
            tree.clear();
        }
    }

    @Override
    public E take() throws InterruptedException {
        return await(false, 0);
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return await(true, Math.max(0, unit.toNanos(timeout)));
    }

    private E await(boolean timed, long nanos) throws InterruptedException {
        Thread me = Thread.currentThread();
        long began = System.nanoTime();
        synchronized (guard) {
            line.addLast(me);
        }
        try {
            while (true) {
                E element = poll();
                long left = nanos - (System.nanoTime() - began);
                if (element != null || timed && left <= 0) {
                    return element;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                sleep(me, timed ? left : NEVER);
            }
        } finally {
            synchronized (guard) {
                line.remove(me);
                LockSupport.unpark(line.peekFirst());
            }
        }
    }

    /** Only the first in line sleeps by the head; it is woken when it comes to be the first, and when the head is new. */
    private void sleep(Thread me, long most) {
        long nanos = most;
        synchronized (guard) {
            if (line.peekFirst() == me) {
                nanos = Math.min(most, untilDue());
            }
        }
        if (nanos == NEVER) {
            LockSupport.park(this);
        } else if (nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    @Override
    public Iterator<E> iterator() {
        List<Entry<E>> copy;
        synchronized (guard) {
            copy = new ArrayList<>(tree.keySet());
        }
        Iterator<Entry<E>> walk = copy.iterator();
        return new Iterator<>() {
            private Entry<E> last;

            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public E next() {
                last = walk.next();
                return last.element();
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                take(last);
                last = null;
            }
        };
    }

    private boolean take(Entry<E> entry) {
        synchronized (guard) {
            return tree.remove(entry) != null;
        }
    }

    @Override
    public boolean remove(Object element) {
        synchronized (guard) {
            for (Entry<E> each : tree.keySet()) {
                if (each.element().equals(element)) {
                    return take(each);
                }
            }
            return false;
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
            throw new IllegalArgumentException("into itself");
        }
        Objects.requireNonNull(target);
        int moved = 0;
        for (E element; moved < most && (element = poll()) != null; moved++) {
            target.add(element);
        }
        return moved;
    }
}
