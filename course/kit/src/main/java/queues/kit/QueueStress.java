package queues.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * The storm that every concurrent queue of the course has to stand: producers offer, consumers poll, and afterwards every
 * element has come out, once, and in its producer's order. What goes wrong is told by {@link History} and {@link Crew}.
 *
 * <p>A storm finds races by luck, and on one processor it finds hardly any. It is never the only judge of a queue.
 *
 * <p>A full queue is one whose {@code offer} returns false; the offer is repeated after a yield. The queue may be of any
 * kind as long as {@code poll} answers null, sooner or later, when it is empty. What consumers leave behind is polled at
 * the end by the test itself.
 */
public final class QueueStress {
    private final String rule;
    private final Supplier<? extends Queue<Integer>> subject;
    private int producers = 4;
    private int consumers = 4;
    private int elementsEach = 1_000;
    private int rounds = 50;

    private QueueStress(String rule, Supplier<? extends Queue<Integer>> subject) {
        this.rule = rule;
        this.subject = subject;
    }

    /**
     * A storm of 4 producers and 4 consumers, 1 000 elements from each, 50 rounds.
     *
     * @param rule what should hold, for the failure
     * @param subject makes a fresh queue for every round
     */
    public static QueueStress on(String rule, Supplier<? extends Queue<Integer>> subject) {
        return new QueueStress(rule, subject);
    }

    /** How many threads offer. With one, the order of all elements is checked. */
    public QueueStress producers(int n) {
        producers = n;
        return this;
    }

    /** How many threads poll. */
    public QueueStress consumers(int n) {
        consumers = n;
        return this;
    }

    /** How many elements each producer offers in a round. */
    public QueueStress elementsEach(int n) {
        elementsEach = n;
        return this;
    }

    /** How many fresh queues are tried. */
    public QueueStress rounds(int n) {
        rounds = n;
        return this;
    }

    /**
     * Runs all rounds.
     *
     * @throws RuleBroken if an element was invented, duplicated, lost or reordered, if the threads get nowhere, or if
     *     there was nothing to do; what a thread dies of is thrown as it is
     */
    public void run() {
        Ran.atLeast(1, "rounds", rounds);
        Ran.atLeast(1, "producers", producers);
        Ran.atLeast(1, "consumers", consumers);
        Ran.atLeast(1, "elements", elementsEach);
        for (int round = 0; round < rounds; round++) {
            round(subject.get(), round);
        }
    }

    private void round(Queue<Integer> queue, int number) {
        Storm storm = new Storm(queue, producers, elementsEach, Seeds.seed() + number);
        Map<String, Crew.Body> bodies = new LinkedHashMap<>();
        for (int i = 0; i < producers; i++) {
            int producer = i;
            bodies.put("producer-" + (i + 1), () -> storm.produce(producer));
        }
        for (int i = 0; i < consumers; i++) {
            int consumer = i;
            bodies.put("consumer-" + (i + 1), () -> storm.consume(consumer));
        }
        try (Crew crew = Crew.of(queue.getClass().getSimpleName())) {
            crew.startTogether(bodies);
            crew.join();
            crew.start("afterwards", storm::drain).awaitEnd();
        }
        storm.history().check(rule);
    }
}
