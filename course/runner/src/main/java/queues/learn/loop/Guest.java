package queues.learn.loop;

import java.util.List;
import queues.labs.Run;
import queues.learn.course.Exercise;

/**
 * A class in a lab, and what became of it.
 *
 * @param says what became of it, as the rest of a sentence that begins with the class; empty if it ran
 * @param printed the first lines that it printed
 * @param lines how many lines it printed
 * @param run null unless it ran
 */
public record Guest(
        Whose whose, Exercise exercise, Outcome outcome, String says, List<String> printed, long lines, Run run) {
    static Guest of(Whose whose, Exercise exercise, Outcome outcome, String says) {
        return new Guest(whose, exercise, outcome, says, List.of(), 0, null);
    }

    /** "your TwoLaneQueue (2.5)". */
    public String told() {
        return whose.told(exercise.title()) + " (" + exercise.number() + ")";
    }
}
