package queues.priority;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import queues.kit.Story;

/** Timers with every call written into the story, and with what expired kept in order. */
final class RecordedTimers<T> implements Timers<T> {
    private final Timers<T> inside;
    private final String prefix;
    private final Map<Timer<T>, T> tasks = new IdentityHashMap<>();
    private final List<T> expired = new ArrayList<>();

    RecordedTimers(Timers<T> inside) {
        this(inside, "");
    }

    /** For a second one in the same story. */
    RecordedTimers(Timers<T> inside, String prefix) {
        this.inside = inside;
        this.prefix = prefix;
    }

    /** What has expired since this was asked last. */
    List<T> takeExpired() {
        List<T> taken = List.copyOf(expired);
        expired.clear();
        return taken;
    }

    /** Moves time on with a consumer that does nothing, and returns what expired. */
    List<T> advanceTo(long tick) {
        advanceTo(tick, task -> {});
        return takeExpired();
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        String call = prefix + "schedule(" + deadline + ", " + task + ")";
        try {
            Timer<T> timer = inside.schedule(deadline, task);
            Story.add("schedule", call, timer == null ? "null" : "due at " + timer.deadline());
            tasks.put(timer, task);
            return timer;
        } catch (RuntimeException | Error thrown) {
            failed("schedule", call, thrown);
            throw thrown;
        }
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        Object task = timer == null ? "null" : tasks.containsKey(timer) ? tasks.get(timer) : "somebody else's";
        return told("cancel", prefix + "cancel(" + task + ")", () -> inside.cancel(timer));
    }

    @Override
    public int advanceTo(long tick, Consumer<? super T> consumer) {
        String call = prefix + "advanceTo(" + tick + ")";
        Consumer<T> recorded = task -> {
            expired.add(task);
            Story.add("advanceTo", call + " expires", String.valueOf(task));
            consumer.accept(task);
        };
        return told("advanceTo", call, () -> inside.advanceTo(tick, consumer == null ? null : recorded));
    }

    @Override
    public int size() {
        return told("size", prefix + "size()", inside::size);
    }

    @Override
    public long now() {
        return told("now", prefix + "now()", inside::now);
    }

    private static <V> V told(String method, String call, Supplier<V> made) {
        try {
            V result = made.get();
            Story.add(method, call, String.valueOf(result));
            return result;
        } catch (RuntimeException | Error thrown) {
            failed(method, call, thrown);
            throw thrown;
        }
    }

    /** What a test finds out while a task runs is no part of the story. */
    private static void failed(String method, String call, Throwable thrown) {
        if (!(thrown instanceof AssertionError)) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
        }
    }
}
