package queues.labs.incidents;

import java.util.List;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Parameter;
import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.labs.engine.Time;

/** A producer that waits for room with the lock in its hand that the consumer needs. */
public final class LockYouHeld implements Lab {
    private static final double LENGTH = 10 * Time.MINUTE;

    @Override
    public Card card() {
        return new Card(
                "the-lock-you-held",
                "The lock you held",
                List.of(
                        "A producer numbers its messages and puts them into a bounded queue, both under one lock, so that the numbers come"
                                + " out in order.",
                        "The consumer takes a message, works on it, and reports under the same lock that it is done.",
                        "One day the consumer is slow for a while, the queue fills, and from then on nothing ever moves again."),
                "The queue is full for a moment only. Who would have to move first, and what does each of the two wait for?",
                List.of(
                        "The producer waits for room, which only the consumer can make; the consumer waits for the lock, which the"
                                + " producer has. Neither can move first.",
                        "Everything is well until the queue is full for the first time: tests with a short queue find it, months of"
                                + " production may not.",
                        "Nobody uses the processor, nothing is logged, and the queue is full: it looks like a slow consumer.",
                        "The latency of variant held looks excellent. It counts only what was done; 23,488 messages were not.",
                        "A larger queue puts the day off. Waiting for room without the lock takes it away."),
                List.of(
                        "One producer and one consumer. With more of them it takes longer to see and ends in the same way.",
                        "Nobody gives up waiting; with a time-out the producer would fail instead of standing still."),
                List.of(),
                "3.1 bounded-blocking-queue");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Unit.PER_SECOND, 50, 1, 1_000, "how many messages the producer has to send"),
                new Parameter(
                        "service", Unit.SECONDS, 0.01, 0.0001, 10, "how long the consumer works on one, on average"),
                new Parameter("slow", Unit.SECONDS, 0.05, 0.0001, 10, "how long in the bad minute"),
                new Parameter("slow-from", Unit.SECONDS, 120, 0, 540, "when the bad minute begins"),
                new Parameter(
                        "report", Unit.SECONDS, 0.001, 0, 1, "how long the lock is held for a report, or for a number"),
                new Parameter("places", Unit.TASKS, 100, 1, 100_000, "how many messages the queue holds"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("held", "the producer waits for room under the lock"),
                new Variant("released", "the producer waits for room first, and then takes the lock"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("held", "done in the last minute", 0, 0),
                new Published("released", "done in the last minute", 3_000, 0.08, "as many as are sent"));
    }

    @Override
    public Run run(String variant, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        NumberedSender sender = new NumberedSender(scene, settings, variant.equals("held"));
        sender.start();
        return sender.figures(scene.run());
    }
}
