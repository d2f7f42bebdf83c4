package queues.bounded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two threads on one consumer. What came of it is told by counts: fetched, acked, handed back, left. */
public final class ConsumerLifecycleStress {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);

    private ConsumerLifecycleStress() {}

    /** Has one message, and counts what it is told. Any race in here is the consumer's, which calls it. */
    private static final class CountingBroker implements Broker<String> {
        private int fetched;
        private int acked;
        private int handedBack;
        private int left;

        @Override
        public Delivery<String> fetch() {
            return fetched++ == 0 ? new Delivery<>("m") : null;
        }

        @Override
        public void ack(Delivery<String> delivery) {
            acked++;
        }

        @Override
        public void handBack(Delivery<String> delivery) {
            handedBack++;
        }

        @Override
        public void heartbeat() {}

        @Override
        public void leave() {
            left++;
        }
    }

    /** A consumer that runs, and what every test ends with. */
    public abstract static class Shared {
        final AtomicLong now = new AtomicLong();
        private final CountingBroker broker = new CountingBroker();
        final ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(broker, now::get);

        Shared() {
            consumer.start();
        }

        /** When the limit is over. */
        final void told(IIII_Result r) {
            now.addAndGet(LIMIT);
            consumer.tick();
            r.r1 = broker.fetched;
            r.r2 = broker.acked;
            r.r3 = broker.handedBack;
            r.r4 = broker.left;
        }
    }

    /** A fetch at the last moment. */
    @JCStressTest
    @State
    @Description("One thread polls while another shuts down: fetched, acked, handed back, left")
    @Outcome(id = "0, 0, 0, 1", expect = Expect.ACCEPTABLE, desc = "The shutdown came first, nothing was fetched")
    @Outcome(
            id = "1, 0, 1, 1",
            expect = Expect.ACCEPTABLE,
            desc = "The poll came first, and the message was handed back")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A message was lost, or the broker was left twice")
    public static class PollMeetsShutdown extends Shared {
        @Actor
        public void worker() {
            consumer.poll();
        }

        @Actor
        public void operator() {
            consumer.shutdown();
        }

        @Arbiter
        public void after(IIII_Result r) {
            told(r);
        }
    }

    /** An ack at the last moment. */
    @JCStressTest
    @State
    @Description("One thread acks while another ends the drain, whose limit is over: fetched, acked, handed back, left")
    @Outcome(id = "1, 1, 0, 1", expect = Expect.ACCEPTABLE, desc = "The ack came before the end of the limit")
    @Outcome(id = "1, 0, 1, 1", expect = Expect.ACCEPTABLE, desc = "The ack came too late")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The message was acked and handed back, or neither")
    public static class AckMeetsTheLimit extends Shared {
        private final Delivery<String> polled;

        public AckMeetsTheLimit() {
            polled = consumer.poll();
            consumer.shutdown();
        }

        @Actor
        public void worker() {
            consumer.ack(polled);
        }

        @Actor
        public void operator() {
            now.set(LIMIT);
            consumer.tick();
        }

        @Arbiter
        public void after(IIII_Result r) {
            told(r);
        }
    }

    /** Two who want it to stop. */
    @JCStressTest
    @State
    @Description("Two threads shut down at once: the broker is left once")
    @Outcome(id = "0, 0, 0, 1", expect = Expect.ACCEPTABLE, desc = "Left once")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Left twice, or never")
    public static class TwoShutdowns extends Shared {
        @Actor
        public void one() {
            consumer.shutdown();
        }

        @Actor
        public void two() {
            consumer.shutdown();
        }

        @Arbiter
        public void after(IIII_Result r) {
            told(r);
        }
    }
}
