package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.QueueStress;
import queues.kit.TryNext;

/** What several threads see: the two ends do not wait for each other, no lock stays behind, and nothing is lost. */
class TwoLockQueueThreadsTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(1);

    private final Lock headLock = new ReentrantLock();
    private final Lock tailLock = new ReentrantLock();
    private final TwoLockQueue<Integer> queue = new TwoLockQueue<>(headLock, tailLock);

    /** Makes one call on a thread of its own, while this thread holds {@code held}, and waits until it has come back. */
    private static <T> T whileHeld(Lock held, String thread, Callable<T> call) {
        AtomicReference<T> answer = new AtomicReference<>();
        held.lock();
        try (Crew crew = Crew.of("TwoLockQueue")) {
            crew.start(thread, () -> answer.set(call.call())).awaitEnd();
            crew.join();
        } finally {
            held.unlock();
        }
        return answer.get();
    }

    /** Makes one call on a thread of its own and waits until it has come back. */
    private static <T> T onAnotherThread(String thread, Callable<T> call) {
        return whileHeld(new ReentrantLock(), thread, call);
    }

    @Test
    @Order(1)
    @DisplayName("A producer gets through while somebody holds the head lock, on an empty queue too")
    @TryNext("offer may write the tail and the node that tail points at, and needs the tail lock alone.")
    void producerNeedsNoHeadLock() {
        assertThat(whileHeld(headLock, "producer", () -> queue.offer(1)))
                .as("offer(1) while the head lock is held")
                .isTrue();
        assertThat(whileHeld(headLock, "producer", () -> queue.offer(2)))
                .as("offer(2) while the head lock is held")
                .isTrue();

        assertThat(queue.poll()).as("poll() after offer(1) and offer(2)").isEqualTo(1);
        assertThat(queue.poll()).as("the second poll()").isEqualTo(2);
    }

    @Test
    @Order(2)
    @DisplayName("A consumer gets through while somebody holds the tail lock, down to the last element and past it")
    @TryNext("poll and peek read next to learn whether the queue is empty. They need not know where the tail is.")
    void consumerNeedsNoTailLock() {
        queue.offer(1);

        assertThat(whileHeld(tailLock, "consumer", queue::peek))
                .as("peek() while the tail lock is held")
                .isEqualTo(1);
        assertThat(whileHeld(tailLock, "consumer", queue::poll))
                .as("poll() while the tail lock is held")
                .isEqualTo(1);
        assertThat(whileHeld(tailLock, "consumer", queue::poll))
                .as("poll() of what is empty by then")
                .isNull();
        assertThat(whileHeld(tailLock, "consumer", queue::peek))
                .as("peek() of what is empty by then")
                .isNull();
    }

    @Test
    @Order(3)
    @DisplayName("size and isEmpty wait for nobody")
    @TryNext("A count that both ends change belongs to neither lock. What in java.util.concurrent.atomic fits?")
    void sizeNeedsNoLock() {
        queue.offer(1);

        assertThat(whileHeld(headLock, "observer", queue::size))
                .as("size() while the head lock is held")
                .isEqualTo(1);
        assertThat(whileHeld(tailLock, "observer", queue::size))
                .as("size() while the tail lock is held")
                .isEqualTo(1);
        assertThat(whileHeld(tailLock, "observer", queue::isEmpty))
                .as("isEmpty() while the tail lock is held")
                .isFalse();
        assertThat(whileHeld(headLock, "observer", queue::isEmpty))
                .as("isEmpty() while the head lock is held")
                .isFalse();
    }

    @Test
    @Order(4)
    @DisplayName("A walk over the elements gets through while somebody holds the tail lock")
    @TryNext("The iterator is on the consumers' side: the head lock is all it may take.")
    void iteratorNeedsNoTailLock() {
        queue.offer(1);
        queue.offer(2);

        List<Integer> walked = whileHeld(tailLock, "reader", () -> {
            List<Integer> seen = new ArrayList<>();
            for (Integer each : queue) {
                seen.add(each);
            }
            return seen;
        });

        assertThat(walked).as("what the walk yields").containsExactly(1, 2);
    }

    @Test
    @Order(5)
    @DisplayName("Whoever holds the queue's own monitor cannot hold up both ends")
    @TryNext("synchronized methods are one lock for everything. The two ends need one each.")
    void oneMonitorIsNotBothLocks() {
        queue.offer(1);

        boolean bothWaitForIt;
        try (Crew crew = Crew.of("TwoLockQueue")) {
            AtomicReference<Thread> producer = new AtomicReference<>();
            AtomicReference<Thread> consumer = new AtomicReference<>();
            synchronized (queue) {
                Crew.Worker offering = crew.start("producer", () -> {
                    producer.set(Thread.currentThread());
                    queue.offer(2);
                });
                Crew.Worker polling = crew.start("consumer", () -> {
                    consumer.set(Thread.currentThread());
                    queue.poll();
                });
                do {
                    LockSupport.parkNanos(LOOK_AGAIN);
                    bothWaitForIt = waitsForMe(producer.get()) && waitsForMe(consumer.get());
                } while (!bothWaitForIt && !offering.hasEnded() && !polling.hasEnded());
            }
            crew.join();
        }

        assertThat(bothWaitForIt)
                .as("offer and poll both wait for whoever holds the monitor of the queue")
                .isFalse();
    }

    private static boolean waitsForMe(Thread thread) {
        ThreadInfo info = thread == null ? null : THREADS.getThreadInfo(thread.getId());
        return info != null && info.getLockOwnerId() == Thread.currentThread().getId();
    }

    @Test
    @Order(6)
    @DisplayName("A refused null leaves no lock behind: the next thread's offer gets through")
    @TryNext("What runs between lock and unlock when the check throws? Check first, or unlock in a finally.")
    void refusedNullLeavesNoLock() {
        Throwable refused = catchThrowable(() -> queue.offer(null));

        assertThat(onAnotherThread("producer", () -> queue.offer(1)))
                .as("offer(1) after the refused null")
                .isTrue();
        assertThat(onAnotherThread("consumer", queue::poll))
                .as("poll() after offer(1)")
                .isEqualTo(1);
        assertThat(refused).as("what offer(null) threw").isInstanceOf(NullPointerException.class);
    }

    @Test
    @Order(7)
    @DisplayName("A poll or peek on an empty queue leaves no lock behind: the next thread gets through")
    @TryNext("There are two ways out of poll, and of peek. Both have to unlock; a finally covers both.")
    void emptyAnswersLeaveNoLock() {
        queue.poll();
        assertThat(onAnotherThread("consumer", queue::poll))
                .as("poll() after a poll() in vain")
                .isNull();
        queue.peek();
        assertThat(onAnotherThread("consumer", queue::peek))
                .as("peek() after a peek() in vain")
                .isNull();

        queue.offer(1);
        assertThat(onAnotherThread("consumer", queue::poll))
                .as("poll() after offer(1)")
                .isEqualTo(1);
        assertThat(onAnotherThread("producer", () -> queue.offer(2)))
                .as("offer(2)")
                .isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("An iterator that stands in the middle of its walk holds nobody up")
    @TryNext("A lock that is taken when a walk begins must be given back before the caller gets the iterator.")
    void standingIteratorHoldsNoLock() {
        queue.offer(1);
        queue.offer(2);
        queue.iterator().next();

        assertThat(onAnotherThread("consumer", queue::poll))
                .as("poll() beside the iterator")
                .isEqualTo(1);
        assertThat(onAnotherThread("producer", () -> queue.offer(3)))
                .as("offer(3) beside the iterator")
                .isTrue();
    }

    @Test
    @Order(9)
    @DisplayName("In a storm of producers and consumers nothing is lost, doubled or out of its producer's order")
    @TryNext("Two threads at the same end: which line reads a field that the other is just about to write?")
    void standsAStorm() {
        QueueStress.on("A queue gives back every element once, in its producer's order", TwoLockQueue::new)
                .producers(3)
                .consumers(3)
                .elementsEach(500)
                .rounds(10)
                .run();
    }

    @Test
    @Order(10)
    @DisplayName("After a storm, an empty queue has size 0")
    @TryNext("A count that two threads change with ++ or -- loses some. So does one that only one of the locks guards.")
    void sizeSurvivesAStorm() {
        int each = 20_000;
        try (Crew crew = Crew.of("TwoLockQueue")) {
            for (String name : List.of("thread-1", "thread-2", "thread-3")) {
                crew.start(name, () -> {
                    for (int i = 0; i < each; i++) {
                        queue.offer(i);
                        queue.poll();
                    }
                });
            }
            crew.join();
        }

        assertThat(queue.poll()).as("poll() after the storm").isNull();
        assertThat(queue.size()).as("size() after the storm").isZero();
    }
}
