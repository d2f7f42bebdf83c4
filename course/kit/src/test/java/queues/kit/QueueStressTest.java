package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueueStressTest {

    static Stream<Supplier<Queue<Integer>>> right() {
        return Stream.of(
                ConcurrentLinkedQueue::new,
                LinkedBlockingQueue::new,
                () -> new ArrayBlockingQueue<>(1),
                () -> new ArrayBlockingQueue<>(7, true),
                () -> new Locked(new ArrayDeque<>()));
    }

    @ParameterizedTest
    @MethodSource("right")
    void acceptsRightQueues(Supplier<Queue<Integer>> subject) {
        QueueStress.on("nothing is lost", subject).elementsEach(500).rounds(5).run();
    }

    @Test
    void catchesAnUnsynchronisedQueue() {
        assertThatThrownBy(
                        () -> QueueStress.on("nothing is lost", Hesitant::new).run())
                .isInstanceOf(RuleBroken.class)
                .hasMessageMatching("(?s)nothing is lost\\n(lost|duplicated|reordered): .*");
    }

    @Test
    void catchesAQueueThatDropsOneInAHundred() {
        assertThatThrownBy(() -> QueueStress.on("nothing is lost", () -> new Locked(new ArrayDeque<>()) {
                            @Override
                            public synchronized boolean offer(Integer element) {
                                return element % 100 == 42 || super.offer(element);
                            }
                        })
                        .rounds(1)
                        .run())
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("lost: ")
                .hasMessageContaining("(and 39 more of the kind, among 4000 elements)");
    }

    @Test
    void catchesAQueueThatRefusesForEver() {
        assertThatThrownBy(() -> QueueStress.on("nothing is lost", () -> new Locked(new ArrayDeque<>()) {
                            @Override
                            public synchronized boolean offer(Integer element) {
                                return size() < 3 && super.offer(element);
                            }

                            @Override
                            public synchronized Integer poll() {
                                return null;
                            }
                        })
                        .run())
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("spinning: ");
    }

    @Test
    void catchesAQueueThatNeverReturns() {
        assertThatThrownBy(() -> QueueStress.on("nothing is lost", () -> new Locked(new ArrayDeque<>()) {
                            @Override
                            public boolean offer(Integer element) {
                                synchronized (this) {
                                    super.offer(element);
                                }
                                try {
                                    new CountDownLatch(1).await();
                                } catch (InterruptedException over) {
                                    Thread.currentThread().interrupt();
                                }
                                return true;
                            }
                        })
                        .consumers(1)
                        .run())
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void passesOnWhatTheQueueThrows() {
        assertThatThrownBy(() -> QueueStress.on("nothing is lost", () -> new Locked(new ArrayDeque<>()) {
                            @Override
                            public Integer poll() {
                                throw new UnsupportedOperationException("TODO 2: take the first");
                            }
                        })
                        .run())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("TODO 2");
    }

    @Test
    void catchesAQueueThatReturnsTheHeadForEver() {
        assertThatThrownBy(() -> QueueStress.on("nothing is lost", () -> new Locked(new ArrayDeque<>()) {
                            @Override
                            public synchronized Integer poll() {
                                return peek();
                            }
                        })
                        .rounds(1)
                        .run())
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("duplicated: ");
    }

    @Test
    void catchesAStack() {
        Throwable thrown = catchThrowable(
                () -> QueueStress.on("first in, first out", () -> Collections.asLifoQueue(new LinkedBlockingDeque<>()))
                        .producers(1)
                        .consumers(1)
                        .run());
        assertThat(thrown).isInstanceOf(RuleBroken.class).hasMessageContaining("reordered: ");
    }

    @Test
    void refusesToProveNothing() {
        assertThatThrownBy(() -> QueueStress.on("any", ConcurrentLinkedQueue::new)
                        .elementsEach(0)
                        .run())
                .isInstanceOf(RuleBroken.class);
        assertThatCode(() -> QueueStress.on("any", ConcurrentLinkedQueue::new)
                        .rounds(1)
                        .elementsEach(1)
                        .run())
                .doesNotThrowAnyException();
    }

    /** A queue with one lock around everything. */
    static class Locked extends AbstractQueue<Integer> {
        private final Queue<Integer> inside;

        Locked(Queue<Integer> inside) {
            this.inside = inside;
        }

        @Override
        public synchronized boolean offer(Integer element) {
            return inside.offer(element);
        }

        @Override
        public synchronized Integer poll() {
            return inside.poll();
        }

        @Override
        public synchronized Integer peek() {
            return inside.peek();
        }

        @Override
        public synchronized int size() {
            return inside.size();
        }

        @Override
        public Iterator<Integer> iterator() {
            throw new UnsupportedOperationException();
        }
    }

    /** Reads, gives the processor away, and writes: the race of every unsynchronised queue, made wide. */
    static final class Hesitant extends AbstractQueue<Integer> {
        private final Integer[] elements = new Integer[8_000];
        private volatile int head;
        private volatile int tail;

        @Override
        public boolean offer(Integer element) {
            int at = tail;
            Thread.yield();
            elements[at] = element;
            tail = at + 1;
            return true;
        }

        @Override
        public Integer poll() {
            int at = head;
            if (at >= tail) {
                return null;
            }
            Thread.yield();
            head = at + 1;
            return elements[at];
        }

        @Override
        public Integer peek() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int size() {
            return tail - head;
        }

        @Override
        public Iterator<Integer> iterator() {
            throw new UnsupportedOperationException();
        }
    }
}
