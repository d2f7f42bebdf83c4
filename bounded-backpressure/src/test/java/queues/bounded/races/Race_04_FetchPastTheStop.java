package queues.bounded.races;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A consumer looks whether it is running, and fetches a message. Meanwhile it is told to stop: it hands back what is in
 * flight and is gone. If the message comes in after that, a consumer that has stopped holds it, and nobody will ever
 * acknowledge it or hand it back.
 */
public final class Race_04_FetchPastTheStop {
    private Race_04_FetchPastTheStop() {}

    /** Broken. */
    @JCStressTest
    @State
    @Description("Looks, then fetches: one thread fetches a message, one stops the consumer; how many it holds then")
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Handed back, or never fetched")
    @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "STRANDED: held by a consumer that has stopped")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class LooksThenFetches {
        volatile boolean running = true;
        final AtomicInteger inFlight = new AtomicInteger();

        @Actor
        public void fetch() {
            if (running) {
                inFlight.incrementAndGet();
            }
        }

        @Actor
        public void stop() {
            running = false;
            inFlight.set(0);
        }

        @Arbiter
        public void after(I_Result r) {
            r.r1 = inFlight.get();
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("Fetches with the lock: one thread fetches a message, one stops the consumer; how many it holds then")
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Handed back, or never fetched")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Held by a consumer that has stopped")
    public static class FetchesLocked {
        private boolean running = true;
        private int inFlight;

        @Actor
        public synchronized void fetch() {
            if (running) {
                inFlight++;
            }
        }

        @Actor
        public synchronized void stop() {
            running = false;
            inFlight = 0;
        }

        @Arbiter
        public void after(I_Result r) {
            r.r1 = inFlight;
        }
    }
}
