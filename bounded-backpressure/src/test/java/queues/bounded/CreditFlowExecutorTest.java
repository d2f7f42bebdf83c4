package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** Who calls whom: tasks of the executor, one at a time, with no lock held and no call inside another. */
class CreditFlowExecutorTest {
    private static final int MANY = 20_000;

    @Test
    @Order(1)
    @DisplayName("Until the executor runs a task, nobody is called")
    @TryNext("The thread that sends an element is upstream's. It is not there to run the subscriber's code.")
    void callsNobody() {
        FlowContract flow = new FlowContract(2).hold().connects().subscribes();
        assertThat(flow.told()).as("what the subscriber was told").isEmpty();
        assertThat(flow.credit()).as("credit").isZero();
        flow.run().hold().sends("a").requests(1).completes();
        assertThat(flow.told()).as("what the subscriber was told").containsExactly("onSubscribe");
        assertThat(flow.run().told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onComplete");
    }

    @Test
    @Order(2)
    @DisplayName("A subscriber may request from inside its signals, and is handed the next element when they are over")
    @TryNext("The call comes while you hand on an element. It changes a number; who looks at the number next?")
    void requestsFromInside() {
        FlowContract flow = new FlowContract(3).connects();
        flow.whenever(signal -> {
            if (signal.startsWith("subscriber.on")) {
                flow.requests(1);
            }
        });
        flow.sends("a", "b").subscribes().sends("c", "d", "e");
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)", "onNext(c)", "onNext(d)", "onNext(e)");
    }

    @Test
    @Order(3)
    @DisplayName("An upstream may send, and end, from inside its request")
    @TryNext("Upstream sends before your call of request has come back. Does it have credit by then?")
    void sendsFromInside() {
        for (int capacity : new int[] {1, 2, 5}) {
            FlowContract flow = new FlowContract(capacity);
            int[] sent = new int[1];
            flow.whenever(signal -> {
                if (signal.startsWith("upstream.request")) {
                    while (flow.credit() > 0 && sent[0] < 10) {
                        flow.sends(++sent[0]);
                    }
                    if (sent[0] == 10) {
                        sent[0]++;
                        flow.completes();
                    }
                }
            });
            flow.subscribes().connects().requests(3).requests(Long.MAX_VALUE);
            assertThat(flow.told())
                    .as("what the subscriber was told")
                    .hasSize(12)
                    .startsWith("onSubscribe", "onNext(1)", "onNext(2)")
                    .endsWith("onNext(10)", "onComplete");
        }
    }

    @Test
    @Order(4)
    @DisplayName("While a signal is on its way, tasks that run on another thread neither overtake it nor wait for it")
    @TryNext("The executor may run two of your tasks at once. What does the second do while the first is at work?")
    void oneAtATime() {
        FlowContract flow = new FlowContract(4).connects().subscribes().requests(4);
        inOtherThread(flow, "subscriber.onNext(a)", () -> {
            flow.sends("b").sends("c");
            while (flow.pendingTasks() > 0) {
                flow.runNextTask();
            }
        });
        flow.sends("a");
        assertThat(flow.told()).as("what the subscriber was told").endsWith("onNext(a)", "onNext(b)", "onNext(c)");
    }

    @Test
    @Order(7)
    @DisplayName("However many tasks were handed over before the first could run, one is at work at a time")
    @TryNext(
            "The executor was busy, and has two of your tasks now. How does the second learn that the first is at work?")
    void oneAtATimeOfThoseThatWaited() {
        FlowContract flow = new FlowContract(4).connects().subscribes().requests(4);
        inOtherThread(flow, "subscriber.onNext(a)", () -> {
            while (flow.pendingTasks() > 0) {
                flow.runNextTask();
            }
        });
        flow.hold().sends("a", "b", "c").run();
        assertThat(flow.told()).as("what the subscriber was told").endsWith("onNext(a)", "onNext(b)", "onNext(c)");
    }

    @Test
    @Order(5)
    @DisplayName("No lock is held while somebody is called: other threads get through meanwhile")
    @TryNext("A subscriber may take its time. Who stands at your lock while it does?")
    void holdsNoLock() {
        for (String at : List.of(
                "subscriber.onSubscribe",
                "subscriber.onNext(a)",
                "upstream.request(1)",
                "upstream.cancel()",
                "subscriber.onError(IllegalArgumentException)")) {
            FlowContract flow = new FlowContract(1);
            inOtherThread(flow, at, () -> {
                flow.size();
                if (!flow.told().isEmpty()) {
                    flow.requests(1);
                }
            });
            flow.connects().subscribes().requests(1).sends("a").requests(0);
        }
    }

    /** Lets another thread do something at the first signal of that name, and waits until it has. */
    private static void inOtherThread(FlowContract flow, String at, Crew.Body body) {
        boolean[] done = new boolean[1];
        flow.whenever(signal -> {
            if (signal.equals(at) && !done[0]) {
                done[0] = true;
                try (Crew crew = Crew.of("CreditFlow")) {
                    crew.start("another", body).awaitEnd();
                }
            }
        });
    }

    @Test
    @Order(6)
    @DisplayName(
            "With an executor that runs tasks in the caller's thread no signal lies inside another, however many come")
    @TryNext("onNext requests, request hands on, which is onNext, which requests … Only one of them may be at work.")
    void noDepth() {
        CreditFlow<Integer> flow = new CreditFlow<>(2, Runnable::run);
        Counting subscriber = new Counting();
        try {
            flow.subscribe(subscriber);
            flow.onSubscribe(new Flow.Subscription() {
                private int sent;

                @Override
                public void request(long n) {
                    for (long each = 0; each < n && sent < MANY; each++) {
                        flow.onNext(sent++);
                    }
                }

                @Override
                public void cancel() {
                    throw new IllegalStateException("nobody cancels");
                }
            });
        } catch (StackOverflowError deep) {
            throw new RuleBroken(
                    "Signals follow one another and do not lie inside one another",
                    List.of("onNext was called " + subscriber.next + " times until the stack was full"));
        }
        if (subscriber.broken.get() != null) {
            throw new RuleBroken(subscriber.broken.get(), List.of("at element " + subscriber.next));
        }
        assertThat(subscriber.next).as("elements handed on, of %d", MANY).isEqualTo(MANY);
    }

    /** Requests one after each. */
    private static final class Counting implements Flow.Subscriber<Integer> {
        private final AtomicReference<String> broken = new AtomicReference<>();
        private final List<Flow.Subscription> given = new ArrayList<>();
        private boolean inside;
        private int next;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            given.add(subscription);
            subscription.request(1);
        }

        @Override
        public void onNext(Integer element) {
            if (inside) {
                broken.compareAndSet(null, "No signal lies inside another");
            }
            if (element != next) {
                broken.compareAndSet(null, "Elements are handed on in the order in which they came");
            }
            next++;
            inside = true;
            given.get(0).request(1);
            inside = false;
        }

        @Override
        public void onError(Throwable thrown) {
            throw new IllegalStateException(thrown);
        }

        @Override
        public void onComplete() {
            throw new IllegalStateException("there is no end");
        }
    }
}
