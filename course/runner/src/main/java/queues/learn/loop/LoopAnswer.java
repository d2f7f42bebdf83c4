package queues.learn.loop;

import java.util.List;

/**
 * What the child found.
 *
 * @param says as in {@link Guest}
 * @param run null unless it ran
 */
record LoopAnswer(Outcome outcome, String says, List<String> printed, long lines, WrittenRun run) {
    static LoopAnswer of(Outcome outcome, String says) {
        return new LoopAnswer(outcome, says, List.of(), 0, null);
    }

    LoopAnswer with(Printed out) {
        return new LoopAnswer(outcome, says, out.first(), out.lines(), run);
    }
}
