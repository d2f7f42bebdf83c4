package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.QueueStress;
import queues.kit.TryNext;

/** What several threads see, however the waiting is done. */
class BlockingFifoThreadsTest {
    private static final int ROUNDS = 4;
    private static final int WAKES = 4;

    private final Lock lock = new ReentrantLock();
    private final BlockingFifo<Integer> queue = new BlockingFifo<>(lock);
    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final Crew crew = Crew.of("BlockingFifo");

    /** Who got what. */
    private record Taken(String by, Integer element) {}

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private Worker taker(String name) {
        return crew.start(name, () -> taken.add(new Taken(name, queue.take())));
    }

    private Worker poller(String name, long timeout, TimeUnit unit) {
        return crew.start(name, () -> taken.add(new Taken(name, queue.poll(timeout, unit))));
    }

    /** On a thread of its own, because an offer must not wait and yet may. */
    private void offer(Integer... elements) {
        crew.start("offerer", () -> {
                    for (Integer element : elements) {
                        queue.offer(element);
                    }
                })
                .awaitEnd();
    }

    /**
     * Holds the lock and the monitor of the queue, so that nobody who was woken gets going before the body is through:
     * what a scheduler may do, but seldom does. An answer that uses neither is not held up, and the rounds have to do.
     */
    private Crew.Body allAtOnce(Crew.Body body) {
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

    /** The next thing that was taken; while nothing comes, the crew's watchdog looks on. */
    private Taken nextTaken() {
        List<Taken> next = new ArrayList<>();
        crew.start("witness", () -> next.add(taken.take())).awaitEnd();
        assertThat(next.get(0).element())
                .as("what " + next.get(0).by() + " took")
                .isNotNull();
        return next.get(0);
    }

    @Test
    @Order(1)
    @DisplayName("take waits on an empty queue, without computing, until an element is offered")
    @TryNext("A waiting thread lets go of the lock and sleeps; an offer wakes it.")
    void takeWaits() {
        Worker taker = taker("taker").awaitBlocked();
        offer(1);
        taker.awaitEnd();

        assertThat(taken).as("what was taken").containsExactly(new Taken("taker", 1));
        assertThat(queue.poll()).as("poll() afterwards").isNull();
    }

    @Test
    @Order(2)
    @DisplayName("poll with a time-out returns the element that comes while it waits")
    @TryNext("The timed wait is woken by the same offer as the other one, and then it looks at the queue again.")
    void timedPollWaits() {
        Worker poller = poller("poller", 1, TimeUnit.HOURS).awaitBlocked();
        offer(1);
        poller.awaitEnd();

        assertThat(taken).as("what was taken").containsExactly(new Taken("poller", 1));
    }

    @Test
    @Order(3)
    @DisplayName("Beside waiting threads everybody else gets through: poll, peek, size and iteration do not wait")
    @TryNext(
            "What does a waiting thread keep hold of that the passer-by needs? And whom does each of the two offers wake?")
    void waitingHoldsNothing() {
        Worker taker = taker("taker").awaitBlocked();
        Worker poller = poller("poller", 1, TimeUnit.HOURS).awaitBlocked();
        crew.start("passer-by", () -> {
                    assertThat(queue.poll()).as("poll()").isNull();
                    assertThat(queue.peek()).as("peek()").isNull();
                    assertThat(queue.size()).as("size()").isZero();
                    assertThat(queue.iterator().hasNext()).as("hasNext()").isFalse();
                })
                .awaitEnd();
        offer(1, 2);
        taker.awaitEnd();
        poller.awaitEnd();
    }

    @Test
    @Order(4)
    @DisplayName("One element for two waiting threads: one gets it, the other waits on")
    @TryNext("Both may have been woken. The second one finds the queue empty: what does it do?")
    void loserWaitsOn() {
        Worker first = taker("first").awaitBlocked();
        Worker second = taker("second").awaitBlocked();
        offer(1);
        Worker loser = nextTaken().by().equals("first") ? second : first;
        loser.awaitBlocked();
        offer(2);
        crew.join();

        assertThat(taken).as("what was taken after offer(2)").hasSize(1);
        assertThat(nextTaken().element()).as("what the one that waited on took").isEqualTo(2);
    }

    @Test
    @Order(5)
    @DisplayName("An element that a passer-by polls away leaves the woken thread waiting, not with empty hands")
    @TryNext("The woken thread needs a moment until it has the lock. Does it look at the queue again then?")
    void passerBy() {
        AtomicBoolean overtaken = new AtomicBoolean();
        for (int round = 0; round < ROUNDS; round++) {
            Worker taker = round % 2 == 0 ? taker("taker") : poller("poller", 1, TimeUnit.HOURS);
            taker.awaitBlocked();
            overtaken.set(true);
            for (int wake = 0; wake < WAKES && overtaken.get(); wake++) {
                crew.start("passer-by", allAtOnce(() -> {
                            queue.offer(1);
                            overtaken.set(queue.poll() != null);
                        }))
                        .awaitEnd();
                if (overtaken.get()) {
                    taker.awaitBlocked();
                }
            }
            if (overtaken.get()) {
                offer(2);
            }
            assertThat(nextTaken().element())
                    .as("what the one that waited took")
                    .isEqualTo(overtaken.get() ? 2 : 1);
            taker.awaitEnd();
        }
    }

    @Test
    @Order(6)
    @DisplayName("As many waiting threads are woken as elements are offered at once, whichever way they wait")
    @TryNext("Whom does the second offer wake, if the first woken thread has not got going yet?")
    void everyElementWakesSomebody() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Worker> takers = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                boolean forEver = (round + takers.size()) % 2 == 0;
                Worker waiter = forEver ? taker(name) : poller(name, 1, TimeUnit.HOURS);
                takers.add(waiter.awaitBlocked());
            }
            crew.start("offerer", allAtOnce(() -> queue.addAll(List.of(1, 2, 3))));
            crew.join();
            assertThat(List.of(
                            nextTaken().element(),
                            nextTaken().element(),
                            nextTaken().element()))
                    .as("what the three took")
                    .containsExactlyInAnyOrder(1, 2, 3);
        }
    }

    @Test
    @Order(7)
    @DisplayName("Nothing is lost, doubled or reordered, however many producers and consumers there are")
    @TryNext("Which access to your storage happens without the lock?")
    void storm() {
        QueueStress.on("What several producers offer arrives once, in each producer's order", BlockingFifo::new)
                .producers(2)
                .consumers(2)
                .elementsEach(2_000)
                .rounds(5)
                .run();
    }
}
