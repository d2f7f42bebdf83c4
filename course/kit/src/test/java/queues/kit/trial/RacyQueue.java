package queues.kit.trial;

import java.util.AbstractQueue;
import java.util.Collections;
import java.util.Iterator;

/** A linked queue that is right for one thread and protects nothing. */
final class RacyQueue extends AbstractQueue<Integer> {
    private Node head;
    private Node tail;

    private static final class Node {
        final int item;
        Node next;

        Node(int item) {
            this.item = item;
        }
    }

    @Override
    public boolean offer(Integer element) {
        Node node = new Node(element);
        if (tail == null) {
            head = node;
        } else {
            tail.next = node;
        }
        tail = node;
        return true;
    }

    @Override
    public Integer poll() {
        Node first = head;
        if (first == null) {
            return null;
        }
        head = first.next;
        if (head == null) {
            tail = null;
        }
        return first.item;
    }

    @Override
    public Integer peek() {
        Node first = head;
        return first == null ? null : first.item;
    }

    @Override
    public boolean isEmpty() {
        return head == null;
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
