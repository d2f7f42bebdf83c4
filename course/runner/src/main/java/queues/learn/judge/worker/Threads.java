package queues.learn.judge.worker;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the threads of a check do, apart from those that were there before it. */
final class Threads {
    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    private static final int SHOWN = 8;
    private static final int LOOKS = 25;
    private static final long BETWEEN_LOOKS = 10;

    private final Set<Long> housekeeping;

    /** @param housekeeping the ids of threads that are not the check's */
    Threads(Set<Long> housekeeping) {
        this.housekeeping = housekeeping;
    }

    /** CPU time of every thread of the check, in nanoseconds, by id. */
    Map<Long, Long> cpuTimes() {
        Map<Long, Long> times = new HashMap<>();
        for (long id : BEAN.getAllThreadIds()) {
            if (!housekeeping.contains(id)) {
                times.put(id, Math.max(0, BEAN.getThreadCpuTime(id)));
            }
        }
        return times;
    }

    /** Whether no thread of the check could run: each waits, sleeps or is blocked. */
    boolean allWait(Set<Long> ids) {
        return Arrays.stream(BEAN.getThreadInfo(
                        ids.stream().mapToLong(Long::longValue).toArray()))
                .allMatch(info -> info != null && info.getThreadState() != Thread.State.RUNNABLE);
    }

    /** Who does what, a line each, the busy first; and where the one that matters is. */
    Message told(Compiled answer, Map<Long, Long> cpuBefore) {
        Map<Long, Long> cpu = cpuTimes();
        cpu.replaceAll((id, time) -> time - cpuBefore.getOrDefault(id, 0L));
        List<String> lines = new ArrayList<>(deadlock());
        List<ThreadInfo> shown = Arrays.stream(BEAN.getThreadInfo(ids(cpu.keySet()), true, true))
                .filter(info -> info != null)
                .filter(info -> isOfInterest(info, answer))
                .sorted(Comparator.comparingLong(info -> -cpu.get(info.getThreadId())))
                .limit(SHOWN)
                .toList();
        shown.forEach(info -> lines.add(line(info, answer, cpu.get(info.getThreadId()))));
        Message told = Message.of("dump").withAll("threads", lines);
        return shown.isEmpty() ? told : new Whereabouts(looks(theOne(shown, answer)), answer).addTo(told);
    }

    /** The busiest if it can run; else one that waits in the answer's code. */
    private static ThreadInfo theOne(List<ThreadInfo> busyFirst, Compiled answer) {
        ThreadInfo busiest = busyFirst.get(0);
        return busiest.getThreadState() == Thread.State.RUNNABLE
                ? busiest
                : busyFirst.stream()
                        .filter(info -> Frames.learners(info.getStackTrace(), answer) != null)
                        .findFirst()
                        .orElse(busiest);
    }

    private static List<StackTraceElement[]> looks(ThreadInfo thread) {
        List<StackTraceElement[]> stacks = new ArrayList<>();
        stacks.add(thread.getStackTrace());
        try {
            while (stacks.size() < LOOKS) {
                Thread.sleep(BETWEEN_LOOKS);
                ThreadInfo now = BEAN.getThreadInfo(thread.getThreadId(), Integer.MAX_VALUE);
                if (now == null) {
                    return stacks;
                }
                stacks.add(now.getStackTrace());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return stacks;
    }

    private static boolean isOfInterest(ThreadInfo info, Compiled answer) {
        return info.getThreadName().equals(Check.THREAD) || Frames.learners(info.getStackTrace(), answer) != null;
    }

    private static long[] ids(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<String> deadlock() {
        long[] ids = BEAN.findDeadlockedThreads();
        return ids == null || ids.length == 0
                ? List.of()
                : List.of(
                        "Deadlock: " + ids.length + " threads wait for one another, each for a lock another one holds");
    }

    private static String line(ThreadInfo info, Compiled answer, long nanos) {
        StackTraceElement frame = Frames.learners(info.getStackTrace(), answer);
        String where = frame == null ? "" : " in " + Frames.told(frame);
        return "thread '" + info.getThreadName() + "' " + doing(info, nanos) + where;
    }

    private static String doing(ThreadInfo info, long nanos) {
        LockInfo lock = info.getLockInfo();
        String holder = info.getLockOwnerName() == null ? "" : " held by '" + info.getLockOwnerName() + "'";
        String what = lock == null ? "" : " for a " + simple(lock.getClassName()) + holder;
        return switch (info.getThreadState()) {
            case BLOCKED -> "is blocked, waiting" + what;
            case WAITING -> "waits" + what;
            case TIMED_WAITING -> "waits for a time" + what;
            default -> "runs, and has used %.1f s of processor time".formatted(nanos / 1e9);
        };
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
