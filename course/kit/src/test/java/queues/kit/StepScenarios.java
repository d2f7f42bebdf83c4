package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import queues.kit.StepSubjects.Buffer;

/** What the subjects are put through. */
final class StepScenarios {
    private StepScenarios() {}

    static Consumer<Interleavings.Run> takersAndPutters(
            Function<Lock, Buffer> subject, int takers, int putters, int elementsEach) {
        return run -> {
            Buffer buffer = subject.apply(run.lock());
            List<Integer> taken = new ArrayList<>();
            for (int t = 1; t <= takers; t++) {
                run.thread("taker " + t, () -> taken.add(run.call("take()", buffer::take)));
            }
            for (int p = 1; p <= putters; p++) {
                int first = p * 10;
                run.thread("putter " + p, () -> putSome(run, buffer, first, elementsEach));
            }
            run.afterwards(() -> assertThat(taken).doesNotHaveDuplicates().hasSize(takers));
        };
    }

    private static void putSome(Interleavings.Run run, Buffer buffer, int first, int count) throws Exception {
        for (int e = first; e < first + count; e++) {
            put(run, buffer, e);
        }
    }

    private static void put(Interleavings.Run run, Buffer buffer, int element) throws Exception {
        run.call("put(" + element + ")", () -> buffer.put(element));
    }

    /** One taker is interrupted, and gives back what it took before that; the other one must get the element. */
    static Consumer<Interleavings.Run> interruptedTaker(Function<Lock, Buffer> subject) {
        return run -> {
            Buffer buffer = subject.apply(run.lock());
            run.thread("leaver", () -> put(run, buffer, run.call("take()", buffer::take)));
            run.thread("taker", () -> run.call("take()", buffer::take));
            run.thread("putter", () -> put(run, buffer, 1));
            run.interrupt("leaver");
        };
    }

    /** One taker waits for a time only, and gives back what it took; the other one must get the element. */
    static Consumer<Interleavings.Run> timedTaker(Function<Lock, Buffer> subject) {
        return run -> {
            Buffer buffer = subject.apply(run.lock());
            run.thread("leaver", () -> {
                Integer element = run.call("poll(2 ms)", () -> buffer.poll(2, TimeUnit.MILLISECONDS));
                if (element != null) {
                    put(run, buffer, element);
                }
            });
            run.thread("taker", () -> run.call("take()", buffer::take));
            run.thread("putter", () -> put(run, buffer, 1));
        };
    }
}
