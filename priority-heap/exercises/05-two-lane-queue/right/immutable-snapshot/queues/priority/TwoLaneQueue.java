package queues.priority;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** No lock: everything that decides stands in one immutable object, which is replaced by a compare-and-set. */
public class TwoLaneQueue<E> {
    private final int limit;
    private final AtomicReference<Lanes<E>> lanes;

    public TwoLaneQueue(int maxUrgentInARow) {
        if (maxUrgentInARow < 1) {
            throw new IllegalArgumentException("not positive: " + maxUrgentInARow);
        }
        limit = maxUrgentInARow;
        lanes = new AtomicReference<>(new Lanes<>(new Lane<>(null, null, 0), new Lane<>(null, null, 0), 0));
    }

    private record Link<E>(E element, Link<E> next) {}

    /** Okasaki's queue: what came last lies on a stack, which is turned over when the front runs out. */
    private record Lane<E>(Link<E> front, Link<E> back, int size) {
        Lane<E> with(E element) {
            return front == null
                    ? new Lane<>(new Link<>(element, null), null, 1)
                    : new Lane<>(front, new Link<>(element, back), size + 1);
        }

        Lane<E> withoutFirst() {
            Link<E> next = front.next();
            if (next != null) {
                return new Lane<>(next, back, size - 1);
            }
            for (Link<E> each = back; each != null; each = each.next()) {
                next = new Link<>(each.element(), next);
            }
            return new Lane<>(next, null, size - 1);
        }
    }

    private record Lanes<E>(Lane<E> urgent, Lane<E> standard, int passes) {}

    public boolean offerUrgent(E element) {
        Objects.requireNonNull(element);
        lanes.updateAndGet(old -> new Lanes<>(old.urgent.with(element), old.standard, old.passes));
        return true;
    }

    public boolean offerStandard(E element) {
        Objects.requireNonNull(element);
        lanes.updateAndGet(old -> new Lanes<>(old.urgent, old.standard.with(element), old.passes));
        return true;
    }

    public E poll() {
        while (true) {
            Lanes<E> old = lanes.get();
            boolean someWait = old.standard.size > 0;
            boolean turn = someWait && (old.urgent.size == 0 || old.passes == limit);
            Lane<E> from = turn ? old.standard : old.urgent;
            if (from.size == 0) {
                return null;
            }
            Lanes<E> next = turn
                    ? new Lanes<>(old.urgent, old.standard.withoutFirst(), 0)
                    : new Lanes<>(old.urgent.withoutFirst(), old.standard, someWait ? old.passes + 1 : 0);
            if (lanes.compareAndSet(old, next)) {
                return from.front.element();
            }
        }
    }

    public int size() {
        Lanes<E> now = lanes.get();
        return now.urgent.size + now.standard.size;
    }

    public int urgentSize() {
        return lanes.get().urgent.size;
    }

    public int standardSize() {
        return lanes.get().standard.size;
    }
}
