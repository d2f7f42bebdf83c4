package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Watches one thread until it waits, spins or ends. */
final class BlockingProbe {
    private static final int LOOKS = 4;
    private static final int LOOKS_AT_NOTHING = 2_000;
    private static final long SPIN_CPU = TimeUnit.MILLISECONDS.toNanos(1_000);

    private final CrewThread thread;
    private final long cpuBefore;
    private Mark last;
    private int waiting;
    private int unmoved;

    BlockingProbe(CrewThread thread) {
        this.thread = thread;
        last = Mark.of(thread.thread());
        cpuBefore = Math.max(0, last.cpuNanos());
    }

    /** Seen to wait in several looks in a row; where it has no time-out, without having run in between. */
    boolean isBlocked() {
        return waiting >= LOOKS;
    }

    /** Takes one look; returns the complaint, or null. */
    RuleBroken look() {
        if (thread.hasEnded()) {
            return thread.failure() != null ? null : broken("ended instead of waiting");
        }
        Mark now = Mark.of(thread.thread());
        boolean waits = thread.hasBegun() && (now.waitsForTime() || now.waits() && now.equals(last));
        waiting = waits ? waiting + 1 : 0;
        unmoved = now.equals(last) ? unmoved + 1 : 0;
        last = now;
        if (now.runs() && now.cpuNanos() - cpuBefore > SPIN_CPU) {
            return broken("spins instead of waiting: a second of processor time is gone");
        }
        return now.runs() && unmoved > LOOKS_AT_NOTHING ? broken("neither runs nor waits for another thread") : null;
    }

    private RuleBroken broken(String what) {
        WhoWaits who = new WhoWaits(thread.hasEnded() ? List.of() : List.of(thread.thread()));
        List<String> story = new ArrayList<>(List.of(thread.name() + " " + what));
        story.addAll(thread.hasEnded() ? List.of() : who.lines());
        return new RuleBroken(thread.name() + " waits until it is woken", story, who.asCause());
    }
}
