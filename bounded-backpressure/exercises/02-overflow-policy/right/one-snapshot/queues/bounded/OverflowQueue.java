package queues.bounded;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;

/** Elements and counters in one immutable object, replaced by a compare-and-set; the monitor is for waiting alone. */
public class OverflowQueue<E> {
    private final int capacity;
    private final OverflowPolicy policy;
    private final AtomicReference<State<E>> state = new AtomicReference<>(new State<>(null, null, 0, 0, 0, 0));
    private final Object bell = new Object();

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

    private record Link<E>(E element, Link<E> next) {}

    /** Okasaki's queue: what came last lies on a stack, which is turned over when the front runs out. */
    private record State<E>(Link<E> front, Link<E> back, int size, long delivered, long dropped, long rejected) {
        State<E> with(E element) {
            return front == null
                    ? new State<>(new Link<>(element, null), null, 1, delivered, dropped, rejected)
                    : new State<>(front, new Link<>(element, back), size + 1, delivered, dropped, rejected);
        }

        State<E> withoutFirst() {
            Link<E> next = front.next();
            if (next != null) {
                return new State<>(next, back, size - 1, delivered, dropped, rejected);
            }
            for (Link<E> each = back; each != null; each = each.next()) {
                next = new Link<>(each.element(), next);
            }
            return new State<>(next, null, size - 1, delivered, dropped, rejected);
        }

        State<E> plus(int delivery, int drop, int rejection) {
            return new State<>(front, back, size, delivered + delivery, dropped + drop, rejected + rejection);
        }
    }

    private boolean becomes(State<E> old, State<E> now) {
        if (!state.compareAndSet(old, now)) {
            return false;
        }
        synchronized (bell) {
            bell.notifyAll();
        }
        return true;
    }

    private void awaitOtherThan(State<E> seen) throws InterruptedException {
        synchronized (bell) {
            while (state.get() == seen) {
                bell.wait();
            }
        }
    }

    public boolean put(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        while (true) {
            State<E> old = state.get();
            if (old.size < capacity) {
                if (becomes(old, old.with(element))) {
                    return true;
                }
            } else if (policy == OverflowPolicy.BLOCK) {
                awaitOtherThan(old);
            } else if (becomes(old, full(old, element))) {
                if (policy == OverflowPolicy.REJECT) {
                    throw new RejectedExecutionException("full");
                }
                return policy == OverflowPolicy.DROP_OLDEST;
            }
        }
    }

    private State<E> full(State<E> old, E element) {
        return switch (policy) {
            case DROP_OLDEST -> old.withoutFirst().with(element).plus(0, 1, 0);
            case REJECT -> old.plus(0, 0, 1);
            default -> old.plus(0, 1, 0);
        };
    }

    public E poll() {
        while (true) {
            State<E> old = state.get();
            if (old.size == 0) {
                return null;
            }
            if (becomes(old, old.withoutFirst().plus(1, 0, 0))) {
                return old.front.element();
            }
        }
    }

    public E take() throws InterruptedException {
        while (true) {
            State<E> old = state.get();
            E first = poll();
            if (first != null) {
                return first;
            }
            if (old.size == 0) {
                awaitOtherThan(old);
            }
        }
    }

    public OverflowCounts counts() {
        State<E> now = state.get();
        long offered = now.delivered + now.dropped + now.rejected + now.size;
        return new OverflowCounts(offered, now.delivered, now.dropped, now.rejected, now.size);
    }
}
