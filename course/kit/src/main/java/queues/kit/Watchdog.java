package queues.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at a crew once per beat and says when it will get nowhere any more. It goes by what threads do (their states,
 * their processor time, how often they waited), never by a deadline; see {@link Pulse} for the time it counts in.
 *
 * <ul>
 *   <li>deadlock: threads wait for each other in a circle; said at once, whatever the others do.
 *   <li>stuck: for half a second every thread that is left was blocked or waiting and none has run. While a
 *       timer or a pool of the code under test could still wake somebody, it takes as long as the next.
 *   <li>asleep: for four seconds nobody got anything done, and every thread that is left either stood still or was
 *       seen in a timed wait most of the time. One long timed wait is left alone for that long, because it may end by
 *       itself; many short ones are polling, and waking up is no progress.
 *   <li>spinning: a thread used two seconds of processor time of its own while nobody got anything done, and nobody
 *       else that could run was starved meanwhile.
 * </ul>
 *
 * Getting something done is: beginning, ending, an element moved through a {@link History}, {@link Crew#progress()}.
 */
final class Watchdog {
    private static final long BEATS_A_SECOND = 50;
    private static final long STILL = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long ASLEEP = TimeUnit.SECONDS.toNanos(4);
    private static final long DEAD = TimeUnit.SECONDS.toNanos(10);
    private static final long SPIN_CPU = TimeUnit.SECONDS.toNanos(2);
    private static final long FAIR_CPU = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int BEATS_PER_CIRCLE_CHECK = 10;
    private static final int LOOKS_FOR_SLEEP = 50;

    private final String subject;
    private final Collection<CrewThread> crew;
    private final Strangers strangers = new Strangers();
    private final Window still = new Window();
    private final Window quiet = new Window();
    private Map<CrewThread, Mark> lastMarks = Map.of();
    private Map<CrewThread, Mark> quietMarks = Map.of();
    private final Map<CrewThread, Integer> timedSeen = new HashMap<>();
    private final Map<CrewThread, Integer> unmoved = new HashMap<>();
    private long achieved = -1;
    private int beats;

    Watchdog(String subject, Collection<CrewThread> crew) {
        this.subject = subject;
        this.crew = crew;
    }

    /** Takes one look; to be called after every {@link Pulse#beat()}. Returns the complaint, or null. */
    RuleBroken look() {
        List<CrewThread> left = crew.stream().filter(each -> !each.hasEnded()).toList();
        Map<CrewThread, Mark> marks = new HashMap<>();
        left.forEach(each -> marks.put(each, Mark.of(each.thread())));
        boolean moved = noteProgress(marks);
        boolean changed = !marks.equals(lastMarks);
        countUnmoved(marks);
        lastMarks = marks;
        if (changed || moved || strangers.haveMoved()) {
            still.restart();
        }
        still.beat();
        quiet.beat();
        marks.forEach((each, mark) -> timedSeen.merge(each, mark.waitsForTime() ? 1 : 0, Integer::sum));
        return left.isEmpty() || moved ? null : complaint(left, marks);
    }

    private void countUnmoved(Map<CrewThread, Mark> marks) {
        marks.forEach((each, mark) -> {
            if (mark.equals(lastMarks.get(each))) {
                unmoved.merge(each, 1, Integer::sum);
            } else {
                unmoved.put(each, 0);
            }
        });
    }

    private boolean noteProgress(Map<CrewThread, Mark> marks) {
        long now = crew.stream().mapToLong(CrewThread::achieved).sum();
        if (now == achieved) {
            return false;
        }
        achieved = now;
        quietMarks = marks;
        timedSeen.clear();
        unmoved.clear();
        quiet.restart();
        return true;
    }

    private RuleBroken complaint(List<CrewThread> left, Map<CrewThread, Mark> marks) {
        if (++beats % BEATS_PER_CIRCLE_CHECK == 0) {
            List<Thread> circle = WhoWaits.circle(threads(left));
            if (!circle.isEmpty()) {
                return broken("deadlock: " + new WhoWaits(circle).sentence(), circle);
            }
        }
        boolean allWait = marks.values().stream().allMatch(Mark::waits);
        if (allWait && still.lasted(strangers.mayWakeSomebody() ? ASLEEP : STILL) || still.lasted(DEAD)) {
            return broken("stuck: nobody is left who could wake " + names(left), threads(left));
        }
        List<CrewThread> spinners = left.stream()
                .filter(each -> cpuSinceQuiet(each, marks) > SPIN_CPU)
                .toList();
        if (!spinners.isEmpty() && left.stream().noneMatch(each -> isStarved(each, marks))) {
            return broken(
                    "spinning: " + names(spinners) + " used two seconds of processor time and nobody got"
                            + " anything done",
                    threads(left));
        }
        if (quiet.lasted(ASLEEP) && left.stream().allMatch(each -> isAsleep(each, marks))) {
            String finding = "asleep: nothing changes any more for " + names(left) + ", however often they wake up";
            return broken(finding, asleep(threads(left)));
        }
        return null;
    }

    private boolean isStarved(CrewThread each, Map<CrewThread, Mark> marks) {
        return marks.get(each).runs() && cpuSinceQuiet(each, marks) < FAIR_CPU;
    }

    private boolean isAsleep(CrewThread each, Map<CrewThread, Mark> marks) {
        boolean stoodStill = unmoved.getOrDefault(each, 0) > quiet.beats() / 2
                && !marks.get(each).runs();
        return stoodStill || timedSeen.getOrDefault(each, 0) > quiet.beats() / 2;
    }

    private long cpuSinceQuiet(CrewThread each, Map<CrewThread, Mark> marks) {
        Mark then = quietMarks.get(each);
        return then == null ? 0 : marks.get(each).cpuNanos() - then.cpuNanos();
    }

    /** The complaint when somebody else has lost patience first. */
    RuleBroken interrupted() {
        List<CrewThread> left = crew.stream().filter(each -> !each.hasEnded()).toList();
        return broken("stopped: the test was interrupted from outside while it waited", threads(left));
    }

    /** Who naps is now and then awake for a moment; told is where they sleep. */
    private static WhoWaits asleep(Collection<Thread> involved) {
        WhoWaits who = new WhoWaits(involved);
        for (int looks = 0; who.anybodyRuns() && looks < LOOKS_FOR_SLEEP; looks++) {
            Pulse.beat();
            who = new WhoWaits(involved);
        }
        return who;
    }

    private RuleBroken broken(String finding, Collection<Thread> involved) {
        return broken(finding, new WhoWaits(involved));
    }

    private RuleBroken broken(String finding, WhoWaits who) {
        List<String> story = new ArrayList<>(List.of(finding));
        story.addAll(who.lines());
        return new RuleBroken("Every thread that uses " + subject + " gets through", story, who.asCause());
    }

    static List<Thread> threads(Collection<CrewThread> crew) {
        return crew.stream().map(CrewThread::thread).toList();
    }

    static String names(Collection<CrewThread> crew) {
        Stream<String> names = crew.stream().map(CrewThread::name);
        return names.collect(Collectors.joining(" and "));
    }

    /** A stretch of time in which something held, in nanoseconds and in beats. */
    private static final class Window {
        private long since = System.nanoTime();
        private long beats;

        void restart() {
            since = System.nanoTime();
            beats = 0;
        }

        void beat() {
            beats++;
        }

        long beats() {
            return beats;
        }

        boolean lasted(long nanos) {
            return System.nanoTime() - since >= nanos && beats * TimeUnit.SECONDS.toNanos(1) >= nanos * BEATS_A_SECOND;
        }
    }
}
