package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

/** How a stream ends: by itself, by a failure, or because nobody wants it any more. */
class CreditFlowEndTest {
    private final IOException failure = new IOException("upstream is gone");

    @Test
    @Order(1)
    @DisplayName("onComplete comes after the last element that is inside, and not before")
    @TryNext("Upstream has nothing more to send. Has the subscriber been handed everything?")
    void completesAfterTheLast() {
        FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b");
        flow.requests(1).completes();
        assertThat(flow.told()).as("what the subscriber was told").containsExactly("onSubscribe", "onNext(a)");
        flow.requests(1);
        assertThat(flow.told())
                .as("what the subscriber was told after request(1)")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)", "onComplete");
    }

    @Test
    @Order(2)
    @DisplayName("onComplete and onError need no demand")
    @TryNext("Demand is for elements. The end is none.")
    void theEndNeedsNoDemand() {
        FlowContract empty = new FlowContract(4).connects().subscribes().completes();
        assertThat(empty.told()).as("what the subscriber was told").containsExactly("onSubscribe", "onComplete");
        FlowContract failed = new FlowContract(4).connects().subscribes().fails(failure);
        assertThat(failed.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IOException)");
        assertThat(failed.failure()).as("what it was told has happened").isSameAs(failure);
    }

    @Test
    @Order(3)
    @DisplayName("onError drops what is inside and is what the subscriber is told next")
    @TryNext("An error does not stand in line. What becomes of those who do?")
    void anErrorOvertakes() {
        FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b");
        flow.requests(1).fails(failure);
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onError(IOException)");
        assertThat(flow.size()).as("size() after the error").isZero();
    }

    @Test
    @Order(4)
    @DisplayName("What is dropped is gone when the call returns, even if no task has run yet")
    @TryNext("The executor may be busy for a while. Facts change in the call; only telling others waits for a task.")
    void droppedAtOnce() {
        FlowContract failed = new FlowContract(4).connects().subscribes().requests(1);
        failed.hold().sends("a").fails(failure);
        assertThat(failed.size()).as("size() after onError").isZero();
        assertThat(failed.run().told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IOException)");

        FlowContract left = new FlowContract(4).connects().subscribes().requests(1);
        left.hold().sends("a").cancels();
        assertThat(left.size()).as("size() after cancel").isZero();
        assertThat(left.run().told()).as("what the subscriber was told").containsExactly("onSubscribe");
    }

    @Test
    @Order(5)
    @DisplayName("cancel() ends everything: what is inside is dropped, upstream is cancelled, nothing more is told")
    @TryNext("Three parties have to learn of it: the buffer, upstream, and whatever tells the subscriber.")
    void cancelEndsEverything() {
        FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b", "c");
        flow.requests(1).cancels();
        assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();
        assertThat(flow.size()).as("size() after cancel").isZero();
        flow.requests(5).requests(-1).cancels().sends("d").completes();
        assertThat(flow.size()).as("size() in the end").isZero();
        assertThat(flow.told()).as("what the subscriber was told").containsExactly("onSubscribe", "onNext(a)");
    }

    @Test
    @Order(6)
    @DisplayName("A cancel from inside a signal is the end: what else was demanded is not handed on")
    @TryNext("You may be in the middle of handing on. After each element, ask again whether somebody wants the next.")
    void cancelFromInside() {
        FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b", "c");
        flow.whenever(signal -> {
            if (signal.equals("subscriber.onNext(b)")) {
                flow.cancels();
            }
        });
        flow.requests(3);
        assertThat(flow.told()).as("what the subscriber was told").endsWith("onNext(a)", "onNext(b)");
        assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();

        FlowContract atOnce = new FlowContract(4).connects().sends("a");
        atOnce.whenever(signal -> {
            if (signal.equals("subscriber.onSubscribe")) {
                atOnce.requests(2).cancels();
            }
        });
        assertThat(atOnce.subscribes().told())
                .as("what a subscriber was told that cancels in onSubscribe")
                .containsExactly("onSubscribe");
        assertThat(atOnce.isCancelled()).as("upstream was cancelled").isTrue();
    }

    @Test
    @Order(7)
    @DisplayName("An upstream that has ended is not called any more, whatever the subscriber does")
    @TryNext("What is inside leaves and makes room. Is there anybody left to be asked for more, or to be cancelled?")
    void leavesAnEndedUpstreamAlone() {
        FlowContract flow = new FlowContract(2).connects().subscribes().sends("a", "b");
        flow.completes().requests(1).cancels();
        assertThat(flow.isCancelled()).as("upstream was cancelled").isFalse();
        FlowContract failed = new FlowContract(2).connects().subscribes().fails(failure);
        assertThat(failed.cancels().isCancelled()).as("upstream was cancelled").isFalse();
        FlowContract both = new FlowContract(2).connects().subscribes();
        both.hold().cancels().completes().run();
        assertThat(both.isCancelled())
                .as("upstream was cancelled after its onComplete")
                .isFalse();
        FlowContract late = new FlowContract(2).connects().subscribes();
        late.hold().cancels().fails(failure).run();
        assertThat(late.isCancelled())
                .as("upstream was cancelled after its onError")
                .isFalse();
    }

    @Test
    @Order(8)
    @DisplayName("Elements and an end that come before a subscriber are kept for it")
    @TryNext("Who comes first, upstream or the subscriber, is nobody's choice.")
    void keepsTheEnd() {
        FlowContract flow =
                new FlowContract(4).connects().sends("a").completes().subscribes();
        assertThat(flow.requests(1).told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onComplete");
        FlowContract failed =
                new FlowContract(4).connects().sends("a").fails(failure).subscribes();
        assertThat(failed.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IOException)");
    }

    @Test
    @Order(9)
    @DisplayName("An upstream that comes after the subscriber has cancelled is cancelled, and asked for nothing")
    @TryNext("onSubscribe may come late. Does anybody want what it offers?")
    void cancelsALateUpstream() {
        FlowContract flow = new FlowContract(4).subscribes().cancels().connects();
        assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();
        assertThat(flow.credit()).as("credit").isZero();
    }

    @Test
    @Order(10)
    @DisplayName("A stream ends once: what upstream says after its end, nobody is told")
    @TryNext("Which of onComplete, onError and onNext may still change something after the first end?")
    void endsOnce() {
        FlowContract flow =
                new FlowContract(4).connects().subscribes().sends("a").completes();
        flow.fails(failure).sends("b").completes().requests(5);
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onComplete");
        FlowContract failed = new FlowContract(4).connects().subscribes();
        failed.hold().fails(failure).fails(new IllegalStateException("later")).completes();
        failed.run().requests(1).sends("a");
        assertThat(failed.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IOException)");
    }

    @Test
    @Order(11)
    @DisplayName("A subscriber that has cancelled, or was told the end, can be collected while the processor lives on")
    @TryNext("Follow the references from your processor, and from the subscription that the subscriber was given.")
    void forgetsTheSubscriber() {
        Reachability.assertReleased("A subscriber that has cancelled is not kept", subscriber -> {
            Flow.Subscription[] given = new Flow.Subscription[1];
            CreditFlow<Object> flow = new CreditFlow<>(2, Runnable::run);
            flow.subscribe(new Holding(subscriber, given));
            given[0].cancel();
            return new Object[] {flow, given};
        });
        Reachability.assertReleased("A subscriber that was told the end is not kept", subscriber -> {
            Flow.Subscription[] given = new Flow.Subscription[1];
            CreditFlow<Object> flow = new CreditFlow<>(2, Runnable::run);
            flow.subscribe(new Holding(subscriber, given));
            flow.onComplete();
            return new Object[] {flow, given};
        });
    }

    @Test
    @Order(12)
    @DisplayName("An element that was handed on or dropped can be collected, even while others stay inside")
    @TryNext("What does your buffer hold in the place of an element that has left it?")
    void forgetsElements() {
        Reachability.assertReleased("An element that was handed on is not kept", element -> {
            CreditFlow<Object> flow = withOneInside(element);
            flow.onNext("stays");
            flow.subscribe(new Wanting(1));
            return flow;
        });
        Reachability.assertReleased("An element that was dropped is not kept", element -> {
            CreditFlow<Object> flow = withOneInside(element);
            flow.onError(failure);
            return flow;
        });
    }

    private static CreditFlow<Object> withOneInside(Object element) {
        CreditFlow<Object> flow = new CreditFlow<>(3, Runnable::run);
        flow.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // It sends what it sends.
            }

            @Override
            public void cancel() {
                throw new IllegalStateException("nobody cancels");
            }
        });
        flow.onNext(element);
        return flow;
    }

    /** A subscriber that requests so many and looks at none. */
    private record Wanting(long n) implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(n);
        }

        @Override
        public void onNext(Object element) {
            // Not kept.
        }

        @Override
        public void onError(Throwable thrown) {
            throw new IllegalStateException(thrown);
        }

        @Override
        public void onComplete() {
            throw new IllegalStateException("there is more");
        }
    }

    /** A subscriber that leads to an object. */
    private record Holding(Object held, Flow.Subscription[] given) implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            given[0] = subscription;
        }

        @Override
        public void onNext(Object element) {
            throw new IllegalStateException("nobody has requested anything");
        }

        @Override
        public void onError(Throwable thrown) {
            throw new IllegalStateException(thrown);
        }

        @Override
        public void onComplete() {
            // It is over.
        }
    }
}
