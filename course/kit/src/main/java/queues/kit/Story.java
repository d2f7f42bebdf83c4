package queues.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

/**
 * The calls made in the test that is running, in order, so that a failure can be told with its history. One story at a
 * time: the tests of a course run one after another in a JVM.
 */
public final class Story {
    private static final int SHOWN = 12;
    private static final List<Line> LINES = new ArrayList<>();
    private static final Line NO_CALL = new Line(null, "", "", null);
    private static final Map<Throwable, Told> REMEMBERED = new WeakHashMap<>();

    private Story() {}

    /** One call: {@code offer(1)} and what came of it. */
    record Line(String method, String call, String result, Throwable thrown) {}

    /**
     * A story that is over.
     *
     * @param lines the calls, aligned; the beginning of a long story is left out and said to be
     * @param lastMethod the method that was called last, or null: where a learner should look first
     * @param lastThrown what that call threw, or null
     */
    record Told(List<String> lines, String lastMethod, Throwable lastThrown) {}

    /** Forgets everything; a new test, or a new try of a property, begins. */
    public static synchronized void begin() {
        LINES.clear();
    }

    /**
     * Adds one call. For subjects that are no queues; for those there is {@link RecordedQueue}.
     *
     * @param method the method a learner would look at
     * @param call as it should be read, for example {@code before(a, b)}
     * @param result what it came to
     */
    public static synchronized void add(String method, String call, String result) {
        LINES.add(new Line(method, call, result, null));
    }

    /** Adds one call that ended in an exception, whose trace leads to the line to look at. */
    static synchronized void addThrown(String method, String call, Throwable thrown) {
        LINES.add(new Line(method, call, "threw " + thrown.getClass().getSimpleName(), thrown));
    }

    /** Adds what was looked at after the last call, which stays the one where a learner should look. */
    static synchronized void note(String looked, String found) {
        Line last = last();
        LINES.add(new Line(last.method(), looked, found, last.thrown()));
    }

    /** Keeps the story so far as that of {@code thrown}: others may begin before it is told. */
    static synchronized void remember(Throwable thrown) {
        REMEMBERED.put(thrown, now());
    }

    /** The story that was kept for one of these, or the one that is running. */
    static synchronized Told of(Collection<Throwable> chain) {
        return chain.stream()
                .map(REMEMBERED::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Story::now);
    }

    /** "1 call", "2 calls". */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Told now() {
        Line last = last();
        return new Told(lines(), last.method(), last.thrown());
    }

    private static Line last() {
        return LINES.isEmpty() ? NO_CALL : LINES.get(LINES.size() - 1);
    }

    private static List<String> lines() {
        int from = Math.max(0, LINES.size() - SHOWN);
        List<Line> shown = LINES.subList(from, LINES.size());
        int width = shown.stream().mapToInt(line -> line.call().length()).max().orElse(0);
        List<String> told = new ArrayList<>();
        if (from > 0) {
            told.add("… " + count(from, "call") + " before these");
        }
        for (Line line : shown) {
            told.add(line.call() + " ".repeat(width - line.call().length()) + " → " + line.result());
        }
        return told;
    }
}
