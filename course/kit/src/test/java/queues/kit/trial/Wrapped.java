package queues.kit.trial;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.Queue;

/** Hands every call on; subclasses spoil one of them. */
abstract class Wrapped extends AbstractQueue<Integer> {
    final Queue<Integer> inside;

    Wrapped(Queue<Integer> inside) {
        this.inside = inside;
    }

    @Override
    public boolean offer(Integer element) {
        return inside.offer(element);
    }

    @Override
    public Integer poll() {
        return inside.poll();
    }

    @Override
    public Integer peek() {
        return inside.peek();
    }

    @Override
    public boolean isEmpty() {
        return inside.isEmpty();
    }

    @Override
    public int size() {
        return inside.size();
    }

    @Override
    public Iterator<Integer> iterator() {
        return inside.iterator();
    }
}
