package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.HandClock;
import queues.kit.QueueStress;
import queues.kit.Reachability;
import queues.kit.TryNext;

/** What several threads see, however the waiting is done. */
class DelayQueueThreadsTest {
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final int ROUNDS = 3;
    private static final int ASKED = 8;

    private final Reminder inAnHour = Reminder.in("in an hour", Duration.ofHours(1));
    private final DelayQueue<Reminder> queue = new DelayQueue<>();
    private final BlockingQueue<Reminder> taken = new LinkedBlockingQueue<>();
    private final Crew crew = Crew.of("DelayQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void keep(Reminder element) {
        assertThat(element).as("what was taken, with an hour's time or more").isNotNull();
        assertThat(element.isDue()).as("%s is due when it is taken", element).isTrue();
        taken.add(element);
    }

    private Worker taker(String name) {
        return crew.start(name, () -> keep(queue.take()));
    }

    private Worker poller(String name, long timeout, TimeUnit unit) {
        return crew.start(name, () -> keep(queue.poll(timeout, unit)));
    }

    /** On a thread of its own, because an offer must not wait and yet may. */
    private void offer(Reminder... elements) {
        crew.start("offerer", () -> queue.addAll(List.of(elements))).awaitEnd();
    }

    @Test
    @Order(1)
    @DisplayName("take waits on an empty queue, without computing, until there is an element that is due")
    @TryNext("A waiting thread lets go of the lock and sleeps; an offer wakes it.")
    void takeWaitsForAnElement() {
        Worker taker = taker("taker").awaitBlocked();
        Worker poller = poller("poller", 1, TimeUnit.HOURS).awaitBlocked();
        offer(Reminder.in("a", Duration.ZERO), Reminder.in("b", Duration.ZERO));
        taker.awaitEnd();
        poller.awaitEnd();

        assertThat(taken).as("what was taken").hasSize(2);
        assertThat(queue.size()).as("size() afterwards").isZero();
    }

    @Test
    @Order(2)
    @DisplayName("An element that is not due is waited for, until its time has come")
    @TryNext("How long does the thread have to sleep? The head knows.")
    void takeWaitsForTheTime() {
        offer(Reminder.in("a", A_MOMENT), Reminder.in("b", A_MOMENT.multipliedBy(2)));
        taker("taker").awaitEnd();
        poller("poller", 1, TimeUnit.HOURS).awaitEnd();

        assertThat(taken).as("what was taken").extracting(Reminder::name).containsExactly("a", "b");
    }

    @Test
    @Order(3)
    @DisplayName("Who sleeps for a late element hears of an earlier one")
    @TryNext("The sleeper has set its alarm for another element. Who tells it that there is a new head?")
    void earlierOneArrives() {
        for (Duration delay : List.of(Duration.ZERO, A_MOMENT)) {
            offer(inAnHour);
            Worker first = taker("first").awaitBlocked();
            Worker second = taker("second").awaitBlocked();
            offer(Reminder.in("a", delay));
            offer(Reminder.in("b", delay));
            first.awaitEnd();
            second.awaitEnd();
            assertThat(taken).as("what was taken").extracting(Reminder::name).containsExactlyInAnyOrder("a", "b");
            taken.clear();
            queue.clear();
        }
    }

    @Test
    @Order(4)
    @DisplayName("As many threads get an element as elements come due, whoever slept for what")
    @TryNext("One has taken the head and is gone. Who looks after the next one?")
    void everyElementFindsSomebody() {
        for (int round = 0; round < ROUNDS; round++) {
            HandClock slow = new HandClock();
            taker("a").awaitBlocked();
            poller("b", 1, TimeUnit.HOURS).awaitBlocked();
            taker("c").awaitBlocked();
            offer(Reminder.at("x", 200, slow), Reminder.at("y", 100, slow), Reminder.at("z", 100, slow));
            slow.advance(Duration.ofMillis(200));
            crew.join();
            assertThat(taken).as("what was taken").extracting(Reminder::name).containsExactlyInAnyOrder("x", "y", "z");
            taken.clear();
        }
    }

    @Test
    @Order(5)
    @DisplayName("Beside waiting threads everybody else gets through: poll, peek, size and iteration do not wait")
    @TryNext(
            "What does a sleeping thread keep hold of that the passer-by needs? And whom does each of the two offers wake?")
    void waitingHoldsNothing() {
        offer(inAnHour);
        taker("taker").awaitBlocked();
        poller("poller", 1, TimeUnit.HOURS).awaitBlocked();
        crew.start("passer-by", () -> {
                    assertThat(queue.poll()).as("poll()").isNull();
                    assertThat(queue.peek()).as("peek()").isSameAs(inAnHour);
                    assertThat(queue.size()).as("size()").isEqualTo(1);
                    assertThat(queue.iterator().next())
                            .as("next() of a new iterator")
                            .isSameAs(inAnHour);
                })
                .awaitEnd();
        offer(Reminder.in("a", Duration.ZERO), Reminder.in("b", Duration.ZERO));
        crew.join();
        assertThat(taken).as("what was taken").hasSize(2);
    }

    @Test
    @Order(6)
    @DisplayName("An element whose clock is slower than ours is not taken early: it is asked anew after each wait")
    @TryNext("The thread has slept as long as it was told to. Is the element due now? Only it can say.")
    void slowerClock() {
        for (boolean timed : new boolean[] {false, true}) {
            HandClock slow = new HandClock();
            CountDownLatch asked = new CountDownLatch(ASKED);
            offer(asksCounted(slow, asked));
            Worker sleeper = timed ? poller("poller", 1, TimeUnit.HOURS) : taker("taker");
            crew.start("clock", () -> {
                        asked.await();
                        slow.advance(A_MOMENT);
                    })
                    .awaitEnd();
            sleeper.awaitEnd();
        }
        assertThat(taken).as("what was taken").hasSize(2);
    }

    private static Reminder asksCounted(HandClock slow, CountDownLatch asked) {
        return new Reminder("slow", "slow (20 ms by a clock that stands still)", slow::nanos, A_MOMENT.toNanos()) {
            @Override
            public long getDelay(TimeUnit unit) {
                asked.countDown();
                return super.getDelay(unit);
            }
        };
    }

    @Test
    @Order(7)
    @DisplayName("A thread that sleeps for an element does not hold it: once removed, the element can be collected")
    @TryNext("Which variable of the sleeping thread still points at the element it went to sleep for?")
    void sleeperHoldsNothing() {
        Reachability.assertReleased("An element that was removed is not kept alive by one who sleeps for it", load -> {
            try (Crew others = Crew.of("DelayQueue")) {
                others.start("offerer", () -> queue.add(loaded(load))).awaitEnd();
                crew.start("taker", queue::take).awaitBlocked();
                crew.start("poller", () -> queue.poll(2, TimeUnit.HOURS)).awaitBlocked();
                others.start("remover", queue::clear).awaitEnd();
            }
            return queue;
        });
        offer(Reminder.in("a", Duration.ZERO), Reminder.in("b", Duration.ZERO));
        crew.join();
    }

    private Reminder loaded(Object load) {
        return new Reminder("loaded", "loaded", System::nanoTime, System.nanoTime() + TimeUnit.HOURS.toNanos(1)) {
            @Override
            public String toString() {
                return "loaded with " + load;
            }
        };
    }

    @Test
    @Order(8)
    @DisplayName("Nothing is lost, doubled or reordered, however many producers and consumers there are")
    @TryNext("Which access to your storage happens without the lock?")
    void storm() {
        QueueStress.on("What several producers offer arrives once, in the order of the times", Numbers::new)
                .producers(2)
                .consumers(2)
                .elementsEach(1_000)
                .rounds(3)
                .run();
    }

    /** A queue of numbers, all of them due, the smallest first. */
    private static final class Numbers extends AbstractQueue<Integer> {
        private final DelayQueue<Reminder> inside = new DelayQueue<>();

        @Override
        public boolean offer(Integer number) {
            return inside.offer(new Reminder(number.toString(), number.toString(), () -> Integer.MAX_VALUE, number));
        }

        @Override
        public Integer poll() {
            Reminder element = inside.poll();
            return element == null ? null : Integer.valueOf(element.name());
        }

        @Override
        public Integer peek() {
            Reminder element = inside.peek();
            return element == null ? null : Integer.valueOf(element.name());
        }

        @Override
        public int size() {
            return inside.size();
        }

        @Override
        public Iterator<Integer> iterator() {
            return inside.stream().map(each -> Integer.valueOf(each.name())).iterator();
        }
    }
}
