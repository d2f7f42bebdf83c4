package queues.kit;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * A queue that does what the one inside does and writes every call into the {@link Story}. Contract tests wrap their
 * subject in it, so that a red test can show what was called and what came back.
 *
 * <p>Not for concurrent tests: the story has one order, and the writing of it orders the threads.
 */
public final class RecordedQueue<E> extends AbstractQueue<E> {
    private final Queue<E> inside;

    private RecordedQueue(Queue<E> inside) {
        this.inside = Objects.requireNonNull(inside, "the queue under test");
    }

    /** Wraps {@code inside}. The story goes on where it was: a test may record several queues. */
    public static <E> Queue<E> of(Queue<E> inside) {
        return new RecordedQueue<>(inside);
    }

    @Override
    public boolean offer(E element) {
        return told("offer", element, () -> inside.offer(element));
    }

    @Override
    public boolean add(E element) {
        return told("add", element, () -> inside.add(element));
    }

    @Override
    public E poll() {
        return told("poll", inside::poll);
    }

    @Override
    public E remove() {
        return told("remove", inside::remove);
    }

    @Override
    public E peek() {
        return told("peek", inside::peek);
    }

    @Override
    public E element() {
        return told("element", inside::element);
    }

    @Override
    public int size() {
        return told("size", inside::size);
    }

    @Override
    public boolean isEmpty() {
        return told("isEmpty", inside::isEmpty);
    }

    @Override
    public boolean contains(Object element) {
        return told("contains", element, () -> inside.contains(element));
    }

    @Override
    public boolean remove(Object element) {
        return told("remove", element, () -> inside.remove(element));
    }

    @Override
    public void clear() {
        told("clear", () -> {
            inside.clear();
            return "done";
        });
    }

    /** Tells next and remove; hasNext only forwards, or every loop would fill the story. */
    @Override
    public Iterator<E> iterator() {
        Iterator<E> elements = inside.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public E next() {
                return record("iterator.next", "iterator.next()", elements::next);
            }

            @Override
            public void remove() {
                record("iterator.remove", "iterator.remove()", () -> {
                    elements.remove();
                    return "done";
                });
            }
        };
    }

    /** Everything inside, told as one line and not as a walk. */
    List<E> elements() {
        return record("iterator", "elements", () -> Elements.of(inside));
    }

    @Override
    public Object[] toArray() {
        return inside.toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return inside.toArray(array);
    }

    @Override
    public String toString() {
        return inside.toString();
    }

    private static <T> T told(String method, Object argument, Supplier<T> call) {
        return record(method, method + "(" + argument + ")", call);
    }

    private static <T> T told(String method, Supplier<T> call) {
        return record(method, method + "()", call);
    }

    private static <T> T record(String method, String told, Supplier<T> call) {
        try {
            T result = call.get();
            Story.add(method, told, String.valueOf(result));
            return result;
        } catch (RuntimeException | Error thrown) {
            Story.addThrown(method, told, thrown);
            throw thrown;
        }
    }
}
