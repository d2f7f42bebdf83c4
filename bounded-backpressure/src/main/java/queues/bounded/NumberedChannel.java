package queues.bounded;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Given, and broken on purpose. Numbers what is sent and knows how much of it is under way: sent, and not yet reported as
 * done. One lock keeps both counts, and {@link #send} waits for room with that lock in its hand.
 *
 * <p>While the queue has room, nothing is wrong with it. When it is full, {@code send} waits for a consumer, and a
 * consumer that is about to report what it has done waits for {@code send}.
 *
 * @param <E> what is sent
 */
public final class NumberedChannel<E> {
    private final BlockingQueue<Numbered<E>> queue;
    private final Lock lock = new ReentrantLock();
    private long sent;
    private long done;

    /** An element and its number; the first is 1. */
    public record Numbered<E>(long number, E element) {}

    /** @param queue what lies between the two sides; nobody else may use it */
    public NumberedChannel(BlockingQueue<Numbered<E>> queue) {
        this.queue = queue;
    }

    /** Sends, and waits for room. Under the lock, so that the numbers come out in the order in which they were given. */
    public void send(E element) throws InterruptedException {
        lock.lock();
        try {
            queue.put(new Numbered<>(++sent, element));
        } finally {
            lock.unlock();
        }
    }

    /** Receives the next one; waits until there is one. */
    public Numbered<E> receive() throws InterruptedException {
        return queue.take();
    }

    /** Reports that one has been dealt with. Under the lock, so that {@link #underWay} never counts a half. */
    public void reportDone() {
        lock.lock();
        try {
            done++;
        } finally {
            lock.unlock();
        }
    }

    /** How many were sent and are not yet reported as done. */
    public long underWay() {
        lock.lock();
        try {
            return sent - done;
        } finally {
            lock.unlock();
        }
    }
}
