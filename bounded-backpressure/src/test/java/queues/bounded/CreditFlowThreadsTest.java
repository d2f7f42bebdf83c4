package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** Upstream, subscriber and executor on threads of their own. */
class CreditFlowThreadsTest {
    private static final int ELEMENTS = 2_000;
    private static final int ROUNDS = 100;

    /** An upstream that sends when it has credit, and a subscriber that checks what it is handed. */
    private static final class Storm implements Flow.Subscription, Flow.Subscriber<Integer> {
        private static final Runnable NO_MORE = () -> {};

        private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        private final CountDownLatch introduced = new CountDownLatch(1);
        private final CountDownLatch completed = new CountDownLatch(1);
        private final Semaphore credit = new Semaphore(0);
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicReference<AssertionError> first = new AtomicReference<>();
        private final int capacity;
        private final CreditFlow<Integer> flow;
        private volatile Flow.Subscription given;
        private volatile long asked;
        private volatile int handed;

        Storm(int capacity, boolean callerRuns) {
            this.capacity = capacity;
            Executor executor = callerRuns ? Runnable::run : tasks::add;
            flow = new CreditFlow<>(capacity, executor);
        }

        void run() {
            try (Crew crew = Crew.of("CreditFlow")) {
                crew.start("executor-1", this::runTasks);
                crew.start("executor-2", this::runTasks);
                crew.startTogether(Map.of("upstream", this::send, "subscriber", this::demand));
                crew.join();
            }
            assertThat(handed).as("elements handed on, of %d", ELEMENTS).isEqualTo(ELEMENTS);
        }

        private void runTasks() throws InterruptedException {
            for (Runnable task = tasks.take(); task != NO_MORE; task = tasks.take()) {
                task.run();
                Crew.progress();
            }
            tasks.add(NO_MORE);
        }

        private void send() throws InterruptedException {
            flow.onSubscribe(this);
            for (int element = 1; element <= ELEMENTS; element++) {
                credit.acquire();
                flow.onNext(element);
                Crew.progress();
            }
            flow.onComplete();
        }

        private void demand() throws InterruptedException {
            flow.subscribe(this);
            introduced.await();
            for (int left = ELEMENTS; left > 0; left -= 3) {
                given.request(Math.min(left, 3));
                Crew.progress();
            }
            completed.await();
            tasks.add(NO_MORE);
        }

        private void enter() {
            if (calls.incrementAndGet() > 1) {
                throw broken("A call has not ended, and the next begins");
            }
        }

        /** What was wrong first; the rest may follow from it. */
        private AssertionError broken(String what) {
            first.compareAndSet(null, new AssertionError(what));
            return first.get();
        }

        private void leave() {
            calls.decrementAndGet();
        }

        @Override
        public void request(long n) {
            enter();
            asked += n;
            if (asked - handed > capacity) {
                throw broken("Asked for and not handed on: " + (asked - handed) + ", with a capacity of " + capacity);
            }
            leave();
            credit.release((int) n);
        }

        @Override
        public void cancel() {
            throw broken("Nobody has cancelled, and upstream is cancelled");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            enter();
            given = subscription;
            introduced.countDown();
            leave();
        }

        @Override
        public void onNext(Integer element) {
            enter();
            if (element != ++handed) {
                throw broken("Element " + element + " is handed on as number " + handed);
            }
            leave();
        }

        @Override
        public void onError(Throwable thrown) {
            throw new AssertionError("The stream has failed", thrown);
        }

        @Override
        public void onComplete() {
            enter();
            completed.countDown();
            leave();
        }
    }

    @Test
    @Order(1)
    @DisplayName("On an executor of two threads, every element is handed on once, in order, one call at a time")
    @TryNext("Who waits here, and for what? An element that is inside and demanded, and no task that knows of it.")
    void losesNothingOnAPool() {
        for (int capacity : new int[] {1, 2, 7}) {
            new Storm(capacity, false).run();
        }
    }

    @Test
    @Order(2)
    @DisplayName("On an executor that runs tasks in the caller's thread, the same holds")
    @TryNext("Upstream's thread and the subscriber's both run your tasks now. Which of your fields do both touch?")
    void losesNothingInTheCallersThreads() {
        for (int capacity : new int[] {1, 2, 7}) {
            new Storm(capacity, true).run();
        }
    }

    @Test
    @Order(3)
    @DisplayName("Whenever a cancel comes, nothing stays inside and upstream is cancelled once")
    @TryNext("The cancel may come while an element does, and while a task is at work.")
    void cancelAtAnyMoment() {
        for (int round = 0; round < ROUNDS; round++) {
            AtomicInteger cancelled = new AtomicInteger();
            CreditFlow<Integer> flow = new CreditFlow<>(4, Runnable::run);
            Flow.Subscription given = begun(flow, cancelled);
            try (Crew crew = Crew.of("CreditFlow")) {
                crew.startTogether(Map.of(
                        "upstream",
                        () -> {
                            flow.onNext(1);
                            flow.onNext(2);
                            flow.onNext(3);
                        },
                        "subscriber",
                        () -> {
                            given.request(2);
                            given.cancel();
                        }));
                crew.join();
            }
            assertThat(flow.size()).as("size() in the end").isZero();
            assertThat(cancelled).as("how often upstream was cancelled").hasValue(1);
        }
    }

    private static Flow.Subscription begun(CreditFlow<Integer> flow, AtomicInteger cancelled) {
        Storm upstream = new Storm(4, true);
        flow.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // It sends what it sends.
            }

            @Override
            public void cancel() {
                cancelled.incrementAndGet();
            }
        });
        flow.subscribe(upstream);
        return upstream.given;
    }

    @Test
    @Order(4)
    @DisplayName("Whoever asks again and again sees in the end what another thread has sent")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void sizeIsSeen() {
        KeepsAsking.until("What was sent is seen by every thread", "size()", "onNext(1)", () -> {
            CreditFlow<Integer> flow = new CreditFlow<>(2, Runnable::run);
            begun(flow, new AtomicInteger());
            return new KeepsAsking.Question(() -> flow.size() == 1, () -> flow.onNext(1));
        });
    }
}
