package queues.kit;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Threads that belong to no crew and were not there before the first: a timer or a pool of the code under test, which may
 * still wake somebody. Whoever watches is none of them, and neither are threads outside the watcher's thread group: that is
 * how whoever runs the tests keeps its own threads out of the picture. Virtual threads are not seen.
 */
final class Strangers {
    private static final Set<Thread> FAMILIAR =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    static {
        FAMILIAR.addAll(alive().keySet());
    }

    private Map<Thread, Mark> lastMarks = Map.of();

    /** Says that a thread is of a crew, for ever: one that was left behind is of no help to later crews. */
    static void exceptFor(Thread member) {
        FAMILIAR.add(member);
    }

    /** Takes a look; returns whether any of them has run since the last. */
    boolean haveMoved() {
        Map<Thread, Mark> marks = alive();
        marks.keySet().removeAll(FAMILIAR);
        boolean moved = !marks.equals(lastMarks);
        lastMarks = marks;
        return moved;
    }

    /** Whether at the last look one was running, or waiting for a time to come. */
    boolean mayWakeSomebody() {
        return lastMarks.values().stream().anyMatch(mark -> mark.runs() || mark.waitsForTime());
    }

    private static Map<Thread, Mark> alive() {
        Thread[] found = new Thread[Thread.activeCount() + 16];
        int count = Thread.enumerate(found);
        Map<Thread, Mark> marks = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (found[i] != Thread.currentThread() && !found[i].getName().equals(Pulse.NAME)) {
                marks.put(found[i], Mark.of(found[i]));
            }
        }
        return marks;
    }
}
