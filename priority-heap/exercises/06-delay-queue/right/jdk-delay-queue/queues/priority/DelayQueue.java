package queues.priority;

import java.util.concurrent.Delayed;
import java.util.concurrent.locks.Lock;

/** The JDK's own answer, whole. It has a lock of its own and leaves the one it is handed alone. */
public class DelayQueue<E extends Delayed> extends java.util.concurrent.DelayQueue<E> {
    public DelayQueue() {}

    DelayQueue(Lock unused) {}
}
