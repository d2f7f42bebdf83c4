package queues.kit.trial;

import java.util.AbstractQueue;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;

/** Michael and Scott's queue, patient in every way there is: it spins, yields, backs off and starts again by recursion. */
final class BackingOffQueue extends AbstractQueue<Integer> {
    private final AtomicReference<Node> head;
    private final AtomicReference<Node> tail;

    private static final class Node extends AtomicReference<Node> {
        private static final long serialVersionUID = 1L;
        final Integer item;

        Node(Integer item) {
            this.item = item;
        }
    }

    BackingOffQueue() {
        Node dummy = new Node(null);
        head = new AtomicReference<>(dummy);
        tail = new AtomicReference<>(dummy);
    }

    @Override
    public boolean offer(Integer element) {
        Node node = new Node(element);
        for (int round = 1; ; round++) {
            Node last = tail.get();
            if (last.compareAndSet(null, node)) {
                tail.compareAndSet(last, node);
                return true;
            }
            tail.compareAndSet(last, last.get());
            pause(round);
        }
    }

    private static void pause(int round) {
        for (int turn = 0; turn < Math.min(256, 8 << round); turn++) {
            Thread.onSpinWait();
        }
        Thread.yield();
    }

    @Override
    public Integer poll() {
        Node dummy = head.get();
        Node last = tail.get();
        Node first = dummy.get();
        if (first == null) {
            return null;
        }
        if (dummy == last) {
            tail.compareAndSet(last, first);
        }
        return head.compareAndSet(dummy, first) ? first.item : poll();
    }

    @Override
    public Integer peek() {
        while (true) {
            Node dummy = head.get();
            Node first = dummy.get();
            if (head.get() == dummy) {
                return first == null ? null : first.item;
            }
            Thread.yield();
        }
    }

    @Override
    public boolean isEmpty() {
        return peek() == null;
    }

    @Override
    public int size() {
        return isEmpty() ? 0 : 1;
    }

    @Override
    public Iterator<Integer> iterator() {
        return Collections.emptyIterator();
    }
}
