package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** A queue that was made fair, and threads that come to it one after the other, each when the one before it waits. */
class BoundedBlockingQueueFairnessTest {
    private static final int CAPACITY = 3;
    private static final int ROUNDS = 20;
    private static final long A_WHILE_OF_WORK = TimeUnit.MILLISECONDS.toNanos(3);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BoundedBlockingQueue<Integer> one = new BoundedBlockingQueue<>(1, true);
    private final BoundedBlockingQueue<Integer> three = new BoundedBlockingQueue<>(CAPACITY, true);
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final Crew crew = Crew.of("BoundedBlockingQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void act(Crew.Body body) {
        crew.start("passer-by", body).awaitEnd();
    }

    private Worker taker(String name, boolean timed, BoundedBlockingQueue<Integer> queue) {
        return crew.start(name, () -> {
                    Integer element = timed ? queue.poll(1, TimeUnit.HOURS) : queue.take();
                    taken.add(name + " took " + element);
                })
                .awaitBlocked();
    }

    private Worker putter(int element, boolean timed, BoundedBlockingQueue<Integer> queue) {
        return crew.start("putter of " + element, () -> {
                    if (timed) {
                        assertThat(queue.offer(element, 1, TimeUnit.HOURS))
                                .as("offer(%d, 1 hour)", element)
                                .isTrue();
                    } else {
                        queue.put(element);
                    }
                })
                .awaitBlocked();
    }

    @Test
    @Order(1)
    @DisplayName("Fair: of those who wait for an element, the one who has waited longest gets the next one")
    @TryNext("Who is woken first when an element comes, and who else gets up then?")
    void takersInTheirOrder() {
        taker("the first", false, one);
        taker("the second", true, one);
        taker("the third", false, one);
        taker("the fourth", true, one);
        for (int element = 1; element <= 4; element++) {
            int next = element;
            act(() -> one.put(next));
        }
        crew.join();
        assertThat(taken)
                .as("who took what")
                .containsExactlyInAnyOrder(
                        "the first took 1", "the second took 2", "the third took 3", "the fourth took 4");
    }

    @Test
    @Order(2)
    @DisplayName("Fair: of those who wait for room, the one who has waited longest gets in first")
    @TryNext("Who is woken first when an element leaves, and who else gets up then?")
    void puttersInTheirOrder() {
        act(() -> one.put(1));
        for (int element = 2; element <= 5; element++) {
            putter(element, element % 2 == 0, one);
        }
        List<Integer> order = new ArrayList<>();
        act(() -> {
            for (int each = 1; each <= 5; each++) {
                order.add(one.take());
            }
        });
        crew.join();
        assertThat(order).as("what came out, put in one after the other").containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Order(3)
    @DisplayName("Fair: whoever gives up leaves its place, and those behind it keep theirs")
    @TryNext("What becomes of the place of a thread that was interrupted while it waited?")
    void whoGivesUpLeavesItsPlace() {
        taker("the first", false, one);
        Worker leaver = taker("the one who leaves", false, one);
        taker("the second", true, one);
        taker("the third", false, one);
        leaver.interrupt();
        leaver.awaitEnd();
        for (int element = 1; element <= 3; element++) {
            int next = element;
            act(() -> one.put(next));
        }
        crew.join();
        assertThat(taken)
                .as("who took what")
                .containsExactlyInAnyOrder("the first took 1", "the second took 2", "the third took 3");
    }

    @Test
    @Order(4)
    @DisplayName("Fair: those who get room at one blow get in one after the other, in the order in which they came")
    @TryNext("Three are woken at once. What decides which of them is first at the lock?")
    void allAtOnceInTheirOrder() {
        act(() -> three.addAll(List.of(1, 2, 3)));
        for (int element = 4; element <= 6; element++) {
            putter(element, element % 2 == 0, three);
        }
        List<Integer> drained = new ArrayList<>();
        act(() -> three.drainTo(drained, CAPACITY));
        crew.join();
        act(() -> three.drainTo(drained));
        assertThat(drained).as("what came out, put in one after the other").containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    @Order(5)
    @DisplayName("Fair: what has come for a thread that waits is not taken by one that comes later")
    @TryNext("A thread was woken and is on its way. What does one that comes just then find: a free lock?")
    void nobodyOvertakes() {
        for (Waiting way : Waiting.values()) {
            for (int round = 0; round < ROUNDS; round++) {
                act(() -> way.prepare(one));
                Worker waiter = crew.start("waiter", () -> {
                            workForAWhile();
                            assertThat(way.on(one)).as("what came of " + way).isEqualTo(way.served());
                        })
                        .awaitBlocked();
                act(() -> {
                    way.serve(one);
                    if (way.unserve(one)) {
                        throw overtaken(way);
                    }
                });
                waiter.awaitEnd();
            }
        }
    }

    /**
     * On a single processor a thread that was woken goes before the one that woke it, unless it has used more than its share
     * of late; and then nobody could overtake it, fair or not.
     */
    private static void workForAWhile() {
        long enough = THREADS.getCurrentThreadCpuTime() + A_WHILE_OF_WORK;
        while (THREADS.getCurrentThreadCpuTime() < enough) {
            Crew.progress();
        }
    }

    private static RuleBroken overtaken(Waiting way) {
        return new RuleBroken(
                "In a fair queue nobody overtakes a thread that waits",
                List.of(
                        "one thread waits in " + way + ", at capacity 1",
                        way.forRoom()
                                ? "another one calls poll(), which makes room"
                                : "another one calls offer(1), which brings an element",
                        way.forRoom()
                                ? "it calls offer(1) next: true, and the room is gone"
                                : "it calls poll() next, and has the element"));
    }
}
