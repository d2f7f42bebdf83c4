package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Function;

/** A queue whose poll is the relaxed poll of the one inside. */
final class RelaxedView<Q extends Queue<Integer>> extends AbstractQueue<Integer> {
    private final Q inside;
    private final Function<Q, Integer> relaxedPoll;

    RelaxedView(Q inside, Function<Q, Integer> relaxedPoll) {
        this.inside = inside;
        this.relaxedPoll = relaxedPoll;
    }

    @Override
    public boolean offer(Integer element) {
        return inside.offer(element);
    }

    @Override
    public Integer poll() {
        return relaxedPoll.apply(inside);
    }

    @Override
    public Integer peek() {
        return inside.peek();
    }

    @Override
    public int size() {
        return inside.size();
    }

    @Override
    public Iterator<Integer> iterator() {
        return inside.iterator();
    }
}
