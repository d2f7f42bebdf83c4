package queues.sample;

import java.util.ArrayDeque;

/** A queue as a learner may have left it: works for a while, then not. */
public class Learner extends ArrayDeque<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer peek() {
        throw new UnsupportedOperationException("TODO 3: look at the first element");
    }

    @Override
    public boolean offer(Integer element) {
        if (element == 7) {
            throw new IllegalStateException("seven");
        }
        return super.offer(element);
    }

    @Override
    public Integer poll() {
        return size() >= 3 ? pollLast() : super.poll();
    }

    public int overflows(int depth) {
        return 1 + overflows(depth + 1);
    }

    public int exhausts() {
        return new long[Integer.MAX_VALUE][1].length;
    }
}
