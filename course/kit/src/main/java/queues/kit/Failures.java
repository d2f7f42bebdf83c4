package queues.kit;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the threads of a crew died of, told as one failure: a TODO before anything else, then whoever died first. */
final class Failures {
    private Failures() {}

    /** The failure to report, with the others attached as suppressed, or null if nobody failed. */
    static Throwable of(Collection<CrewThread> crew) {
        List<CrewThread> failed = crew.stream()
                .filter(each -> each.failure() != null)
                .sorted(Comparator.comparing((CrewThread each) -> !isTodo(each.failure()))
                        .thenComparing(CrewThread::endedAt, (a, b) -> Long.signum(a - b)))
                .toList();
        if (failed.isEmpty()) {
            return null;
        }
        Throwable first = bearable(failed.get(0).failure(), failed.get(0).name());
        if (!failed.get(0).name().equals(Crew.ALONE)) {
            first.addSuppressed(new InThread(failed.get(0).name()));
        }
        failed.stream().skip(1).map(CrewThread::failure).forEach(other -> attach(first, other));
        return first;
    }

    /** JUnit gives up the whole run at a bare OutOfMemoryError, and nobody would be told anything. */
    private static Throwable bearable(Throwable thrown, String thread) {
        return thrown instanceof OutOfMemoryError
                ? new RuleBroken(
                        "There is memory enough for what the test does",
                        List.of("OutOfMemoryError in thread " + thread + ": " + thrown.getMessage()),
                        thrown)
                : thrown;
    }

    /** "in thread …", where a crew has said so. */
    static Optional<String> threadOf(Throwable thrown) {
        return Stream.of(thrown.getSuppressed())
                .filter(InThread.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** Adds {@code other} to what {@code first} suppresses, unless they are the same. */
    static void attach(Throwable first, Throwable other) {
        if (first != other) {
            first.addSuppressed(other);
        }
    }

    /** Whether a starter's own TODO is at the bottom of it. */
    static boolean isTodo(Throwable thrown) {
        return holdsTodo(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean holdsTodo(Throwable thrown, Set<Throwable> seen) {
        return thrown != null
                && seen.add(thrown)
                && (FailureReport.isTodo(thrown) || holdsTodo(thrown.getCause(), seen));
    }

    /** Throws anything as it is, checked or not, so that the test is told what the thread was told. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Names the thread in which a failure came up; has no trace of its own. */
    private static final class InThread extends Exception {
        private static final long serialVersionUID = 1L;

        InThread(String name) {
            super("in thread " + name, null, false, false);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
