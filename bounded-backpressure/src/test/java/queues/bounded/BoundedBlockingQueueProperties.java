package queues.bounded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import queues.kit.Conformance;
import queues.kit.Crew;
import queues.kit.QueueOp;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class BoundedBlockingQueueProperties {
    private static Throwable waits;
    private static boolean tried;

    @Property(tries = 400)
    @Label(
            "Whatever one thread calls, in whatever order, the answers are those of java.util.concurrent.ArrayBlockingQueue")
    @TryNext("Replay the calls above by hand; the last line is the first answer that differs.")
    void answersLikeAnArrayBlockingQueue(
            @ForAll(supplier = QueueOp.FifoWithRemoval.class) List<QueueOp> calls,
            @ForAll @IntRange(min = 1, max = 9) int capacity,
            @ForAll @IntRange(max = 20) int rotation) {
        mustNotWait();
        BoundedBlockingQueue<Integer> subject = new BoundedBlockingQueue<>(capacity);
        for (int each = 0; each < rotation; each++) {
            subject.offer(each);
            subject.poll();
        }
        Conformance.check(
                "a queue of capacity " + capacity + " answers like java.util.concurrent.ArrayBlockingQueue",
                subject,
                new ArrayBlockingQueue<>(capacity),
                calls,
                () -> roomAndSizeAgree(subject, capacity));
    }

    private static void roomAndSizeAgree(BoundedBlockingQueue<Integer> queue, int capacity) {
        int size = queue.size();
        int room = queue.remainingCapacity();
        if (size + room != capacity) {
            throw new RuleBroken(
                    "size and remainingCapacity together make the capacity",
                    List.of("capacity " + capacity, "size() → " + size, "remainingCapacity() → " + room));
        }
    }

    @Property(tries = 200)
    @Label("drainTo moves the first elements, as many as are asked for and there, and leaves the others")
    @TryNext("How many are moved if there are fewer than asked for, and in which order?")
    void drainsAsMany(
            @ForAll @Size(max = 12) List<@IntRange(max = 99) Integer> elements,
            @ForAll @IntRange(min = -1, max = 15) int most) {
        mustNotWait();
        BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(12);
        queue.addAll(elements);
        int expected = Math.max(0, Math.min(most, elements.size()));
        List<Integer> target = new ArrayList<>();
        int moved = queue.drainTo(target, most);
        List<Integer> left = new ArrayList<>(queue);
        if (moved != expected
                || !target.equals(elements.subList(0, expected))
                || !left.equals(elements.subList(expected, elements.size()))) {
            throw new RuleBroken(
                    "drainTo moves the first elements and leaves the others",
                    List.of(
                            "inside: " + elements,
                            "drainTo(target, " + most + ") → " + moved,
                            "target: " + target,
                            "left inside: " + left));
        }
    }

    /** A call that waits would wait here for ever. Tried once, on a thread that can be given up. */
    private static synchronized void mustNotWait() {
        if (!tried) {
            tried = true;
            try (Crew crew = Crew.of("BoundedBlockingQueue")) {
                crew.start("passer-by", () -> {
                    BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);
                    queue.poll();
                    queue.offer(1);
                    queue.offer(2);
                });
                crew.join();
            } catch (RuntimeException | AssertionError thrown) {
                waits = thrown;
            }
        }
        if (waits instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (waits instanceof AssertionError broken) {
            throw broken;
        }
    }
}
