package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A dummy node stands before the first one, so that neither end has a special case. */
public class LinkedQueue<E> extends AbstractQueue<E> {
    private final Node<E> dummy = new Node<>(null);
    private Node<E> last = dummy;
    private int count;

    private static final class Node<E> {
        final E element;
        Node<E> behind;

        Node(E element) {
            this.element = element;
        }
    }

    @Override
    public boolean offer(E element) {
        if (element == null) {
            throw new NullPointerException();
        }
        last.behind = new Node<>(element);
        last = last.behind;
        count++;
        return true;
    }

    @Override
    public E poll() {
        if (count == 0) {
            return null;
        }
        E element = dummy.behind.element;
        removeBehind(dummy);
        return element;
    }

    @Override
    public E peek() {
        return count == 0 ? null : dummy.behind.element;
    }

    @Override
    public int size() {
        return count;
    }

    private void removeBehind(Node<E> before) {
        if (before.behind == last) {
            last = before;
        }
        before.behind = before.behind.behind;
        count--;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private Node<E> before;
            private Node<E> at = dummy;

            @Override
            public boolean hasNext() {
                return at.behind != null;
            }

            @Override
            public E next() {
                if (at.behind == null) {
                    throw new NoSuchElementException();
                }
                before = at;
                at = at.behind;
                return at.element;
            }

            @Override
            public void remove() {
                if (before == null) {
                    throw new IllegalStateException();
                }
                removeBehind(before);
                at = before;
                before = null;
            }
        };
    }
}
