package queues.learn.judge.worker;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells the tool, four times a second, what the running test does with the processor. The tool decides what is a hang;
 * only here can be seen whether a test that does not end is starved by other processes (its threads could run) or stuck
 * (none of them could).
 */
final class Pulse implements Runnable {
    private static final long PERIOD = 250;
    private static final long A_MILLISECOND = 1_000_000;

    private final Check check;
    private final Threads threads;
    private Map<Long, Long> atStart = Map.of();
    private Map<Long, Long> before = Map.of();
    private int step = -1;
    private int stillPulses;

    Pulse(Check check, Threads threads) {
        this.check = check;
        this.threads = threads;
    }

    @Override
    public void run() {
        try {
            while (!check.over()) {
                Thread.sleep(PERIOD);
                beat();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized Map<Long, Long> atStart() {
        return new HashMap<>(atStart);
    }

    private synchronized void beat() {
        Map<Long, Long> now = threads.cpuTimes();
        if (step != check.step()) {
            step = check.step();
            atStart = now;
            stillPulses = 0;
        } else {
            stillPulses = isStill(now) ? stillPulses + 1 : 0;
        }
        before = now;
        check.send(Message.of("pulse")
                .with("step", step)
                .with("hottestMillis", hottest(now) / A_MILLISECOND)
                .with("stillMillis", stillPulses * PERIOD)
                .with("runnable", !threads.allWait(now.keySet())));
    }

    private boolean isStill(Map<Long, Long> now) {
        return now.keySet().equals(before.keySet())
                && now.entrySet().stream().allMatch(each -> each.getValue() - before.get(each.getKey()) < A_MILLISECOND)
                && threads.allWait(now.keySet());
    }

    private long hottest(Map<Long, Long> now) {
        return now.entrySet().stream()
                .mapToLong(each -> each.getValue() - atStart.getOrDefault(each.getKey(), 0L))
                .max()
                .orElse(0);
    }
}
