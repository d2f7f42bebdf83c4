package queues.kit.trial;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractQueue;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** A linked queue without locks, linked through a handle or an updater; believes a tail that lags behind. */
abstract class LinkedByHand extends AbstractQueue<Integer> {
    private volatile Node head = new Node(null);
    private volatile Node tail = head;

    static final class Node {
        final Integer item;
        volatile Node next;

        Node(Integer item) {
            this.item = item;
        }
    }

    /** Puts {@code node} behind {@code last}, if nobody else has put one there. */
    abstract boolean link(Node last, Node node);

    @Override
    public boolean offer(Integer element) {
        Node node = new Node(element);
        while (true) {
            Node last = tail;
            Node next = last.next;
            if (next != null) {
                tail = next;
            } else if (link(last, node)) {
                tail = node;
                return true;
            }
        }
    }

    @Override
    public synchronized Integer poll() {
        if (head == tail) {
            return null;
        }
        head = head.next;
        return head.item;
    }

    @Override
    public Integer peek() {
        Node first = head.next;
        return first == null ? null : first.item;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public Iterator<Integer> iterator() {
        return Collections.emptyIterator();
    }

    static final class ByHandle extends LinkedByHand {
        private static final VarHandle NEXT;

        static {
            try {
                NEXT = MethodHandles.lookup().findVarHandle(Node.class, "next", Node.class);
            } catch (ReflectiveOperationException impossible) {
                throw new ExceptionInInitializerError(impossible);
            }
        }

        @Override
        boolean link(Node last, Node node) {
            return NEXT.compareAndSet(last, null, node);
        }
    }

    static final class ByUpdater extends LinkedByHand {
        private static final AtomicReferenceFieldUpdater<Node, Node> NEXT =
                AtomicReferenceFieldUpdater.newUpdater(Node.class, Node.class, "next");

        @Override
        boolean link(Node last, Node node) {
            return NEXT.compareAndSet(last, null, node);
        }
    }
}
