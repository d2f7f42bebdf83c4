package queues.kit;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who waits for what, held by whom, and at which line: the table under every complaint of the watchdog. */
final class WhoWaits {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Pattern NOT_THEIRS =
            Pattern.compile("(java|javax|jdk|sun|com\\.sun|org\\.junit|net\\.jqwik|org\\.assertj|queues\\.kit)\\..*");
    private static final Pattern A_TEST =
            Pattern.compile(".*(Test|Properties|Stress|Benchmark|Contract|Operations)\\.java");

    private static final int LOOKS = 20;
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(1);

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<ThreadInfo> infos;

    WhoWaits(Collection<Thread> threads) {
        infos = seenAtWork(threads);
        infos.stream().map(ThreadInfo::getLockInfo).filter(lock -> lock != null).forEach(this::number);
    }

    /** A thread that runs may be seen between two calls, in a frame that belongs to nobody: then we look again. */
    private static List<ThreadInfo> seenAtWork(Collection<Thread> threads) {
        List<ThreadInfo> seen = infos(threads);
        for (int look = 1; look < LOOKS && seen.stream().anyMatch(WhoWaits::runsNowhere); look++) {
            LockSupport.parkNanos(LOOK_AGAIN);
            seen = infos(threads);
        }
        return seen;
    }

    private static boolean runsNowhere(ThreadInfo info) {
        return info.getThreadState() == Thread.State.RUNNABLE
                && Stream.of(info.getStackTrace()).noneMatch(WhoWaits::isTheirs);
    }

    private static List<ThreadInfo> infos(Collection<Thread> threads) {
        long[] ids = threads.stream().mapToLong(Mark::idOf).toArray();
        return Stream.of(THREADS.getThreadInfo(ids, true, true))
                .filter(info -> info != null)
                .toList();
    }

    boolean anybodyRuns() {
        return infos.stream().anyMatch(info -> info.getThreadState() == Thread.State.RUNNABLE);
    }

    List<String> lines() {
        Table table = new Table().row("thread", "state", "waits for", "held by", "at");
        for (ThreadInfo info : infos) {
            String lock = info.getLockInfo() == null ? "" : told(info.getLockInfo(), info.getThreadState());
            String owner = info.getLockOwnerName() == null ? "" : info.getLockOwnerName();
            String state = info.getThreadState().toString();
            table.row(info.getThreadName(), state, lock, owner, place(info.getStackTrace()));
        }
        return table.lines();
    }

    /** Where the first of them stands, as an exception that was never thrown: the cause of a complaint about it. */
    Throwable asCause() {
        return infos.stream().findFirst().map(StandsAt::new).orElse(null);
    }

    /** The threads among {@code threads} that wait for each other in a circle, with no way out. */
    static List<Thread> circle(Collection<Thread> threads) {
        long[] found = THREADS.isSynchronizerUsageSupported()
                ? THREADS.findDeadlockedThreads()
                : THREADS.findMonitorDeadlockedThreads();
        if (found == null) {
            return List.of();
        }
        List<Thread> circle = threads.stream()
                .filter(each -> Arrays.stream(found).anyMatch(id -> id == Mark.idOf(each)))
                .toList();
        return circle.stream().allMatch(each -> Mark.of(each).waits()) ? circle : List.of();
    }

    /** "a waits for a ReentrantLock held by b; b waits for …". */
    String sentence() {
        return infos.stream()
                .filter(info -> info.getLockInfo() != null)
                .map(info -> info.getThreadName() + " waits for " + told(info.getLockInfo(), info.getThreadState())
                        + (info.getLockOwnerName() == null ? "" : " held by " + info.getLockOwnerName()))
                .collect(Collectors.joining("; "));
    }

    /**
     * The learner's frame, or where there is none, the test's: {@code BlockingFifo.take(BlockingFifo.java:41)}. Empty where
     * there is neither: in which of the JDK's frames a thread is seen on its way to sleep is chance.
     */
    static String place(StackTraceElement... trace) {
        Optional<StackTraceElement> theirs =
                Stream.of(trace).filter(WhoWaits::isTheirs).findFirst();
        return theirs.or(() -> Stream.of(trace).filter(WhoWaits::isATest).findFirst())
                .map(WhoWaits::told)
                .orElse("");
    }

    /** A lambda's own class, which has no file, is nobody's. */
    private static boolean isTheirs(StackTraceElement frame) {
        return frame.getFileName() != null
                && !NOT_THEIRS.matcher(frame.getClassName()).matches()
                && !isATest(frame);
    }

    private static boolean isATest(StackTraceElement frame) {
        return frame.getFileName() != null
                && A_TEST.matcher(frame.getFileName()).matches();
    }

    private static String told(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return type + "." + frame.getMethodName() + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    private void number(LockInfo lock) {
        numbers.computeIfAbsent(lock.toString(), any -> (int) (1
                + numbers.keySet().stream()
                        .filter(other -> other.startsWith(lock.getClassName() + "@"))
                        .count()));
    }

    private String told(LockInfo lock, Thread.State state) {
        int number = numbers.getOrDefault(lock.toString(), 1);
        boolean several = numbers.keySet().stream()
                        .filter(other -> other.startsWith(lock.getClassName() + "@"))
                        .count()
                > 1;
        return kind(lock.getClassName(), state) + (several ? " #" + number : "");
    }

    private static String kind(String type, Thread.State state) {
        if (type.endsWith("$ConditionObject") || type.endsWith("ConditionNode")) {
            return "a Condition";
        }
        List<String> names = new ArrayList<>(
                List.of(type.substring(type.lastIndexOf('.') + 1).split("\\$")));
        names.removeIf(name -> name.endsWith("Sync"));
        String name = String.join(".", names);
        boolean monitor = state == Thread.State.BLOCKED || !type.startsWith("java.util.concurrent.");
        return monitor ? "the monitor of " + (name.equals("Object") ? "an Object" : name) : "a " + name;
    }

    /** Not thrown by anybody: carries the trace of a thread that is still there. */
    static final class StandsAt extends Exception {
        private static final long serialVersionUID = 1L;

        StandsAt(ThreadInfo info) {
            super("the place where thread " + info.getThreadName() + " was, " + info.getThreadState());
            setStackTrace(info.getStackTrace());
        }
    }
}
