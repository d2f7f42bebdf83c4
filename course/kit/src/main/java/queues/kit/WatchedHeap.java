package queues.kit;

import java.util.AbstractQueue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * A heap whose array is looked at after every call that may change it. Calls are written into the {@link Story}, as
 * {@link RecordedQueue} does.
 */
public final class WatchedHeap<E> extends AbstractQueue<E> {
    private final Queue<E> inside;
    private final Runnable look;

    private WatchedHeap(Queue<E> inside, Runnable look) {
        this.inside = inside;
        this.look = look;
    }

    /**
     * Watches a heap.
     *
     * @param heap the subject
     * @param array its elements as they stand in the array
     * @param arity children for each element
     * @param order the order the subject was made with
     */
    public static <E> Queue<E> of(Queue<E> heap, Supplier<Object[]> array, int arity, Comparator<? super E> order) {
        Objects.requireNonNull(heap, "the heap under test");
        return new WatchedHeap<>(RecordedQueue.of(heap), () -> look(heap, array.get(), arity, order));
    }

    /**
     * Looks once.
     *
     * @throws RuleBroken if the array holds more or less than the heap says, or its order is broken
     */
    public static <E> void look(Queue<E> heap, Object[] array, int arity, Comparator<? super E> order) {
        if (array.length != heap.size()) {
            Story.note("size()", String.valueOf(heap.size()));
            Story.note("array()", array.length + " elements");
            throw new RuleBroken("array() holds what is inside, and nothing else", List.of());
        }
        HeapOrder.check("No element comes before its parent", array, arity, order);
    }

    private <T> T looked(T result) {
        look.run();
        return result;
    }

    @Override
    public boolean offer(E element) {
        return looked(inside.offer(element));
    }

    @Override
    public boolean add(E element) {
        return looked(inside.add(element));
    }

    @Override
    public E poll() {
        return looked(inside.poll());
    }

    @Override
    public E remove() {
        return looked(inside.remove());
    }

    @Override
    public E peek() {
        return looked(inside.peek());
    }

    @Override
    public int size() {
        return inside.size();
    }

    @Override
    public boolean contains(Object element) {
        return inside.contains(element);
    }

    @Override
    public boolean remove(Object element) {
        return looked(inside.remove(element));
    }

    @Override
    public void clear() {
        inside.clear();
        look.run();
    }

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
                return elements.next();
            }

            @Override
            public void remove() {
                elements.remove();
                look.run();
            }
        };
    }
}
