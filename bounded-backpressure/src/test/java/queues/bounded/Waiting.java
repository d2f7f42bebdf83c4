package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

/** The four ways to wait at a queue of capacity 1: two for room in a full one, two for an element in an empty one. */
enum Waiting {
    PUT("put(9)", true) {
        @Override
        Integer on(BoundedBlockingQueue<Integer> queue) throws InterruptedException {
            queue.put(NEW);
            return NEW;
        }
    },
    OFFER("offer(9, 1 hour)", true) {
        @Override
        Integer on(BoundedBlockingQueue<Integer> queue) throws InterruptedException {
            return queue.offer(NEW, 1, TimeUnit.HOURS) ? NEW : null;
        }
    },
    TAKE("take()", false) {
        @Override
        Integer on(BoundedBlockingQueue<Integer> queue) throws InterruptedException {
            return queue.take();
        }
    },
    POLL("poll(1 hour)", false) {
        @Override
        Integer on(BoundedBlockingQueue<Integer> queue) throws InterruptedException {
            return queue.poll(1, TimeUnit.HOURS);
        }
    };

    /** The element that the tests have put in, and the one that waits to get in. */
    static final int OLD = 1;

    static final int NEW = 9;

    private final String told;
    private final boolean forRoom;

    Waiting(String told, boolean forRoom) {
        this.told = told;
        this.forRoom = forRoom;
    }

    /** Makes the call; returns the element that went in or came out by it, or null if it gave up. */
    abstract Integer on(BoundedBlockingQueue<Integer> queue) throws InterruptedException;

    boolean forRoom() {
        return forRoom;
    }

    /** Whether both wait for the same, so that what serves the one would have served the other. */
    boolean waitsBeside(Waiting other) {
        return forRoom == other.forRoom;
    }

    /** Leaves nothing to be had: the queue is full for those who wait for room, and empty for the others. */
    void prepare(BoundedBlockingQueue<Integer> queue) {
        while (queue.poll() != null) {
            assertThat(queue.size()).as("size() after a poll() at capacity 1").isZero();
        }
        if (forRoom) {
            assertThat(queue.offer(OLD)).as("offer(1) to an empty queue").isTrue();
        }
    }

    /** Gives what one of them waits for. */
    void serve(BoundedBlockingQueue<Integer> queue) {
        if (forRoom) {
            assertThat(queue.poll()).as("poll() of a full queue").isNotNull();
        } else {
            assertThat(queue.offer(OLD)).as("offer(1) to an empty queue").isTrue();
        }
    }

    /** Takes it away again; true if nobody was quicker. */
    boolean unserve(BoundedBlockingQueue<Integer> queue) {
        return forRoom ? queue.offer(OLD) : queue.poll() != null;
    }

    /** What {@link #on} returns when it was served. */
    int served() {
        return forRoom ? NEW : OLD;
    }

    @Override
    public String toString() {
        return told;
    }
}
