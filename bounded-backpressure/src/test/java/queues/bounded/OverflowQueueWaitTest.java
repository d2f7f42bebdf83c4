package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static queues.bounded.OverflowPolicy.BLOCK;
import static queues.bounded.OverflowPolicy.DROP_OLDEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.bounded.OverflowCrew.Done;
import queues.kit.Crew.Worker;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** Who waits, for what, and who is woken. */
class OverflowQueueWaitTest {
    private static final int ROUNDS = 3;

    private final OverflowCrew crew = new OverflowCrew();

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    @Test
    @Order(1)
    @DisplayName("By BLOCK put waits when the queue is full, without computing, until an element leaves")
    @TryNext("A producer that finds no room lets go of the lock and sleeps; whoever takes an element wakes it.")
    void putWaits() {
        crew.queue(1, BLOCK, 1);
        Worker byPoll = crew.producer(2).awaitBlocked();
        crew.polls(1);
        byPoll.awaitEnd();
        Worker byTake = crew.producer(3).awaitBlocked();
        crew.takes(2);
        byTake.awaitEnd();

        crew.queue(3, BLOCK, 1, 2, 3);
        Worker producer = crew.producer(4).awaitBlocked();
        crew.polls(1);
        producer.awaitEnd();
        crew.polls(2, 3, 4);
    }

    @Test
    @Order(2)
    @DisplayName("take waits on an empty queue, without computing, until an element is put, by any policy")
    @TryNext("A taker that finds nothing sleeps; whoever puts an element wakes it.")
    void takeWaits() {
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            crew.queue(1, policy);
            Worker taker = crew.taker("taker").awaitBlocked();
            crew.puts(1);
            taker.awaitEnd();
            assertThat(crew.nextDone().element()).as("take() by %s", policy).isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    @DisplayName("A put that waits is not counted yet, and everybody else gets through beside it")
    @TryNext("When is a put decided? And what does a producer that waits keep hold of that others need?")
    void waitingIsNotCounted() {
        crew.queue(2, BLOCK, 1, 2);
        Worker third = crew.producer(3).awaitBlocked();
        Worker fourth = crew.producer(4).awaitBlocked();
        crew.counts("with 2 inside and two producers that wait", 2, 0, 2);
        crew.polls(1, 2);
        third.awaitEnd();
        fourth.awaitEnd();
        crew.counts("after poll() made room for both", 4, 2, 2);
    }

    @Test
    @Order(4)
    @DisplayName("As many waiting producers get going as elements leave at once")
    @TryNext("Whom does the second poll wake, if the first woken producer has not got going yet?")
    void everyRoomWakesSomebody() {
        for (int round = 0; round < ROUNDS; round++) {
            crew.queue(3, BLOCK, 1, 2, 3);
            List<Worker> producers = new ArrayList<>();
            for (int each = 4; each <= 6; each++) {
                producers.add(crew.producer(each).awaitBlocked());
            }
            crew.atOnce("poller", queue -> {
                for (int each = 1; each <= 3; each++) {
                    assertThat(queue.poll()).as("poll()").isEqualTo(each);
                }
            });
            producers.forEach(Worker::awaitEnd);
            crew.counts("after poll() made room for all three that waited", 6, 3, 3);
        }
    }

    @Test
    @Order(5)
    @DisplayName("As many waiting takers get going as elements are put at once")
    @TryNext("Whom does the second put wake, if the first woken taker has not got going yet?")
    void everyElementWakesSomebody() {
        for (int round = 0; round < ROUNDS; round++) {
            crew.queue(3, BLOCK);
            List<Worker> takers = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                takers.add(crew.taker(name).awaitBlocked());
            }
            crew.atOnce("producer", queue -> {
                for (int each = 1; each <= 3; each++) {
                    queue.put(each);
                }
            });
            takers.forEach(Worker::awaitEnd);
            crew.counts("after three who waited took three elements", 3, 3, 0);
            crew.doneInAnyOrder(1, 2, 3);
        }
    }

    @Test
    @Order(6)
    @DisplayName("Two who wait for an element and one who waits for room do not keep each other waiting")
    @TryNext("Taker and producer can wait at the same time. Is the one that is woken the one who can go on?")
    void mixedWaiters() {
        crew.queue(1, BLOCK);
        Worker first = crew.taker("first taker").awaitBlocked();
        Worker second = crew.taker("second taker").awaitBlocked();
        crew.startAtOnceBeside(first, "producer", queue -> {
                    queue.put(1);
                    queue.put(2);
                })
                .awaitEnd();
        first.awaitEnd();
        second.awaitEnd();
        crew.doneInAnyOrder(1, 2);
    }

    @Test
    @Order(7)
    @DisplayName("Room for one lets one producer in; the other waits on, and the queue is never fuller than full")
    @TryNext("The woken producer needs a moment until it has the lock. Does it look for room again then?")
    void roomForOne() {
        for (int round = 0; round < ROUNDS; round++) {
            crew.queue(1, BLOCK, 1);
            Worker second = crew.producer(2).awaitBlocked();
            Worker third = crew.producer(3).awaitBlocked();
            crew.polls(1);
            oneGoesIn(
                    Map.of(2, second, 3, third),
                    "1 is inside, at capacity 1, and put(2) and put(3) wait for room",
                    "poll() makes room for one");
        }
    }

    @Test
    @Order(8)
    @DisplayName("Room that a passer-by fills first leaves the woken producer waiting")
    @TryNext("There was room when the producer was woken. Is there still, when it comes to put its element?")
    void passerByFillsTheRoom() {
        for (int round = 0; round < ROUNDS; round++) {
            crew.queue(1, BLOCK, 1);
            Worker producer = crew.producer(2).awaitBlocked();
            Worker passerBy = crew.startAtOnceBeside(producer, "passer-by", queue -> {
                queue.poll();
                queue.put(3);
                crew.isDone(3);
            });
            oneGoesIn(
                    Map.of(2, producer, 3, passerBy),
                    "1 is inside, at capacity 1, and put(2) waits for room",
                    "a passer-by calls poll(), which wakes the producer of 2, and put(3)");
        }
    }

    /** Of two who put, one gets the only room; the other gets the next. */
    private void oneGoesIn(Map<Integer, Worker> producers, String... soFar) {
        Done winner = crew.nextDone();
        int other = winner.element() == 2 ? 3 : 2;
        List<String> story = new ArrayList<>(List.of(soFar));
        story.add("put(" + winner.element() + ") has answered true, and put(" + other + ") has to wait");
        waitsOn(producers.get(other), story);
        crew.counts("with room for one of two producers, the other one waits", 2, 1, 1);
        crew.polls(winner.element());
        producers.get(other).awaitEnd();
        crew.counts("after the other producer had room as well", 3, 2, 1);
        crew.polls(other);
        crew.nextDone();
    }

    private static void waitsOn(Worker producer, List<String> story) {
        try {
            producer.awaitBlocked();
        } catch (RuleBroken doesNot) {
            story.addAll(doesNot.story());
            throw new RuleBroken("While there is no room, put waits", story, doesNot.getCause());
        }
    }

    @Test
    @Order(9)
    @DisplayName("An element that is dropped before the woken taker comes leaves it waiting, not with empty hands")
    @TryNext("The woken taker needs a moment until it has the lock. Does it look for an element again then?")
    void droppedBeforeItWasTaken() {
        for (int round = 0; round < ROUNDS; round++) {
            crew.queue(1, DROP_OLDEST);
            Worker first = crew.taker("first taker").awaitBlocked();
            Worker second = crew.taker("second taker").awaitBlocked();
            crew.atOnce("producer", queue -> {
                queue.put(1);
                queue.put(2);
            });
            Done winner = crew.nextDone();
            if (crew.dropped() == 1) {
                assertThat(winner.element()).as("take() after put(2) dropped 1").isEqualTo(2);
                (winner.by().equals("first taker") ? second : first).awaitBlocked();
                crew.puts(3);
            }
            first.awaitEnd();
            second.awaitEnd();
            crew.nextDone();
        }
    }

    @Test
    @Order(10)
    @DisplayName("A waiting thread sets no alarm: it does not get up now and then to look")
    @TryNext("What is the second look for? A put or a poll that wakes nobody is not mended by looking again later.")
    void setsNoAlarm() {
        crew.queue(1, BLOCK);
        Worker taker = crew.taker("taker").awaitBlocked();
        mustSleepUntilWoken("take(), with nothing inside", taker);
        crew.puts(1);
        taker.awaitEnd();
        crew.puts(2);
        Worker producer = crew.producer(3).awaitBlocked();
        mustSleepUntilWoken("put(3), with no room", producer);
        crew.polls(2);
        producer.awaitEnd();
    }

    private static void mustSleepUntilWoken(String call, Worker waiter) {
        if (waiter.state() == Thread.State.TIMED_WAITING) {
            throw new RuleBroken(
                    "A waiting thread sleeps until it is woken",
                    List.of("one thread waits in " + call, "it waits with a time-out, to look and to wait again"));
        }
    }
}
