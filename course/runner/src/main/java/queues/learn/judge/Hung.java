package queues.learn.judge;

import java.util.ArrayList;
import java.util.List;
import queues.kit.FailureReport;
import queues.learn.judge.worker.Message;

/** A test that did not come back, in words: how long it took, what it does, where it stands and what to try. */
record Hung(Protocol protocol) {

    /** All results, with the test that did not come back as a failure that can be told. */
    List<TestResult> results(Status status) {
        return status == Status.HUNG
                ? protocol.withTheUnfinished(sentence(), report())
                : protocol.withTheUnfinished("it was running when the JVM was ended", null);
    }

    /** Which test, how long, which rule, and what its threads do. */
    String headline() {
        return "%s did not come back in %s: %s. %s".formatted(protocol.current, time(), protocol.currentRule, does());
    }

    /** How long, and what its threads do. */
    private String sentence() {
        return "it did not come back in %s. %s".formatted(time(), does());
    }

    private String time() {
        return protocol.hungFor.toSeconds() + " s";
    }

    private String does() {
        return switch (protocol.hang) {
            case SPINNING -> spins();
            case STUCK -> "Every thread waits, and nobody is left who could wake one.";
            default -> "Its threads wake now and then, look, and wait again.";
        };
    }

    private String spins() {
        if (dump().get("testsLoop") != null) {
            return "The loop that does not end is the test's own, in " + dump().get("testsLoop")
                    + ": the answers it gets keep it going, or each of them takes long.";
        }
        return dump().get("at") == null
                ? "A thread computes on and on."
                : "A thread runs in circles in your code, at " + dump().get("at") + ".";
    }

    /** Who does what, a line each, then the answer's own calls under way, the innermost first. */
    List<String> threads() {
        List<String> told = new ArrayList<>(dump().all("threads"));
        List<String> frames = dump().all("frames");
        if (frames.size() > 1) {
            told.add("under way in your code, the innermost first:");
            frames.forEach(each -> told.add("  " + each));
        }
        return told;
    }

    /** The same as other failures are told. */
    private FailureReport report() {
        return new FailureReport(
                protocol.current,
                FailureReport.Kind.WRONG,
                protocol.currentRule,
                threads(),
                "",
                dump().get("at"),
                null,
                protocol.currentTryNext);
    }

    private Message dump() {
        return protocol.dump == null ? Message.of("dump") : protocol.dump;
    }
}
