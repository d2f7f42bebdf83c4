package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** What becomes of those who do not keep the rules, and of the others. */
class CreditFlowRulesTest {

    @Test
    @Order(1)
    @DisplayName(
            "A request of less than 1 ends the stream: IllegalArgumentException by onError, and upstream is cancelled")
    @TryNext("Rule 3.9 wants it told by onError. request itself returns as if nothing had happened.")
    void refusesNoDemand() {
        for (long n : new long[] {0, -1, Long.MIN_VALUE}) {
            FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b");
            flow.requests(1).requests(n);
            assertThat(flow.told())
                    .as("what the subscriber was told")
                    .containsExactly("onSubscribe", "onNext(a)", "onError(IllegalArgumentException)");
            assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();
            assertThat(flow.size()).as("size() in the end").isZero();
            assertThat(flow.requests(1).told())
                    .as("what it was told in the end")
                    .hasSize(3);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A request of less than 1 ends the stream even while the last elements wait for demand")
    @TryNext("Upstream has ended, and the subscriber was not told yet. Which of the two ends comes first now?")
    void refusesNoDemandAfterTheLast() {
        FlowContract flow =
                new FlowContract(4).connects().subscribes().sends("a").completes();
        flow.requests(0).requests(1);
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IllegalArgumentException)");
    }

    @Test
    @Order(3)
    @DisplayName("A request of less than 1 from inside onNext is answered next, whatever else was demanded")
    @TryNext("The subscriber asks while it is being told something. What is it told after that?")
    void refusesNoDemandFromInside() {
        FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b");
        flow.whenever(signal -> {
            if (signal.equals("subscriber.onNext(a)")) {
                flow.requests(-1);
            }
        });
        assertThat(flow.requests(2).told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onError(IllegalArgumentException)");
    }

    @Test
    @Order(4)
    @DisplayName("An element without credit ends the stream: IllegalStateException by onError, upstream is cancelled")
    @TryNext("Upstream sends more than it was asked for. The capacity is not negotiable; so what has to go?")
    void refusesMoreThanCredit() {
        FlowContract flow = new FlowContract(2).connects().subscribes().hold();
        for (int each = 1; each <= 10; each++) {
            flow.sends(each);
            assertThat(flow.size()).as("size() with a capacity of 2").isLessThanOrEqualTo(2);
        }
        assertThat(flow.run().told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IllegalStateException)");
        assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();
    }

    @Test
    @Order(5)
    @DisplayName("Before there is an upstream there is no credit; an element that comes ends the stream all the same")
    @TryNext("Nobody has been asked for anything yet.")
    void refusesBeforeItAsked() {
        FlowContract flow = new FlowContract(2).sends("a").subscribes();
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(IllegalStateException)");
        assertThat(flow.connects().isCancelled())
                .as("the upstream that came then was cancelled")
                .isTrue();
        assertThat(flow.credit()).as("credit").isZero();
    }

    @Test
    @Order(6)
    @DisplayName("A second upstream is cancelled, and the first goes on")
    @TryNext("Rule 2.5: what do you know in onSubscribe about whether there has been another?")
    void refusesASecondUpstream() {
        FlowContract flow = new FlowContract(2).connects().subscribes();
        List<String> second = new ArrayList<>();
        flow.hold().connects(new Noted(second));
        assertThat(second).as("what the second was told before a task ran").isEmpty();
        flow.run();
        assertThat(second).as("what the second upstream was told").containsExactly("cancel");
        flow.sends("a").requests(1);
        assertThat(flow.told()).as("what the subscriber was told").endsWith("onNext(a)");
        flow.completes().connects(new Noted(second));
        assertThat(second).as("what a third was told after the end").containsExactly("cancel", "cancel");
    }

    /** An upstream, or a subscriber, that writes down what it is told. */
    private record Noted(List<String> told) implements Flow.Subscription, Flow.Subscriber<Object> {
        @Override
        public void request(long n) {
            told.add("request(" + n + ")");
        }

        @Override
        public void cancel() {
            told.add("cancel");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            told.add("onSubscribe");
            subscription.request(5);
            subscription.request(-5);
            subscription.cancel();
        }

        @Override
        public void onNext(Object element) {
            told.add("onNext(" + element + ")");
        }

        @Override
        public void onError(Throwable thrown) {
            told.add("onError(" + thrown.getClass().getSimpleName() + ")");
        }

        @Override
        public void onComplete() {
            told.add("onComplete");
        }

        @Override
        public String toString() {
            return "another";
        }
    }

    @Test
    @Order(7)
    @DisplayName("A second subscriber is told onSubscribe and onError, and can do nothing to the first")
    @TryNext("Rule 1.9: even who is refused is given a subscription first. What may that one do?")
    void refusesASecondSubscriber() {
        FlowContract flow = new FlowContract(2).connects().subscribes();
        List<String> second = new ArrayList<>();
        flow.hold().subscribes(new Noted(second));
        assertThat(second).as("what the second was told before a task ran").isEmpty();
        flow.run();
        assertThat(second)
                .as("what the second subscriber was told")
                .containsExactly("onSubscribe", "onError(IllegalStateException)");
        flow.sends("a");
        assertThat(flow.told()).as("what the first was told without a request").containsExactly("onSubscribe");
        flow.requests(1);
        assertThat(flow.told()).as("what the first was told").containsExactly("onSubscribe", "onNext(a)");
    }

    @Test
    @Order(8)
    @DisplayName("Whoever subscribes after the first has gone is refused as well")
    @TryNext("Was there ever a subscriber? That is another question than whether there is one.")
    void refusesALateSubscriber() {
        for (UnaryOperator<FlowContract> goes :
                List.<UnaryOperator<FlowContract>>of(FlowContract::cancels, FlowContract::completes)) {
            FlowContract flow = goes.apply(new FlowContract(2).connects().subscribes());
            List<String> second = new ArrayList<>();
            flow.subscribes(new Noted(second));
            assertThat(second)
                    .as("what the late subscriber was told")
                    .containsExactly("onSubscribe", "onError(IllegalStateException)");
        }
    }

    @Test
    @Order(9)
    @DisplayName("A subscriber that throws has cancelled, and what it threw comes out of the executor's task")
    @TryNext(
            "Where does the exception go, and what does it skip on its way? Nothing more is told, and upstream is cancelled.")
    void aSubscriberThatThrows() {
        for (String at : List.of("onSubscribe", "onNext(b)")) {
            throwsAt(at, new Thrown());
            throwsAt(at, new LinkageError("thrown by the subscriber"));
        }
    }

    private static void throwsAt(String at, Throwable what) {
        FlowContract flow = new FlowContract(4).connects().sends("a", "b", "c").whenever(throwing(at, what));
        Throwable thrown = catchThrowable(() -> flow.subscribes().requests(4));
        assertThat(thrown).as("what came out of the task when %s threw", at).isSameAs(what);
        flow.run();
        assertThat(flow.told()).as("what the subscriber was told").endsWith(at);
        assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();
        assertThat(flow.size()).as("size() in the end").isZero();
        assertThat(flow.sends("d").requests(1).told()).as("the same, later").endsWith(at);
    }

    private static Consumer<String> throwing(String at, Throwable what) {
        return signal -> {
            if (signal.equals("subscriber." + at) && what instanceof Error error) {
                throw error;
            }
            if (signal.equals("subscriber." + at)) {
                throw (RuntimeException) what;
            }
        };
    }

    @Test
    @Order(12)
    @DisplayName("A second subscriber that throws has no effect on the first")
    @TryNext("Somebody has thrown. Was it the one to whom the stream belongs?")
    void aSecondSubscriberThatThrows() {
        FlowContract flow = new FlowContract(2).connects().subscribes();
        catchThrowable(() -> flow.subscribes(new Rude()));
        assertThat(flow.isCancelled()).as("upstream was cancelled").isFalse();
        flow.run().sends("a").requests(1);
        assertThat(flow.told()).as("what the first was told").containsExactly("onSubscribe", "onNext(a)");
    }

    private static final class Rude implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            throw new Thrown();
        }

        @Override
        public void onNext(Object element) {
            // It is refused, and handed nothing.
        }

        @Override
        public void onError(Throwable thrown) {
            // It does not mind.
        }

        @Override
        public void onComplete() {
            // There is nothing to complete.
        }

        @Override
        public String toString() {
            return "one that throws";
        }
    }

    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @Order(10)
    @DisplayName("A subscriber that throws at the end changes nothing any more, and what it threw is not lost")
    @TryNext("The task ends with an exception. Is your processor still in order after it?")
    void aSubscriberThatThrowsAtTheEnd() {
        FlowContract flow = new FlowContract(4).connects().subscribes().whenever(throwing("onComplete", new Thrown()));
        assertThat(catchThrowable(flow::completes))
                .as("what came out of the task when onComplete threw")
                .isInstanceOf(Thrown.class);
        List<String> second = new ArrayList<>();
        flow.subscribes(new Noted(second));
        assertThat(second)
                .as("what a late subscriber was told")
                .containsExactly("onSubscribe", "onError(IllegalStateException)");
        assertThat(flow.isCancelled()).as("upstream was cancelled").isFalse();
    }

    @Test
    @Order(11)
    @DisplayName(
            "An executor that refuses a task ends the stream; the caller tells the subscriber, and cancels upstream")
    @TryNext("There will be no task. Who is left to tell them? And what does your processor believe is at work?")
    void anExecutorThatRefuses() {
        FlowContract flow =
                new FlowContract(4).connects().subscribes().sends("a").refuse();
        flow.requests(1);
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onError(RejectedExecutionException)");
        assertThat(flow.failure()).as("what it was told").isInstanceOf(RejectedExecutionException.class);
        assertThat(flow.isCancelled()).as("upstream was cancelled").isTrue();
        assertThat(flow.sends("b").size()).as("size() in the end").isZero();

        FlowContract late = new FlowContract(4).refuse().connects();
        assertThat(late.isCancelled()).as("an upstream was cancelled").isTrue();
        assertThat(late.subscribes().told())
                .as("what a subscriber was told then")
                .containsExactly("onSubscribe", "onError(RejectedExecutionException)");
    }
}
