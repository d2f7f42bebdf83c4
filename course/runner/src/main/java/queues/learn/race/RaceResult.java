package queues.learn.race;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a race brought home. It crosses from the JVM that ran it as JSON.
 *
 * @param tests what ran, and what was to run and did not
 * @param modes how the code was compiled: {@code C2}, {@code interpreter} …
 * @param problem why nothing could run, or null
 */
public record RaceResult(List<TestRun> tests, List<String> modes, String problem) {

    public RaceResult {
        tests = List.copyOf(tests);
        modes = List.copyOf(modes);
    }

    /** A race that did not take place. */
    static RaceResult none(String problem) {
        return new RaceResult(List.of(), List.of(), problem);
    }

    /** Both. */
    RaceResult and(RaceResult other) {
        List<TestRun> both = new ArrayList<>(tests);
        both.addAll(other.tests);
        Set<String> bothModes = new LinkedHashSet<>(modes);
        bothModes.addAll(other.modes);
        String problems =
                problem == null ? other.problem : other.problem == null ? problem : problem + " " + other.problem;
        return new RaceResult(both, List.copyOf(bothModes), problems);
    }
}
