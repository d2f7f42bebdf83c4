package queues.kit;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** What went wrong in one run, ready to be told. */
record StepFailure(List<String> story, boolean wokeForNoReason, int turns, int steps, Throwable cause) {

    /** @return null if every thread came to its end */
    static StepFailure of(StepRun run, StepWatch.Finding finding) {
        StepAgent current = run.current();
        for (StepAgent agent : run.scenario.agents) {
            if (agent.thrown != null) {
                return of(run, "✗ " + agent + " threw " + agent.thrown, agent.thrown);
            }
        }
        if (finding == StepWatch.Finding.WAITS_ELSEWHERE || finding == StepWatch.Finding.SPINS && !run.touched()) {
            String does = finding == StepWatch.Finding.SPINS ? "computes" : "waits";
            throw new TestAbortedException("This answer " + does
                    + " without the lock it was handed, so its orders cannot be played; the other tests judge it");
        }
        if (finding == StepWatch.Finding.SPINS) {
            return of(run, "✗ " + current + " computes on and on" + place(current), stackOf(current));
        }
        if (run.isEndless()) {
            return of(
                    run,
                    "✗ after " + run.steps() + " steps there is no end: " + current + " goes round and round",
                    stackOf(current));
        }
        return stuck(run);
    }

    private static StepFailure stuck(StepRun run) {
        List<StepAgent> left =
                run.scenario.agents.stream().filter(agent -> !agent.ended).toList();
        if (left.isEmpty()) {
            return null;
        }
        List<String> told = new ArrayList<>();
        for (StepAgent agent : left) {
            told.add("✗ " + agent + " waits for ever for " + agent.waitsFor.get() + place(agent));
        }
        return of(run, String.join("\n", told), stackOf(left.get(0)));
    }

    static StepFailure afterwards(StepRun run, Throwable thrown) {
        return of(run, "✗ afterwards: " + String.valueOf(thrown.getMessage()).strip(), thrown);
    }

    private static StepFailure of(StepRun run, String last, Throwable cause) {
        List<String> story = new ArrayList<>(run.table.lines(run.scenario.agents));
        last.lines().filter(line -> !line.isBlank()).forEach(story::add);
        return new StepFailure(story, run.somebodyWokeForNoReason, run.table.turns(), run.table.size(), cause);
    }

    private static Throwable stackOf(StepAgent agent) {
        return new WhoWaits(List.of(agent.thread)).asCause();
    }

    private static String place(StepAgent agent) {
        String place = WhoWaits.place(agent.thread.getStackTrace());
        return place.isEmpty() ? "" : ", at " + place;
    }

    boolean isTodo() {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (FailureReport.isTodo(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it took so long that looking for a smaller one would take too long as well. */
    boolean isLong() {
        return steps > 500;
    }

    /** A story in which somebody wakes without a signal is true, but seldom the one to learn from. */
    boolean isSmallerThan(StepFailure other) {
        if (other == null || wokeForNoReason != other.wokeForNoReason) {
            return other == null || other.wokeForNoReason;
        }
        return turns < other.turns || turns == other.turns && steps < other.steps;
    }

    RuleBroken told(String rule) {
        return new RuleBroken(rule, story, cause);
    }
}
