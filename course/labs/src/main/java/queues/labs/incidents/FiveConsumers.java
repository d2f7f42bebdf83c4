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

/** Delivery in order, and completion in another. */
public final class FiveConsumers implements Lab {
    static final double LENGTH = 10 * Time.MINUTE;

    @Override
    public Card card() {
        return new Card(
                "five-consumers",
                "Five consumers",
                List.of(
                        "Account updates come from one first-in-first-out queue, and one consumer keeps up with them.",
                        "For the busy days four more consumers are added, and nothing else changes.",
                        "Message 1 is slow, message 6 is done before it, and the account holds the older value."),
                "Every message is delivered in order. How many in a hundred are finished after one that came later?",
                List.of(
                        "The queue delivers in order in every variant. What changes is the order in which work ends.",
                        "With five consumers one update in four is finished after one that came later. Most of them do no harm: 38"
                                + " of 4,804 are overtaken by an update of the same account.",
                        "A consumer for each part of the keys brings order back where it matters, within a key, and keeps most of the"
                                + " parallelism.",
                        "Redelivery breaks order with one consumer, too: a message that failed comes back behind its successors."),
                List.of(
                        "Applying an update takes no time of its own: it counts when the work on it ends.",
                        "In variant by-key there are five queues, and the depth that is shown is that of the first.",
                        "Keys are drawn evenly; with a hot key one of the five would have most of the work."),
                List.of(),
                "5.8 key-ordered-executor");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("consumers", Unit.WORKERS, 5, 2, 100, "how many there are, in the variants with several"),
                new Parameter("rate", Unit.PER_SECOND, 8, 0.1, 100, "how many messages come"),
                new Parameter("service", Unit.SECONDS, 0.1, 0.001, 60, "how long one takes, on average"),
                new Parameter("first", Unit.SECONDS, 2, 0.001, 60, "how long message 1 takes"),
                new Parameter("keys", Unit.COUNT, 50, 1, 10_000, "how many accounts there are"),
                new Parameter("failures", Unit.PERCENT, 2, 0, 50, "how many deliveries fail, in variant redelivery"),
                new Parameter(
                        "window", Unit.SECONDS, 5, 0.1, 600, "after how long a message that failed is visible again"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("five", "five consumers on one queue"),
                new Variant("one", "one consumer"),
                new Variant("by-key", "five consumers, each with its part of the keys"),
                new Variant("redelivery", "one consumer, and deliveries that fail"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("five", "message 6 done before message 1", 1, 0),
                new Published("one", "overtaken", 0, 0, "one consumer cannot overtake itself"),
                new Published("by-key", "overtaken within their key", 0, 0, "one consumer for each key"));
    }

    @Override
    public Run run(String variant, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        Updates updates = new Updates(scene, settings);
        switch (variant) {
            case "one":
                updates.consumers(1, 1);
                break;
            case "by-key":
                updates.consumers(settings.count("consumers"), 1);
                break;
            case "redelivery":
                updates.consumerThatFails();
                break;
            default:
                updates.consumers(1, settings.count("consumers"));
        }
        updates.come();
        return updates.figures(scene.run());
    }
}
