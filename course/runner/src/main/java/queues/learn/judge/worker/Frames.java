package queues.learn.judge.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the learner's own lines in stack traces: those of the classes that were compiled for this check. */
final class Frames {
    private Frames() {}

    /** The topmost frame in the answer, or null. */
    static StackTraceElement learners(StackTraceElement[] stack, Compiled answer) {
        for (StackTraceElement frame : stack) {
            if (answer.has(frame.getClassName()) && frame.getLineNumber() > 0) {
                return frame;
            }
        }
        return null;
    }

    /** The line of the answer that is on a stack most often, or null: where a recursion calls itself. */
    static String mostFrequent(StackTraceElement[] stack, Compiled answer) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (StackTraceElement frame : stack) {
            if (answer.has(frame.getClassName()) && frame.getLineNumber() > 0) {
                counts.merge(at(frame), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** As {@code LinkedQueue.java:34}. */
    static String at(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }

    /** As {@code LinkedQueue.poll (LinkedQueue.java:34)}. */
    static String told(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return type.replace('$', '.') + "." + frame.getMethodName() + " (" + at(frame) + ")";
    }

    /** The throwable, its causes and what they suppress; each once, outermost first. */
    static List<Throwable> chain(Throwable thrown) {
        List<Throwable> found = new ArrayList<>();
        collect(thrown, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Throwable thrown, List<Throwable> found, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        found.add(thrown);
        collect(thrown.getCause(), found, seen);
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, found, seen);
        }
    }

    /** The first of a kind in a chain, or null. */
    static <T extends Throwable> T first(List<Throwable> chain, Class<T> kind) {
        return chain.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
