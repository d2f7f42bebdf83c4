package queues.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * One call on a queue, as data: properties draw lists of these and run them on the subject and on a model. Every
 * operation is total (it may be called in any state), so that a failing list can be shrunk by leaving calls out.
 */
public record QueueOp(Kind kind, int element) {
    private static final int ENDLESS = 10_000;

    /** The calls there are. */
    public enum Kind {
        OFFER,
        POLL,
        PEEK,
        SIZE,
        IS_EMPTY,
        CONTAINS,
        REMOVE_HEAD,
        ELEMENTS,
        /** What the iterator yields, whatever its order. */
        CONTENTS,
        CLEAR,
        REMOVE_ELEMENT,
        REMOVE_WHILE_ITERATING
    }

    /** Makes this call and returns what it returned, in a form that can be compared and printed. */
    Object on(Queue<Integer> queue) {
        return switch (kind) {
            case OFFER -> queue.offer(element);
            case POLL -> queue.poll();
            case PEEK -> queue.peek();
            case SIZE -> queue.size();
            case IS_EMPTY -> queue.isEmpty();
            case CONTAINS -> queue.contains(element);
            case REMOVE_HEAD -> queue.remove();
            case ELEMENTS -> contents(queue);
            case CONTENTS -> sorted(contents(queue));
            case CLEAR -> cleared(queue);
            case REMOVE_ELEMENT -> queue.remove((Object) element);
            case REMOVE_WHILE_ITERATING -> removedWhileIterating(queue);
        };
    }

    /** The method a learner would look at. */
    String method() {
        return switch (kind) {
            case OFFER -> "offer";
            case POLL -> "poll";
            case PEEK -> "peek";
            case SIZE -> "size";
            case IS_EMPTY -> "isEmpty";
            case CONTAINS -> "contains";
            case REMOVE_HEAD, REMOVE_ELEMENT -> "remove";
            case ELEMENTS, CONTENTS, REMOVE_WHILE_ITERATING -> "iterator";
            case CLEAR -> "clear";
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case OFFER, CONTAINS, REMOVE_ELEMENT -> method() + "(" + element + ")";
            case ELEMENTS -> "elements";
            case CONTENTS -> "elements, sorted";
            case REMOVE_WHILE_ITERATING -> "iterate, removing " + element;
            default -> method() + "()";
        };
    }

    private static Object contents(Queue<Integer> queue) {
        List<Integer> seen = new ArrayList<>();
        for (Integer each : queue) {
            if (seen.size() == ENDLESS) {
                return "an iteration that does not end";
            }
            seen.add(each);
        }
        return seen;
    }

    private static Object sorted(Object contents) {
        return contents instanceof List<?> elements
                ? elements.stream()
                        .sorted(Comparator.comparing(
                                each -> (Integer) each, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList()
                : contents;
    }

    /** The inherited clear() polls until null comes: with a poll that removes nothing it would never end. */
    private static Object cleared(Queue<Integer> queue) {
        int before = queue.size();
        if (queue.poll() != null && queue.size() == before) {
            return "endless, poll() removes nothing";
        }
        queue.clear();
        return "done";
    }

    private Object removedWhileIterating(Queue<Integer> queue) {
        int removed = 0;
        int seen = 0;
        for (Iterator<Integer> elements = queue.iterator(); elements.hasNext(); seen++) {
            if (seen == ENDLESS) {
                return "an iteration that does not end";
            }
            if (elements.next() == element) {
                elements.remove();
                removed++;
            }
        }
        return removed + " removed";
    }

    private static Arbitrary<List<QueueOp>> lists(Map<Kind, Integer> weights) {
        List<Kind> drawn = new ArrayList<>();
        weights.forEach((kind, weight) -> drawn.addAll(Collections.nCopies(weight, kind)));
        return Combinators.combine(Arbitraries.of(drawn), Arbitraries.integers().between(0, 20))
                .as(QueueOp::new)
                .list()
                .ofMaxSize(120);
    }

    private static Map<Kind, Integer> fifoWeights() {
        return new EnumMap<>(Map.of(
                Kind.OFFER, 10,
                Kind.POLL, 6,
                Kind.PEEK, 2,
                Kind.SIZE, 2,
                Kind.IS_EMPTY, 1,
                Kind.CONTAINS, 1,
                Kind.REMOVE_HEAD, 1,
                Kind.ELEMENTS, 2));
    }

    /** Lists of calls on a queue that only adds at the back and removes at the front. */
    public static final class Fifo implements ArbitrarySupplier<List<QueueOp>> {
        @Override
        public Arbitrary<List<QueueOp>> get() {
            return lists(fifoWeights());
        }
    }

    /** The same, and removal from the middle. */
    public static final class FifoWithRemoval implements ArbitrarySupplier<List<QueueOp>> {
        @Override
        public Arbitrary<List<QueueOp>> get() {
            Map<Kind, Integer> weights = fifoWeights();
            weights.put(Kind.REMOVE_ELEMENT, 2);
            weights.put(Kind.REMOVE_WHILE_ITERATING, 2);
            weights.put(Kind.CLEAR, 1);
            return lists(weights);
        }
    }

    /** Calls on a queue that is ordered by priority: its iterator promises no order. */
    public static final class ByPriority implements ArbitrarySupplier<List<QueueOp>> {
        @Override
        public Arbitrary<List<QueueOp>> get() {
            return lists(new EnumMap<>(Map.of(
                    Kind.OFFER, 16,
                    Kind.POLL, 6,
                    Kind.PEEK, 2,
                    Kind.SIZE, 1,
                    Kind.CONTAINS, 1,
                    Kind.REMOVE_HEAD, 1,
                    Kind.CONTENTS, 2,
                    Kind.REMOVE_ELEMENT, 3,
                    Kind.REMOVE_WHILE_ITERATING, 2)));
        }
    }
}
