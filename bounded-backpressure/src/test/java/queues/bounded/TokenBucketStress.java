package queues.bounded;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIJ_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one bucket of three, one token a nanosecond. */
public final class TokenBucketStress {
    private TokenBucketStress() {}

    /** What every test begins with. */
    public abstract static class Shared {
        final AtomicLong now = new AtomicLong();
        final TokenBucket bucket = new TokenBucket(3, 1, Duration.ofNanos(1), now::get);
    }

    private static int told(boolean answer) {
        return answer ? 1 : 0;
    }

    /** Enough for one of them. */
    @JCStressTest
    @State
    @Description("Three tokens, and two threads that want two each: one of them gets them, one token is left")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One has two, and one is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Tokens were granted twice, or were lost")
    public static class TwoTakers extends Shared {
        @Actor
        public void one(IIJ_Result r) {
            r.r1 = told(bucket.tryAcquire(2));
        }

        @Actor
        public void two(IIJ_Result r) {
            r.r2 = told(bucket.tryAcquire(2));
        }

        @Arbiter
        public void after(IIJ_Result r) {
            r.r3 = bucket.available();
        }
    }

    /** Both see that time has passed. */
    @JCStressTest
    @State
    @Description("An empty bucket, a nanosecond has passed, and two threads want the one token that it brought")
    @Outcome(
            id = {"1, 0, 0", "0, 1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "One has it, and none is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The nanosecond brought two tokens, or none")
    public static class OneNanosecond extends Shared {
        public OneNanosecond() {
            bucket.tryAcquire(3);
            now.set(1);
        }

        @Actor
        public void one(IIJ_Result r) {
            r.r1 = told(bucket.tryAcquire(1));
        }

        @Actor
        public void two(IIJ_Result r) {
            r.r2 = told(bucket.tryAcquire(1));
        }

        @Arbiter
        public void after(IIJ_Result r) {
            r.r3 = bucket.available();
        }
    }

    /** Time passes while a thread asks. */
    @JCStressTest
    @State
    @Description(
            "An empty bucket, and two nanoseconds pass while a thread wants a token: none is lost, none comes twice")
    @Outcome(
            id = {"1, 1", "0, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "It got one and one is left, or it came too early and two are there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Tokens came twice, or were lost")
    public static class TimePasses extends Shared {
        public TimePasses() {
            bucket.tryAcquire(3);
        }

        @Actor
        public void clock() {
            now.set(1);
            now.set(2);
        }

        @Actor
        public void taker(II_Result r) {
            r.r1 = told(bucket.tryAcquire(1));
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = (int) bucket.available();
        }
    }
}
