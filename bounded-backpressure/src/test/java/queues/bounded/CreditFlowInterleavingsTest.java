package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Interleavings;
import queues.kit.Interleavings.Run;
import queues.kit.TryNext;

/**
 * Every order of two threads, played one after the other; each runs the tasks that its calls lead to. Judges answers that use
 * the lock they are handed.
 */
class CreditFlowInterleavingsTest {

    /** A processor between an upstream and a subscriber that only write down what they are told. */
    private static final class Played implements Flow.Subscription, Flow.Subscriber<Integer> {
        private final Run run;
        private final CreditFlow<Integer> flow;
        private final List<String> told = new ArrayList<>();
        private Flow.Subscription given;
        private int calls;
        private int cancelled;

        Played(Run run, int capacity) {
            this.run = run;
            flow = new CreditFlow<>(capacity, Runnable::run, run.lock());
        }

        Played begun() {
            flow.onSubscribe(this);
            flow.subscribe(this);
            return this;
        }

        void sends(int element) throws Exception {
            run.call("onNext(" + element + ")", () -> flow.onNext(element));
        }

        void requests(int n) throws Exception {
            run.call("request(" + n + ")", () -> given.request(n));
        }

        /** The look at the size gives the other thread a chance to come in between. */
        private void isCalled(String what) {
            assertThat(++calls).as("calls at once, of which one is " + what).isEqualTo(1);
            told.add(what);
            flow.size();
            calls--;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            given = subscription;
            isCalled("onSubscribe");
        }

        @Override
        public void onNext(Integer element) {
            isCalled("onNext(" + element + ")");
        }

        @Override
        public void onError(Throwable thrown) {
            isCalled("onError(" + thrown.getClass().getSimpleName() + ")");
        }

        @Override
        public void onComplete() {
            isCalled("onComplete");
        }

        @Override
        public void request(long n) {
            assertThat(++calls).as("calls at once, of which one is request").isEqualTo(1);
            flow.size();
            calls--;
        }

        @Override
        public void cancel() {
            cancelled++;
        }
    }

    @Test
    @Order(1)
    @DisplayName("An element and the request for it find each other, whoever comes first or in between")
    @TryNext("The task finds nothing left to do and ends. What if something comes between the finding and the ending?")
    void requestMeetsElement() {
        Interleavings.explore("What is inside and demanded is handed on", run -> {
            Played played = new Played(run, 2).begun();
            run.thread("upstream", () -> played.sends(1));
            run.thread("subscriber", () -> played.requests(1));
            run.afterwards(() -> assertThat(played.told)
                    .as("what the subscriber was told")
                    .containsExactly("onSubscribe", "onNext(1)"));
        });
    }

    @Test
    @Order(2)
    @DisplayName("Two elements, the end and two requests: told in order, one after another")
    @TryNext(
            "Two threads find something to do at the same time. Which of them does it, and what does the other one do?")
    void inOrder() {
        Interleavings.explore("Elements and the end are told in order, one at a time", run -> {
            Played played = new Played(run, 2).begun();
            run.thread("upstream", () -> {
                played.sends(1);
                played.sends(2);
                run.call("onComplete()", played.flow::onComplete);
            });
            run.thread("subscriber", () -> {
                played.requests(1);
                played.requests(1);
            });
            run.afterwards(() -> assertThat(played.told)
                    .as("what the subscriber was told")
                    .containsExactly("onSubscribe", "onNext(1)", "onNext(2)", "onComplete"));
        });
    }

    @Test
    @Order(3)
    @DisplayName("A cancel that meets an element leaves nothing inside, and upstream cancelled once")
    @TryNext("The element may come in just after the buffer was emptied. Does it ask whether anybody is left?")
    void cancelMeetsElement() {
        Interleavings.explore("After cancel() nothing is inside, and upstream was cancelled once", run -> {
            Played played = new Played(run, 2).begun();
            run.thread("upstream", () -> {
                played.sends(1);
                played.sends(2);
            });
            run.thread("subscriber", () -> {
                played.requests(1);
                run.call("cancel()", played.given::cancel);
            });
            run.afterwards(() -> {
                assertThat(played.flow.size()).as("size()").isZero();
                assertThat(played.cancelled)
                        .as("how often upstream was cancelled")
                        .isEqualTo(1);
                assertThat(played.told).as("what the subscriber was told").doesNotContain("onNext(2)");
            });
        });
    }

    @Test
    @Order(4)
    @DisplayName("Upstream and subscriber may come at the same time: both are received, and elements flow")
    @TryNext("Two threads bring something, and each may be the one that has the calls made for both.")
    void bothCome() {
        Interleavings.explore("The subscriber is introduced and upstream is asked", run -> {
            Played played = new Played(run, 1);
            run.thread("upstream", () -> {
                run.call("onSubscribe(upstream)", () -> played.flow.onSubscribe(played));
            });
            run.thread("subscriber", () -> {
                run.call("subscribe(subscriber)", () -> played.flow.subscribe(played));
            });
            run.afterwards(() -> {
                assertThat(played.told).as("what the subscriber was told").containsExactly("onSubscribe");
                played.flow.onNext(1);
                played.given.request(1);
                assertThat(played.told).as("what it was told then").endsWith("onNext(1)");
            });
        });
    }
}
