package queues.bounded;

import java.util.concurrent.Flow;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Upstream's thread and the subscriber's on one {@link CreditFlow}; each runs the tasks that its calls lead to. */
public final class CreditFlowStress {
    private CreditFlowStress() {}

    /** What every test begins with: an upstream that has been asked for two, and a subscriber that has requested nothing. */
    public abstract static class Begun implements Flow.Subscription, Flow.Subscriber<Integer> {
        final CreditFlow<Integer> flow = new CreditFlow<>(2, Runnable::run);
        Flow.Subscription given;
        int inOrder;
        int completed;
        int cancelled;

        Begun() {
            flow.onSubscribe(this);
            flow.subscribe(this);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            given = subscription;
        }

        /** 1, then 12; an element that is lost, doubled or early makes it something else. */
        @Override
        public void onNext(Integer element) {
            inOrder = 10 * inOrder + element;
        }

        @Override
        public void onError(Throwable thrown) {
            inOrder = -1;
        }

        @Override
        public void onComplete() {
            completed++;
        }

        @Override
        public void request(long n) {
            // It sends what it sends.
        }

        @Override
        public void cancel() {
            cancelled++;
        }
    }

    /** An element and the request for it. */
    @JCStressTest
    @State
    @Description("An element comes while it is requested: it is handed on, once")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "Handed on, and nothing is inside")
    @Outcome(id = "0, 1", expect = Expect.FORBIDDEN, desc = "It lies inside, demanded, and no task knows of it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Lost, or handed on twice")
    public static class RequestMeetsElement extends Begun {
        @Actor
        public void upstream() {
            flow.onNext(1);
        }

        @Actor
        public void subscriber() {
            given.request(1);
        }

        @Arbiter
        public void after(II_Result r) {
            r.r1 = inOrder;
            r.r2 = flow.size();
        }
    }

    /** Two elements and the end, and two requests. */
    @JCStressTest
    @State
    @Description("Two elements and the end come while two are requested: handed on in order, and completed once")
    @Outcome(id = "12, 1, 0", expect = Expect.ACCEPTABLE, desc = "Both, in order, and the end")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Something was lost, doubled, out of order, or not told")
    public static class InOrder extends Begun {
        @Actor
        public void upstream() {
            flow.onNext(1);
            flow.onNext(2);
            flow.onComplete();
        }

        @Actor
        public void subscriber() {
            given.request(1);
            given.request(1);
        }

        @Arbiter
        public void after(III_Result r) {
            r.r1 = inOrder;
            r.r2 = completed;
            r.r3 = flow.size();
        }
    }

    /** Elements and a cancel. */
    @JCStressTest
    @State
    @Description("Two elements come while the subscriber leaves: nothing stays inside, and upstream is cancelled once")
    @Outcome(
            id = {"0, 1, 0", "1, 1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "The first may have been handed on; upstream cancelled, nothing inside")
    @Outcome(
            expect = Expect.FORBIDDEN,
            desc = "More was handed on, something stays, or upstream was not cancelled once")
    public static class CancelMeetsElements extends Begun {
        @Actor
        public void upstream() {
            flow.onNext(1);
            flow.onNext(2);
        }

        @Actor
        public void subscriber() {
            given.request(1);
            given.cancel();
        }

        @Arbiter
        public void after(III_Result r) {
            r.r1 = inOrder;
            r.r2 = cancelled;
            r.r3 = flow.size();
        }
    }
}
