package queues.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one thread did, in arrays of its own: recording touches nothing that another thread touches. */
final class HistoryLog {
    private static final int FIRST_CAPACITY = 64;

    private final String thread;
    private long[] starts = new long[FIRST_CAPACITY];
    private long[] ends = new long[FIRST_CAPACITY];
    private int[] elements = new int[FIRST_CAPACITY];
    private Kind[] kinds = new Kind[FIRST_CAPACITY];
    private Words[] words = new Words[FIRST_CAPACITY];
    private int size;
    private long operations;

    /** What an operation was and what came of it. */
    enum Kind {
        OFFERED,
        REFUSED,
        OFFER_THREW,
        POLLED,
        EMPTY,
        POLL_THREW,
        CALL;

        /** Whether asking again and getting the same answer adds nothing to the story. */
        boolean isVain() {
            return this == REFUSED || this == EMPTY;
        }
    }

    /** A call and what came back, as a learner reads it. */
    record Words(String call, String result) {
        static Words threw(String call, Throwable thrown) {
            return new Words(call, "threw " + thrown.getClass().getSimpleName());
        }
    }

    /**
     * One operation.
     *
     * @param index its place in its thread's own order
     * @param start and end by {@link System#nanoTime()}
     * @param own what cannot be told from kind and element, or null
     */
    record Op(String thread, int index, Kind kind, int element, long start, long end, Words own) {
        /** Whether this one had returned before the other was called. */
        boolean before(Op other) {
            return end - other.start < 0;
        }

        Words words() {
            return switch (kind) {
                case OFFERED -> new Words("offer(" + element + ")", "true");
                case REFUSED -> new Words("offer(" + element + ")", "false");
                case POLLED -> new Words("poll()", Integer.toString(element));
                case EMPTY -> new Words("poll()", "null");
                default -> own;
            };
        }
    }

    HistoryLog(String thread) {
        this.thread = thread;
    }

    /** Ends an operation now. Of a row of vain ones only the last is kept. */
    void add(Kind kind, int element, long start, Words own) {
        long end = System.nanoTime();
        operations++;
        boolean again = size > 0 && kind.isVain() && kinds[size - 1] == kind && elements[size - 1] == element;
        int at = again ? size - 1 : size++;
        if (at == starts.length) {
            grow();
        }
        starts[at] = start;
        ends[at] = end;
        elements[at] = element;
        kinds[at] = kind;
        words[at] = own;
    }

    private void grow() {
        int larger = 2 * starts.length;
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        elements = Arrays.copyOf(elements, larger);
        kinds = Arrays.copyOf(kinds, larger);
        words = Arrays.copyOf(words, larger);
    }

    /** How many operations there were, vain ones included. */
    long operations() {
        return operations;
    }

    List<Op> ops() {
        List<Op> ops = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ops.add(new Op(thread, i, kinds[i], elements[i], starts[i], ends[i], words[i]));
        }
        return ops;
    }
}
