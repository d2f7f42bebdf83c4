package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.TryNext;

/** What several threads see, however the waiting is done. */
class BoundedBlockingQueueThreadsTest {
    private static final int CAPACITY = 3;
    private static final int WAKES = 4;

    private final Lock lock = new ReentrantLock();
    private final BoundedBlockingQueue<Integer> one = new BoundedBlockingQueue<>(1, lock);
    private final BoundedBlockingQueue<Integer> three = new BoundedBlockingQueue<>(CAPACITY, lock);
    private final BlockingQueue<Served> served = new LinkedBlockingQueue<>();
    private final Crew crew = Crew.of("BoundedBlockingQueue");

    /** Who got in, or got out, what. */
    private record Served(String who, Integer element) {}

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private Worker waiter(String name, Waiting way, BoundedBlockingQueue<Integer> queue) {
        return crew.start(name, () -> {
            Integer element = way.on(queue);
            assertThat(element).as("what came of " + way).isEqualTo(way.served());
            served.add(new Served(name, element));
        });
    }

    /** On a thread of its own, because what must not wait may do so all the same. */
    private void act(Crew.Body body) {
        crew.start("passer-by", body).awaitEnd();
    }

    /**
     * Holds the lock and the monitor of the queue, so that nobody who was woken gets going before the body is through:
     * what a scheduler may do, but seldom does. An answer that uses neither is not held up, and the rounds have to do.
     */
    private Crew.Body allAtOnce(BoundedBlockingQueue<Integer> queue, Crew.Body body) {
        return () -> {
            lock.lock();
            try {
                synchronized (queue) {
                    body.run();
                }
            } finally {
                lock.unlock();
            }
        };
    }

    /** The next one that was served; while nobody is, the crew's watchdog looks on. */
    private Served nextServed() {
        List<Served> next = new ArrayList<>();
        crew.start("witness", () -> next.add(served.take())).awaitEnd();
        return next.get(0);
    }

    @Test
    @Order(1)
    @DisplayName("There is room for the capacity, no more and no less: the next one to put has to wait")
    @TryNext("Count: how many elements are inside when your put begins to wait?")
    void roomForTheCapacity() {
        for (int capacity : new int[] {1, 2, CAPACITY}) {
            BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(capacity);
            act(() -> {
                for (int each = 0; each < capacity; each++) {
                    queue.put(each);
                }
            });
            String told = "the caller of put, with " + capacity + " inside at capacity " + capacity + ",";
            Worker late = crew.start(told, () -> queue.put(capacity)).awaitBlocked();
            act(() -> assertThat(queue.size())
                    .as("size() with capacity %d, and one who waits for room", capacity)
                    .isEqualTo(capacity));
            act(() -> assertThat(queue.poll()).as("poll()").isZero());
            late.awaitEnd();
            act(() -> assertThat(queue.remainingCapacity())
                    .as("remainingCapacity() when the last one is in")
                    .isZero());
        }
    }

    @Test
    @Order(2)
    @DisplayName("Who finds nothing to take, or no room to put, waits without computing until there is some")
    @TryNext("A waiting thread lets go of the lock and sleeps. Who wakes it, on each side?")
    void waitsUntilServed() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(one));
            Worker waiter = waiter("the caller of " + way, way, one).awaitBlocked();
            act(() -> way.serve(one));
            waiter.awaitEnd();
            act(() -> assertThat(one.size()).as("size() after " + way).isEqualTo(way.forRoom() ? 1 : 0));
        }
    }

    @Test
    @Order(3)
    @DisplayName("Beside waiting threads everybody else gets through: what need not wait does not")
    @TryNext("What does a waiting thread keep hold of that the passer-by needs?")
    void waitingHoldsNothing() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(one));
            Worker waiter = waiter("the caller of " + way, way, one).awaitBlocked();
            int inside = way.forRoom() ? 1 : 0;
            act(() -> {
                assertThat(one.size()).as("size()").isEqualTo(inside);
                assertThat(one.remainingCapacity()).as("remainingCapacity()").isEqualTo(1 - inside);
                assertThat(one.peek()).as("peek()").isEqualTo(way.forRoom() ? Waiting.OLD : null);
                assertThat(one.iterator().hasNext()).as("hasNext()").isEqualTo(way.forRoom());
                assertThat(one.contains(7)).as("contains(7)").isFalse();
                assertThat(one.remove(7)).as("remove(7)").isFalse();
                assertThat(one.drainTo(new ArrayList<>(), 0))
                        .as("drainTo(target, 0)")
                        .isZero();
                if (way.forRoom()) {
                    assertThat(one.offer(7)).as("offer(7), full").isFalse();
                } else {
                    assertThat(one.poll()).as("poll(), empty").isNull();
                }
            });
            act(() -> way.serve(one));
            waiter.awaitEnd();
        }
    }

    @Test
    @Order(4)
    @DisplayName("One element, or one place, for two waiting threads: one gets it, the other waits on")
    @TryNext("Both may have been woken. The second one finds nothing for it: what does it do?")
    void loserWaitsOn() {
        for (Waiting first : Waiting.values()) {
            for (Waiting second : Waiting.values()) {
                if (first.waitsBeside(second)) {
                    oneForTwo(first, second);
                }
            }
        }
    }

    private void oneForTwo(Waiting first, Waiting second) {
        act(() -> first.prepare(one));
        Worker a = waiter("first", first, one).awaitBlocked();
        Worker b = waiter("second", second, one).awaitBlocked();
        act(() -> first.serve(one));
        Worker loser = nextServed().who().equals("first") ? b : a;
        loser.awaitBlocked();
        act(() -> first.serve(one));
        a.awaitEnd();
        b.awaitEnd();
        assertThat(nextServed().element()).as("what the loser got later").isEqualTo(first.served());
        act(() -> assertThat(one.size()).as("size() afterwards").isEqualTo(first.forRoom() ? 1 : 0));
    }

    @Test
    @Order(5)
    @DisplayName("A thread that is woken and comes too late waits on: it neither overfills nor comes back with nothing")
    @TryNext("The woken thread needs a moment until it has the lock. Does it look at the queue again then?")
    void passerBy() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(one));
            Worker waiter = waiter("the caller of " + way, way, one).awaitBlocked();
            boolean[] overtaken = {true};
            for (int wake = 0; wake < WAKES && overtaken[0]; wake++) {
                act(allAtOnce(one, () -> {
                    way.serve(one);
                    overtaken[0] = way.unserve(one);
                }));
                if (overtaken[0]) {
                    waiter.awaitBlocked();
                }
            }
            if (overtaken[0]) {
                act(() -> way.serve(one));
            }
            waiter.awaitEnd();
            act(() -> assertThat(one.size()).as("size() after " + way).isEqualTo(way.forRoom() ? 1 : 0));
        }
    }

    @Test
    @Order(6)
    @DisplayName("As many threads are woken as elements come in, or go out, at once, whichever way they wait")
    @TryNext("Whom does the second element wake, if the first woken thread has not got going yet?")
    void everyChangeWakesSomebody() {
        for (boolean timed : new boolean[] {false, true}) {
            List<Waiting> takers = List.of(timed ? Waiting.POLL : Waiting.TAKE, Waiting.TAKE, Waiting.POLL);
            takers.forEach(way -> waiter(way.toString(), way, three).awaitBlocked());
            act(allAtOnce(three, () -> three.addAll(List.of(Waiting.OLD, Waiting.OLD, Waiting.OLD))));
            crew.join();
            act(() -> three.addAll(List.of(1, 2, 3)));
            List<Waiting> putters = List.of(timed ? Waiting.OFFER : Waiting.PUT, Waiting.PUT, Waiting.OFFER);
            putters.forEach(way -> waiter(way.toString(), way, three).awaitBlocked());
            act(allAtOnce(three, () -> {
                three.poll();
                three.poll();
                three.poll();
            }));
            crew.join();
            act(() -> assertThat(drained(three)).as("what is inside then").containsExactly(9, 9, 9));
        }
    }

    private static List<Integer> drained(BoundedBlockingQueue<Integer> queue) {
        List<Integer> target = new ArrayList<>();
        queue.drainTo(target);
        return target;
    }

    @Test
    @Order(7)
    @DisplayName("What lets several out at once makes room for as many waiting threads: drainTo, clear and removeIf")
    @TryNext("Three elements leave at once. How many of those who wait are told?")
    void manyOutManyIn() {
        manyGetIn("drainTo(target)", () -> drained(three));
        manyGetIn("clear()", three::clear);
        manyGetIn("removeIf(…)", () -> three.removeIf(each -> each < Waiting.NEW));
    }

    private void manyGetIn(String told, Crew.Body door) {
        act(() -> three.addAll(List.of(1, 2, 3)));
        for (String name : List.of("a", "b", "c")) {
            waiter(name + " in put(9), beside " + told, Waiting.PUT, three).awaitBlocked();
        }
        act(door);
        crew.join();
        act(three::clear);
    }

    @Test
    @Order(8)
    @DisplayName("A target that refuses an element during drainTo takes no wake-up away: what was moved has made room")
    @TryNext("The exception leaves the method early. Who tells the waiting threads of the room made until then?")
    void refusingTarget() {
        act(() -> three.addAll(List.of(1, 2, 3)));
        Worker first = waiter("first", Waiting.PUT, three).awaitBlocked();
        Worker second = waiter("second", Waiting.OFFER, three).awaitBlocked();
        BoundedBlockingQueue<Integer> small = new BoundedBlockingQueue<>(2);
        act(() -> assertThat(catchThrowable(() -> three.drainTo(small)))
                .as("what drainTo(a queue with room for two) threw")
                .isInstanceOf(IllegalStateException.class));
        first.awaitEnd();
        second.awaitEnd();
        act(() -> assertThat(three).as("what is inside then").containsExactly(3, 9, 9));
    }

    @Test
    @Order(9)
    @DisplayName("Where both kinds wait at once, a wake-up reaches one who can use it")
    @TryNext("Whom does your wake-up reach: one who waits for what has come, or just anyone who waits?")
    void bothKindsWait() {
        for (String name : List.of("a", "b", "c")) {
            crew.start(name, one::take).awaitBlocked();
        }
        crew.start("putter", allAtOnce(one, () -> {
            one.put(1);
            one.put(2);
            one.put(3);
        }));
        crew.join();
        act(() -> assertThat(one.size()).as("size() afterwards").isZero());
    }

    @Test
    @Order(10)
    @DisplayName("Every way in wakes one who waits for an element, every way out one who waits for room")
    @TryNext("An element can leave by more doors than poll and take. Which of yours is silent?")
    void everyDoorIsHeard() {
        isHeard("put(1)", () -> one.put(Waiting.OLD), Waiting.TAKE);
        isHeard("offer(1)", () -> one.offer(Waiting.OLD), Waiting.TAKE);
        isHeard("offer(1, 1 hour)", () -> one.offer(Waiting.OLD, 1, TimeUnit.HOURS), Waiting.TAKE);
        isHeard("add(1)", () -> one.add(Waiting.OLD), Waiting.TAKE);
        isHeard("addAll(1)", () -> one.addAll(List.of(Waiting.OLD)), Waiting.TAKE);
        isHeard("poll()", one::poll, Waiting.PUT);
        isHeard("take()", one::take, Waiting.PUT);
        isHeard("poll(1 hour)", () -> one.poll(1, TimeUnit.HOURS), Waiting.PUT);
        isHeard("remove()", one::remove, Waiting.PUT);
        isHeard("remove(1)", () -> one.remove(Waiting.OLD), Waiting.PUT);
        isHeard("drainTo(target)", () -> one.drainTo(new ArrayList<>()), Waiting.PUT);
        isHeard("removeIf(…)", () -> one.removeIf(each -> each == Waiting.OLD), Waiting.PUT);
        isHeard("removeAll(1)", () -> one.removeAll(List.of(Waiting.OLD)), Waiting.PUT);
        isHeard("retainAll(7)", () -> one.retainAll(List.of(7)), Waiting.PUT);
        isHeard("clear()", one::clear, Waiting.PUT);
    }

    private void isHeard(String told, Crew.Body door, Waiting way) {
        act(() -> way.prepare(one));
        Worker waiter =
                waiter("the caller of " + way + ", beside " + told, way, one).awaitBlocked();
        act(door);
        waiter.awaitEnd();
    }
}
