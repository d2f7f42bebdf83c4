package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.HandClock;
import queues.kit.RecordedQueue;
import queues.kit.Seeds;
import queues.kit.Story;
import queues.kit.TryNext;

/** When an element may leave. One thread, of a crew, so that a call that waits although it must not is noticed. */
class DelayQueueTest {
    private static final int MANY = 1024;
    private static final int LOG_OF_MANY = 10;

    private final HandClock clock = new HandClock();
    private final DelayQueue<Reminder> subject = new DelayQueue<>();
    private final Queue<Reminder> queue = RecordedQueue.of(subject);

    private static void alone(Crew.Body body) {
        Crew.alone("DelayQueue", body);
    }

    private Reminder at(String name, long millis) {
        return Reminder.at(name, millis, clock);
    }

    private void pass(Duration time) {
        clock.advance(time);
        Story.add("poll", "(the clock goes on)", "it is " + clock.nanos() + " nanoseconds");
    }

    @Test
    @Order(1)
    @DisplayName("An element leaves when its time has come, and not a nanosecond before")
    @TryNext("Ask the element how long it still has to wait, in the finest unit there is.")
    void notBeforeItsTime() {
        alone(() -> {
            queue.offer(at("a", 5));
            assertThat(queue.poll()).isNull();
            pass(Duration.ofNanos(4_999_999));
            assertThat(queue.poll()).isNull();
            pass(Duration.ofNanos(1));
            assertThat(queue.poll()).isEqualTo(at("a", 5));
            assertThat(queue.poll()).isNull();
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "In whatever order they come in, elements leave in the order of their times, whichever way they are taken")
    @TryNext("The element with the earliest time has to be at hand. Which collection keeps it there?")
    void inTheOrderOfTheirTimes() {
        alone(() -> {
            queue.offer(at("d", 4));
            queue.offer(at("b", 2));
            queue.offer(at("a", 1));
            queue.offer(at("c", 3));
            pass(Duration.ofMillis(4));

            assertThat(queue.poll()).isEqualTo(at("a", 1));
            assertThat(subject.take()).as("take()").isEqualTo(at("b", 2));
            assertThat(subject.poll(1, TimeUnit.DAYS)).as("poll(1 day)").isEqualTo(at("c", 3));
            assertThat(queue.remove()).isEqualTo(at("d", 4));
            assertThatThrownBy(queue::remove).isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    @Order(3)
    @DisplayName("Only those leave whose time has come; the others stay for later")
    @TryNext("After one has left, the next head has to be asked too.")
    void theOthersStay() {
        alone(() -> {
            queue.offer(at("late", 9));
            queue.offer(at("early", 1));
            pass(Duration.ofMillis(8));
            assertThat(queue.poll()).isEqualTo(at("early", 1));
            assertThat(queue.poll()).isNull();
            assertThatThrownBy(queue::remove).isInstanceOf(NoSuchElementException.class);
            pass(Duration.ofMillis(1));
            assertThat(queue.poll()).isEqualTo(at("late", 9));
        });
    }

    @Test
    @Order(4)
    @DisplayName("An element whose time was over when it came is due at once")
    @TryNext("A delay that is zero or negative has elapsed. Nothing is wrong with it.")
    void overWhenItCame() {
        alone(() -> {
            pass(Duration.ofMillis(10));
            queue.offer(at("a", 10));
            queue.offer(at("b", 3));
            queue.offer(new Reminder("c", "c (due since yesterday)", () -> 0, -TimeUnit.DAYS.toNanos(1)));
            assertThat(queue.poll()).isEqualTo(at("c", 0));
            assertThat(subject.take()).as("take()").isEqualTo(at("b", 3));
            assertThat(queue.poll()).isEqualTo(at("a", 10));
        });
    }

    @Test
    @Order(5)
    @DisplayName("The order is that of compareTo: a clock that goes on between two questions mixes nothing up")
    @TryNext("Two delays that were asked one after the other are measured from two different moments.")
    void clockGoesOnBetweenTwoQuestions() {
        alone(() -> {
            List<Reminder> wanted = new ArrayList<>();
            for (int each = 0; each < 8; each++) {
                wanted.add(new Reminder("r" + each, "r" + each, this::tick, 100 + each));
            }
            for (int each : new int[] {3, 0, 7, 1, 6, 2, 5, 4}) {
                queue.offer(wanted.get(each));
            }
            pass(Duration.ofNanos(1_000));
            List<Reminder> polled = new ArrayList<>();
            wanted.forEach(any -> polled.add(queue.poll()));
            assertThat(polled).isEqualTo(wanted);
        });
    }

    /** Goes on by five nanoseconds each time it is asked. */
    private long tick() {
        return clock.advance(Duration.ofNanos(5)).nanos();
    }

    @Test
    @Order(6)
    @DisplayName("poll, and a time-out of zero or less, do not wait: they take the head if it is due, or return null")
    @TryNext("Look at the head first, at the time second. What does your way of waiting make of a zero?")
    void noTimeIsNoWait() {
        alone(() -> {
            assertThat(queue.poll()).isNull();
            assertThat(subject.poll(0, TimeUnit.SECONDS))
                    .as("poll(0 s), with nothing inside")
                    .isNull();
            queue.offer(at("a", 1));
            queue.offer(at("b", 2));
            assertThat(queue.poll()).isNull();
            assertThat(subject.poll(0, TimeUnit.SECONDS))
                    .as("poll(0 s), with nothing due")
                    .isNull();
            assertThat(subject.poll(-1, TimeUnit.DAYS))
                    .as("poll(-1 day), with nothing due")
                    .isNull();
            assertThat(subject.poll(Long.MIN_VALUE, TimeUnit.SECONDS))
                    .as("poll(Long.MIN_VALUE s), with nothing due")
                    .isNull();
            pass(Duration.ofMillis(2));
            assertThat(subject.poll(0, TimeUnit.SECONDS)).as("poll(0 s)").isEqualTo(at("a", 1));
            assertThat(subject.poll(-1, TimeUnit.SECONDS)).as("poll(-1 s)").isEqualTo(at("b", 2));
            assertThat(queue.size()).as("size() after both were taken").isZero();
        });
    }

    @Test
    @Order(7)
    @DisplayName("peek shows the head, due or not, and leaves it there")
    @TryNext("peek does not take, so it need not wait for anybody's time.")
    void peekShowsWhatIsNotDue() {
        alone(() -> {
            assertThat(queue.peek()).isNull();
            queue.offer(at("b", 2));
            queue.offer(at("a", 1));
            assertThat(queue.peek()).isEqualTo(at("a", 1));
            assertThat(queue.element()).isEqualTo(at("a", 1));
            pass(Duration.ofMillis(1));
            assertThat(queue.peek()).isEqualTo(at("a", 1));
            assertThat(queue.poll()).isEqualTo(at("a", 1));
            assertThat(queue.peek()).isEqualTo(at("b", 2));
        });
    }

    @Test
    @Order(8)
    @DisplayName("Adding and taking cost a number of comparisons that grows with the logarithm of the size")
    @TryNext("Does offer or poll walk over all there are? A heap compares along one path.")
    void comparesAlongOnePath() {
        long[] compared = {0};
        SplittableRandom random = new SplittableRandom(Seeds.seed());
        alone(() -> {
            for (int each = 0; each < MANY; each++) {
                subject.offer(new Reminder("r", "r", clock::nanos, -random.nextLong(1_000_000)) {
                    @Override
                    public int compareTo(Delayed other) {
                        compared[0]++;
                        return super.compareTo(other);
                    }
                });
            }
            assertThat(compared[0]).as("comparisons of %d offers", MANY).isLessThan(4L * MANY * LOG_OF_MANY);
            compared[0] = 0;
            while (subject.poll() != null) {
                Crew.progress();
            }
            assertThat(compared[0]).as("comparisons of %d polls", MANY).isLessThan(4L * MANY * LOG_OF_MANY);
        });
    }
}
