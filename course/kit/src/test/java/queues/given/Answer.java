package queues.given;

import java.util.ArrayDeque;

/** The answer that is on the class path; others of this name are compiled by the test. */
public class Answer extends ArrayDeque<Integer> {
    private static final long serialVersionUID = 1L;

    public Answer(int capacity) {
        super(capacity);
    }

    @Override
    public int size() {
        return 7;
    }
}
