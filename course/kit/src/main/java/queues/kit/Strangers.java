package queues.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Threads that nobody in the crew is, born while the crew is at work: a timer or a pool of the code under test, which may
 * still wake somebody. One that runs or that waits for a time counts as moving; virtual threads are not seen.
 */
final class Strangers {
    private final Set<Thread> knownBefore = new HashSet<>(alive().keySet());
    private final Set<Thread> crew = new HashSet<>();
    private Map<Thread, Mark> lastMarks = Map.of();

    void exceptFor(Thread member) {
        crew.add(member);
    }

    /** Whether any of them has run since the last call, or will wake up by itself. */
    boolean haveMoved() {
        Map<Thread, Mark> marks = alive();
        marks.keySet().removeAll(knownBefore);
        marks.keySet().removeAll(crew);
        boolean moved = !marks.equals(lastMarks)
                || marks.values().stream().anyMatch(mark -> mark.runs() || mark.waitsForTime());
        lastMarks = marks;
        return moved;
    }

    private static Map<Thread, Mark> alive() {
        Thread[] found = new Thread[Thread.activeCount() + 16];
        int count = Thread.enumerate(found);
        Map<Thread, Mark> marks = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (!found[i].getName().equals("kit-pulse")) {
                marks.put(found[i], Mark.of(found[i]));
            }
        }
        return marks;
    }
}
