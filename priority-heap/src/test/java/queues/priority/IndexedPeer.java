package queues.priority;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the JDK has for the same: an entry is taken out, changed, and put back. */
final class IndexedPeer implements IndexedSubject {
    private static final Comparator<Entry> ORDER =
            Comparator.<Entry>comparingInt(entry -> entry.priority).thenComparingInt(entry -> entry.element);

    private final Consumer<Entry> putIn;
    private final Consumer<Entry> takeOut;
    private final Supplier<Entry> takeFirst;

    private static final class Entry {
        private final int element;
        private int priority;

        Entry(int element, int priority) {
            this.element = element;
            this.priority = priority;
        }
    }

    private IndexedPeer(Consumer<Entry> putIn, Consumer<Entry> takeOut, Supplier<Entry> takeFirst) {
        this.putIn = putIn;
        this.takeOut = takeOut;
        this.takeFirst = takeFirst;
    }

    /** A heap that has to look for what it is to remove. */
    static IndexedSubject priorityQueue() {
        Queue<Entry> heap = new PriorityQueue<>(ORDER);
        return new IndexedPeer(heap::add, heap::remove, heap::remove);
    }

    /** A tree that finds it by its priority; elements are unique here and settle ties. */
    static IndexedSubject treeSet() {
        TreeSet<Entry> tree = new TreeSet<>(ORDER);
        return new IndexedPeer(tree::add, tree::remove, tree::pollFirst);
    }

    @Override
    public Object add(int element, int priority) {
        Entry added = new Entry(element, priority);
        putIn.accept(added);
        return added;
    }

    @Override
    public int poll() {
        return takeFirst.get().element;
    }

    @Override
    public void reprioritize(Object handle, int priority) {
        Entry entry = (Entry) handle;
        takeOut.accept(entry);
        entry.priority = priority;
        putIn.accept(entry);
    }

    @Override
    public boolean cancel(Object handle) {
        takeOut.accept((Entry) handle);
        return true;
    }
}
