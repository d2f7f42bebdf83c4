package queues.labs.model;

/**
 * Which of several queues a task goes to: by its key, so that tasks of one key stay in order, by FNV-1a over the key's 32 bits.
 * Constant time.
 */
public final class Partitions {
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final Buffer[] buffers;

    public Partitions(Buffer... buffers) {
        this.buffers = buffers.clone();
    }

    /** Offers a task to the queue of its key. */
    public Answer offer(int key, Task task) {
        return buffers[of(key, buffers.length)].offer(task);
    }

    /** The partition of that key, from 0 to {@code count - 1}; never negative. */
    public static int of(int key, int count) {
        int hash = FNV_BASIS;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ key >>> shift & 0xff) * FNV_PRIME;
        }
        return Integer.remainderUnsigned(hash, count);
    }
}
