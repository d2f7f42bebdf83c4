package queues.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import queues.kit.HistoryLog.Kind;
import queues.kit.HistoryLog.Op;
import queues.kit.HistoryLog.Words;

/**
 * What several threads did to a queue, with the start and the end of every operation, so that it can be checked and shown
 * afterwards. While it records, threads share nothing: each writes into arrays of its own, and no fence is added that
 * would hide a race of the queue's.
 *
 * <p>Elements have to differ from one another, or a duplicate could not be told from a second offer. Check after all
 * threads have ended ({@link Crew#join}) and after what was left in the queue has been polled.
 */
public final class History {
    private final List<HistoryLog> logs = new CopyOnWriteArrayList<>();
    private final ThreadLocal<HistoryLog> own = ThreadLocal.withInitial(this::newLog);

    private HistoryLog newLog() {
        HistoryLog log = new HistoryLog(Thread.currentThread().getName());
        logs.add(log);
        return log;
    }

    /** Offers and records; passes on what the queue returns or throws. */
    public boolean offer(Queue<Integer> queue, int element) {
        HistoryLog log = own.get();
        long start = System.nanoTime();
        try {
            boolean accepted = queue.offer(element);
            log.add(accepted ? Kind.OFFERED : Kind.REFUSED, element, start, null);
            if (accepted) {
                CrewThread.progress();
            }
            return accepted;
        } catch (RuntimeException | Error thrown) {
            log.add(Kind.OFFER_THREW, element, start, Words.threw("offer(" + element + ")", thrown));
            throw thrown;
        }
    }

    /** Polls and records; passes on what the queue returns or throws. */
    public Integer poll(Queue<Integer> queue) {
        HistoryLog log = own.get();
        long start = System.nanoTime();
        try {
            Integer element = queue.poll();
            log.add(element == null ? Kind.EMPTY : Kind.POLLED, element == null ? 0 : element, start, null);
            if (element != null) {
                CrewThread.progress();
            }
            return element;
        } catch (RuntimeException | Error thrown) {
            log.add(Kind.POLL_THREW, 0, start, Words.threw("poll()", thrown));
            throw thrown;
        }
    }

    /**
     * Makes any other call and records it for the timeline; {@link #check} does not judge it. A result other than null
     * and false counts as something that got done.
     *
     * @param told the call as a learner reads it, for example {@code "close()"}
     */
    public <T> T call(String told, Callable<T> body) throws Exception {
        HistoryLog log = own.get();
        long start = System.nanoTime();
        try {
            T result = body.call();
            log.add(Kind.CALL, 0, start, new Words(told, String.valueOf(result)));
            if (result != null && !Boolean.FALSE.equals(result)) {
                CrewThread.progress();
            }
            return result;
        } catch (Throwable thrown) {
            log.add(Kind.CALL, 0, start, Words.threw(told, thrown));
            throw thrown;
        }
    }

    /**
     * Checks that every element that went in came out, once, and that elements of one producer came out in the order in
     * which it offered them. Two polls that overlap in time may come in either order.
     *
     * @param rule what should hold, for the failure
     * @throws RuleBroken on the first of: invented, duplicated, lost, reordered; also if there was no operation at all
     */
    public void check(String rule) {
        List<Op> ops = ops();
        Ran.atLeast(1, "operations", operations());
        HistoryCheck.Finding finding = new HistoryCheck(ops).finding();
        if (finding != null) {
            List<String> story = new ArrayList<>(List.of(finding.sentence()));
            story.addAll(timeline(finding.elements()));
            throw new RuleBroken(rule, story);
        }
    }

    /**
     * The operations around some elements, one column per thread, from the first to the last. An operation that others
     * overlap takes two rows, one where it was called and one where it returned.
     *
     * @param elements what to look at; with none, the last operations are shown
     */
    public List<String> timeline(Integer... elements) {
        return timeline(List.of(elements));
    }

    private List<String> timeline(List<Integer> elements) {
        return new Timeline(ops()).around(elements);
    }

    /** How many operations were recorded, whatever came of them. */
    public long operations() {
        return logs.stream().mapToLong(HistoryLog::operations).sum();
    }

    /** All operations, by the clock. */
    private List<Op> ops() {
        return logs.stream()
                .flatMap(log -> log.ops().stream())
                .sorted(Comparator.comparing(Op::start, (a, b) -> Long.signum(a - b)))
                .toList();
    }
}
