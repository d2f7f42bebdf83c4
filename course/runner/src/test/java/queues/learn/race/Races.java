package queues.learn.race;

import java.util.List;

/** Results as a race would bring them home. */
final class Races {
    private Races() {}

    static RaceResult result(TestRun... tests) {
        return new RaceResult(List.of(tests), List.of("C2", "interpreter"), null);
    }

    static TestRun ran(String name, Outcome... outcomes) {
        return run(name, List.of(), TestRun.Trouble.NONE, outcomes);
    }

    static TestRun broken(String name, Outcome... outcomes) {
        return run(name, List.of("LOST: an element is gone"), TestRun.Trouble.NONE, outcomes);
    }

    static TestRun troubled(String name, TestRun.Trouble trouble) {
        return run(name, List.of(), trouble);
    }

    private static TestRun run(String name, List<String> shows, TestRun.Trouble trouble, Outcome... outcomes) {
        return new TestRun(
                name,
                "One thread offers three elements while the other polls three times",
                2,
                List.of(outcomes),
                shows,
                List.of("Lost, doubled, or seen before its content"),
                trouble,
                trouble == TestRun.Trouble.NONE ? List.of() : List.of("because"));
    }

    static Outcome allowed(long count) {
        return new Outcome(
                "1, 2, 3", Outcome.Kind.ALLOWED, count, "In order; a 0 is a moment at which the ring was empty");
    }

    static Outcome ended(long count) {
        return new Outcome("TERMINATED", Outcome.Kind.ALLOWED, count, "The thread has seen the stop");
    }

    static Outcome interesting(long count) {
        return new Outcome("1, 0, 0", Outcome.Kind.INTERESTING, count, "LOST: an element is gone");
    }

    static Outcome forbidden(long count) {
        return new Outcome("1, 3, 0", Outcome.Kind.FORBIDDEN, count, "Lost, doubled, or seen before its content");
    }
}
