package queues.priority;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one {@link DelayQueue}; an element is told as its number, and 0 stands for null. */
public final class DelayQueueStress {
    private DelayQueueStress() {}

    private static Reminder number(int number, Duration delay) {
        return Reminder.in(Integer.toString(number), delay);
    }

    private static Reminder due(int number) {
        return number(number, Duration.ZERO);
    }

    private static int told(Reminder polled) {
        return polled == null ? 0 : Integer.parseInt(polled.name());
    }

    /** Waits long enough that only a wake-up that was lost shows as a time-out. */
    private static int waited(DelayQueue<Reminder> queue) {
        try {
            return told(queue.poll(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            return -1;
        }
    }

    /** Two producers. */
    @JCStressTest
    @State
    @Description("Two threads offer at once: both elements are inside afterwards, each once")
    @Outcome(
            id = {"1, 2, 2", "2, 1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "Both are inside, in either order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "An element was lost or doubled, or the size is wrong")
    public static class TwoOffers {
        private final DelayQueue<Reminder> queue = new DelayQueue<>();

        @Actor
        public void one() {
            queue.offer(due(1));
        }

        @Actor
        public void two() {
            queue.offer(due(2));
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = queue.size();
            r.r1 = told(queue.poll());
            r.r2 = told(queue.poll());
        }
    }

    /** Two consumers, and one element for both. */
    @JCStressTest
    @State
    @Description("Two threads poll the only element that is due: exactly one of them gets it")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One got it, the other found nothing, and what is not due is inside")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both got it, or nobody, or the one that is not due is gone")
    public static class LastDue {
        private final DelayQueue<Reminder> queue = new DelayQueue<>();

        public LastDue() {
            queue.offer(due(1));
            queue.offer(number(2, Duration.ofHours(1)));
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = told(queue.poll());
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(queue.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = queue.size();
        }
    }

    /** A sleeper whose alarm is set for a later element. */
    @JCStressTest
    @State
    @Description("One thread offers an early element while another goes to sleep for a late one: it gets the early one")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "It got the early one, and the late one is inside")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody woke it, or an element was lost or doubled")
    public static class EarlierMeetsSleeper {
        private final DelayQueue<Reminder> queue = new DelayQueue<>();

        public EarlierMeetsSleeper() {
            queue.offer(number(2, Duration.ofHours(1)));
        }

        @Actor
        public void producer() {
            queue.offer(due(1));
        }

        @Actor
        public void consumer(II_Result r) {
            r.r1 = waited(queue);
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = queue.size();
        }
    }

    /** The one that sleeps for the first leaves, and the other has to sleep for the second. */
    @JCStressTest
    @State
    @Description("Two threads wait for two elements that come due one after the other: each gets one")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Each got one")
    @Outcome(expect = Expect.FORBIDDEN, desc = "One of them was not woken, or an element was lost or doubled")
    public static class TwoSleepers {
        private final DelayQueue<Reminder> queue = new DelayQueue<>();

        @Actor
        public void one(II_Result r) {
            r.r1 = waited(queue);
        }

        @Actor
        public void two(II_Result r) {
            queue.offer(number(1, Duration.ofNanos(10_000)));
            queue.offer(number(2, Duration.ofNanos(20_000)));
            r.r2 = waited(queue);
        }
    }
}
