package queues.learn.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a race proved. Nothing is green but a race in which every test ran and nothing forbidden was seen.
 *
 * @param grade what it came to
 * @param headline that, in a sentence
 * @param reasons what lies behind it, a sentence each
 */
public record RaceVerdict(Grade grade, String headline, List<String> reasons) {

    /** What a race can come to, and what the program ends with. */
    public enum Grade {
        /** Nothing forbidden was seen. */
        HELD(0),
        /** The breakage that the test is there to show was seen. */
        SEEN(0),
        /** The breakage was not seen this time. */
        NOT_SEEN(1),
        /** Something forbidden was seen, or the code threw. */
        BROKEN(1),
        /** The code did not come back. */
        STUCK(1),
        /** Something is not written yet. */
        TODO(1),
        /** The compiler refused the answer. */
        DOES_NOT_COMPILE(1),
        /** No verdict: a test, or all of them, did not run, or hardly. */
        UNKNOWN(4);

        private final int exitCode;

        Grade(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    public RaceVerdict {
        reasons = List.copyOf(reasons);
    }

    /** Whether the answer kept its contract. */
    static RaceVerdict ofAnswer(RaceOrder order, RaceResult result) {
        RaceVerdict incomplete = incomplete(order, result);
        if (incomplete != null && incomplete.grade != Grade.UNKNOWN) {
            return incomplete;
        }
        List<String> forbidden = named(result, test -> test.seen(Outcome.Kind.FORBIDDEN) > 0);
        if (!forbidden.isEmpty()) {
            return new RaceVerdict(Grade.BROKEN, "Something forbidden was seen", forbidden);
        }
        if (incomplete != null) {
            return incomplete;
        }
        List<String> tooFew = result.tests().stream()
                .filter(TestRun::metTooSeldom)
                .map(test -> "%s: too few meetings to tell (%d)".formatted(test.shortName(), test.samples()))
                .toList();
        return tooFew.isEmpty()
                ? new RaceVerdict(Grade.HELD, "Nothing forbidden was seen", List.of())
                : new RaceVerdict(
                        Grade.UNKNOWN, "No verdict: nothing forbidden was seen, but hardly looked for", tooFew);
    }

    /** Whether the code that is broken on purpose showed it. */
    static RaceVerdict ofBroken(RaceOrder order, RaceResult result) {
        RaceVerdict incomplete = incomplete(order, result);
        if (incomplete != null) {
            return incomplete;
        }
        List<String> forbidden = named(result, test -> test.seen(Outcome.Kind.FORBIDDEN) > 0);
        if (!forbidden.isEmpty()) {
            return new RaceVerdict(
                    Grade.BROKEN, "An outcome was seen that the broken variants do not account for", forbidden);
        }
        List<String> shown = named(result, test -> test.seen(Outcome.Kind.INTERESTING) > 0);
        List<String> unseen =
                named(result, test -> !test.shows().isEmpty() && test.seen(Outcome.Kind.INTERESTING) == 0);
        if (shown.isEmpty()) {
            return new RaceVerdict(Grade.NOT_SEEN, "The breakage was not seen this time, on this machine", unseen);
        }
        List<String> notEverywhere =
                unseen.stream().map(each -> "Not seen this time: " + each).toList();
        return new RaceVerdict(Grade.SEEN, "The breakage was seen", notEverywhere);
    }

    /** Null if every test that was asked for ran to its end. */
    private static RaceVerdict incomplete(RaceOrder order, RaceResult result) {
        List<String> missing = new ArrayList<>();
        if (result.problem() != null) {
            missing.add(result.problem());
        }
        for (String holder : order.holders()) {
            if (result.tests().stream().noneMatch(test -> RaceOrder.isOf(holder, test.name()))) {
                missing.add("No test of " + holder + " was found.");
            }
        }
        RaceVerdict troubled = firstTrouble(result);
        if (troubled != null) {
            return troubled;
        }
        for (TestRun test : result.tests()) {
            if (test.trouble() != TestRun.Trouble.NONE || test.samples() == 0) {
                missing.add(test.shortName() + " did not run"
                        + (test.says().isEmpty() ? "." : ": " + String.join(" ", test.says())));
            }
        }
        if (order.holders().isEmpty() || result.tests().isEmpty() && missing.isEmpty()) {
            missing.add("No test was asked for.");
        }
        return missing.isEmpty() ? null : new RaceVerdict(Grade.UNKNOWN, "No verdict: not everything ran", missing);
    }

    /** What is the code's fault comes before what is the machine's. */
    private static RaceVerdict firstTrouble(RaceResult result) {
        for (TestRun test : result.tests()) {
            switch (test.trouble()) {
                case TODO:
                    return new RaceVerdict(Grade.TODO, "Not solved yet", test.says());
                case THREW:
                    return new RaceVerdict(Grade.BROKEN, test.shortName() + " ended in an exception", test.says());
                case STUCK:
                    return new RaceVerdict(Grade.STUCK, test.shortName() + " did not come back", test.says());
                default:
                    break;
            }
        }
        return null;
    }

    private static List<String> named(RaceResult result, Predicate<TestRun> which) {
        return result.tests().stream().filter(which).map(TestRun::shortName).toList();
    }
}
