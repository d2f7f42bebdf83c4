package queues.learn.lab;

import java.util.ArrayList;
import java.util.List;
import queues.labs.Card;

/** The lab that measures, instead of simulating: what it costs to keep what was enqueued. */
final class FiftyTimes {
    static final String NAME = "fifty-times";
    static final int CHAPTER = 1;
    static final String LINE = "what an enqueue costs that outlives the machine";

    static final Card CARD = new Card(
            NAME,
            "50×",
            List.of(
                    "A queue in memory takes a task in no time worth mentioning, and forgets all of them when the process ends.",
                    "Written to a file they outlive the process; and only when the device has been waited for (fsync) do they outlive"
                            + " a power cut.",
                    "So the question is not whether a queue is fast, but what it has promised when enqueue returns."),
            "One thread enqueues. How many times as long does it take with an fsync for each record, and with one for every hundred?",
            List.of(
                    "A write is a system call and a copy. It is not yet safe: the operating system has it, and the disk does not.",
                    "An fsync costs nearly the same for one record as for a hundred, so a batch shares it, and that is how durable"
                            + " queues are fast.",
                    "The batch pays in time: the first record in it is safe only when the last one is. Compare the medians, and not"
                            + " only the records per second.",
                    "Run it again, and with --dir on another disk: a median that changes by half says more about the device than about"
                            + " queues."),
            List.of(
                    "One thread. With many, a log lets them share an fsync without waiting for a batch to fill (group commit).",
                    "A disk with a cache of its own may say that it has what it would lose in a power cut; nothing here pulls the plug.",
                    "./learn starts fast and optimises little: in memory, a service that runs for hours is faster than this.",
                    "No network, no replicas, no broker: a queue that others can reach costs more than its disk."),
            List.of(),
            "4.6 durable-log, where this choice is the fsync policy");

    /** A figure of the field. Nobody here has measured it. */
    record Elsewhere(String what, String time) {}

    static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere("a queue in memory", "about 0.3 ms"),
            new Elsewhere("a distributed queue that persists", "15 to 50 ms"));

    private FiftyTimes() {}

    /** Whether that is what this lab is called. */
    static boolean isNamed(String typed) {
        return typed != null
                && (typed.equalsIgnoreCase(NAME) || typed.equals(CARD.title()) || typed.equalsIgnoreCase("50x"));
    }

    /** The ways to enqueue, from the cheapest promise to the dearest, and then what is shared. */
    static List<Safety> ways(List<Integer> batches) {
        List<Safety> ways = new ArrayList<>(List.of(Safety.MEMORY, Safety.WRITE, Safety.FSYNC));
        batches.forEach(each -> ways.add(Safety.batch(each)));
        return ways;
    }
}
