package queues.learn.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.labs.Lab;

/**
 * What of a lab is put side by side.
 *
 * @param chapter the chapter of the course that it belongs to
 * @param line what it is about, in a line of a list
 * @param before the variant on the left: how it went
 * @param after the variant on the right: the repair
 * @param series those that are drawn; all others are in the JSON
 */
record Shown(int chapter, String line, String before, String after, List<String> series) {
    private static final String DEPTH = "depth";
    private static final String AGE = "age of the oldest";
    private static final String LATENCY = "latency";
    private static final String THROUGHPUT = "throughput";
    private static final Map<String, Shown> ALL = Map.ofEntries(
            Map.entry(
                    "five-consumers",
                    new Shown(
                            1, "delivered in order, completed in another", "five", "by-key", List.of(DEPTH, LATENCY))),
            Map.entry(
                    "priority-inversion",
                    new Shown(
                            2,
                            "the most important task waits for the least important",
                            "inversion",
                            "inheritance",
                            List.of("waiting for a connection", LATENCY))),
            Map.entry(
                    "127-levels",
                    new Shown(
                            2,
                            "when everything is urgent, and what the levels cost",
                            "few",
                            "all",
                            List.of(AGE, LATENCY))),
            Map.entry(
                    "two-lanes",
                    new Shown(
                            2,
                            "a flood of urgent requests, and who starves behind it",
                            "strict",
                            "bounded",
                            List.of(DEPTH, AGE))),
            Map.entry(
                    "agency",
                    new Shown(
                            2,
                            "a launch: thousands of requests in five minutes",
                            "fifo",
                            "lanes",
                            List.of(DEPTH, AGE))),
            Map.entry(
                    "40-gb-queue",
                    new Shown(
                            3,
                            "just buffer it, until the process dies",
                            "unbounded",
                            "shed",
                            List.of(DEPTH, "memory", LATENCY))),
            Map.entry(
                    "the-lock-you-held",
                    new Shown(
                            3,
                            "waiting for room with the lock in hand",
                            "held",
                            "released",
                            List.of(DEPTH, AGE, THROUGHPUT))),
            Map.entry(
                    "littles-law",
                    new Shown(
                            3,
                            "how long a buffer of 10,000 makes one wait",
                            "burst",
                            "tight",
                            List.of(DEPTH, LATENCY))),
            Map.entry(
                    "thundering-herd",
                    new Shown(5, "thirty workers that do less than ten", "thirty", "partitions", List.of(THROUGHPUT))),
            Map.entry(
                    "twelve-second-email",
                    new Shown(
                            6,
                            "one slow step, and requests fail that never needed it",
                            "unbounded",
                            "shed",
                            List.of(DEPTH, "memory", LATENCY))),
            Map.entry(
                    "9-december",
                    new Shown(
                            6,
                            "20,000 refused at once, who all come back at once",
                            "in-step",
                            "full-jitter",
                            List.of(THROUGHPUT, LATENCY))));
    private static final Map<Integer, String> CHAPTERS = chapters();

    private static Map<Integer, String> chapters() {
        Map<Integer, String> told = new LinkedHashMap<>();
        told.put(1, "Order, and what keeps it");
        told.put(2, "When not all work is equal");
        told.put(3, "Saying no in time");
        told.put(5, "Order and scale, pick per key");
        told.put(6, "What breaks at 3 a.m.");
        return told;
    }

    /** For a lab that is not known here: its first two variants, and what every lab measures. */
    static Shown of(Lab lab) {
        String first = lab.variants().get(0).name();
        String second =
                lab.variants().get(Math.min(1, lab.variants().size() - 1)).name();
        return ALL.getOrDefault(
                lab.card().name(),
                new Shown(0, lab.card().title(), first, second, List.of(DEPTH, AGE, THROUGHPUT, LATENCY)));
    }

    static boolean isKnown(Lab lab) {
        return ALL.containsKey(lab.card().name());
    }

    /** What a chapter is about; 0 stands for labs that belong to none. */
    static String title(int chapter) {
        return CHAPTERS.getOrDefault(chapter, "More");
    }
}
