package queues.kit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ends threads that a test no longer needs, as far as Java can: it interrupts them, waits a little, and tells. */
final class Stopping {
    private static final int BEATS = 40;
    private static final int BEATS_PER_INTERRUPT = 10;
    private static final int MOST_BEATS = 2_000;
    private static final long FAIR_CPU = TimeUnit.MILLISECONDS.toNanos(50);

    private Stopping() {}

    /** Interrupts all; returns a complaint that names the ones which do not end, or null. */
    static RuleBroken all(List<CrewThread> crew) {
        Map<CrewThread, Long> cpuBefore = new HashMap<>();
        crew.forEach(each -> cpuBefore.put(each, Mark.cpuNanos(each.thread())));
        for (int beat = 0; goesOn(beat, crew, cpuBefore); beat++) {
            if (beat % BEATS_PER_INTERRUPT == 0) {
                left(crew).forEach(CrewThread::stop);
            }
            Pulse.beat();
        }
        List<CrewThread> stubborn = left(crew);
        return stubborn.isEmpty()
                ? null
                : new RuleBroken(
                        "A thread that is interrupted comes to an end",
                        new WhoWaits(Watchdog.threads(stubborn)).lines());
    }

    private static boolean goesOn(int beat, List<CrewThread> crew, Map<CrewThread, Long> cpuBefore) {
        List<CrewThread> left = left(crew);
        boolean patient = beat < BEATS || beat < MOST_BEATS && left.stream().anyMatch(each -> starves(each, cpuBefore));
        return !left.isEmpty() && patient;
    }

    /** Wants to run and has hardly been let. */
    private static boolean starves(CrewThread each, Map<CrewThread, Long> cpuBefore) {
        return Mark.of(each.thread()).runs() && Mark.cpuNanos(each.thread()) - cpuBefore.get(each) < FAIR_CPU;
    }

    private static List<CrewThread> left(Collection<CrewThread> crew) {
        return crew.stream().filter(each -> !each.hasEnded()).toList();
    }
}
