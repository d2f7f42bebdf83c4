package queues.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;
import queues.kit.Conformance;
import queues.kit.Crew;
import queues.kit.QueueOp;
import queues.kit.RecordedQueue;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** Tests that fail on purpose; run by the kit's own tests, never by a build. */
public final class RedContract {
    public static class Asserted {
        private final Queue<Integer> queue = RecordedQueue.of(new Learner());

        @Test
        void anotherException() {
            assertThatThrownBy(() -> queue.offer(7)).isInstanceOf(NullPointerException.class);
        }

        @Test
        void walk() {
            queue.offer(1);
            assertThat(queue.iterator().next()).isEqualTo(2);
        }
    }

    public static class Ones {
        private final Learner learner = new Learner();
        private final Queue<Integer> queue = RecordedQueue.of(learner);

        @Test
        @DisplayName("First in, first out")
        @TryNext("Which end does poll take from?")
        void order() {
            queue.offer(1);
            queue.offer(2);
            queue.offer(3);
            assertThat(queue.poll()).isEqualTo(1);
        }

        @Test
        void todo() {
            queue.peek();
        }

        @Test
        void todoInsteadOfAnotherException() {
            assertThatThrownBy(queue::peek).isInstanceOf(NullPointerException.class);
        }

        @Test
        void threw() {
            queue.offer(7);
        }

        @ParameterizedTest
        @DisplayName("Every number is accepted")
        @ValueSource(ints = {1, 7})
        void accepts(int number) {
            queue.offer(number);
        }

        @Test
        void overflow() {
            learner.overflows(0);
        }

        @Test
        void threwInAThread() {
            try (Crew crew = Crew.of("Learner")) {
                crew.start("producer", () -> learner.offer(7));
                crew.join();
            }
        }

        @Test
        void todoInAThread() {
            Trouble trouble = new Trouble();
            try (Crew crew = Crew.of("Learner")) {
                crew.startTogether(Map.of("a", trouble::todoInside, "b", trouble::awaitsASignalThatNeverComes));
                crew.join();
            }
        }

        @Test
        void stuck() {
            try (Crew crew = Crew.of("Trouble")) {
                crew.start("a", new Trouble()::awaitsASignalThatNeverComes);
                crew.join();
            }
        }

        @Test
        void causeInTheStory() {
            AssertionError cause = new AssertionError("[taken]\n\nexpected: 1\n but was: 2");
            throw new RuleBroken(
                    "What is put is taken",
                    List.of("put(1)", "afterwards: [taken]", "expected: 1", " but was: 2"),
                    cause);
        }

        @Test
        void cannotSay() {
            throw new TestAbortedException("nothing can be said here");
        }

        @Test
        void fine() {
            assertThat(queue.offer(1)).isTrue();
        }
    }

    public static class OutOfMemory {
        @Test
        void inAThread() {
            try (Crew crew = Crew.of("Learner")) {
                crew.start("a", () -> new Learner().exhausts());
                crew.join();
            }
        }
    }

    public static class BeforeFails {
        @BeforeAll
        static void before() {
            throw new IllegalStateException("before all");
        }

        @Test
        void never() {}
    }

    public static class Drawn {
        @Property
        @Label("Answers like an ArrayDeque")
        void conforms(@ForAll(supplier = QueueOp.Fifo.class) List<QueueOp> calls) {
            Queue<Integer> subject = new ArrayDeque<>() {
                private static final long serialVersionUID = 1L;

                @Override
                public Integer poll() {
                    return size() >= 3 ? pollLast() : super.poll();
                }
            };
            Conformance.check("a queue answers like an ArrayDeque", subject, new ArrayDeque<>(), calls);
        }

        @Property
        @Label("Numbers stay below 1000")
        void recorded(@ForAll int number) {
            Queue<Integer> queue = RecordedQueue.of(new ArrayDeque<>());
            queue.offer(number);
            assertThat(queue.poll()).isLessThan(1_000);
        }
    }

    public static class Seeded {
        public static final List<Integer> DRAWN = new ArrayList<>();

        @Property(tries = 5)
        void draws(@ForAll int number) {
            DRAWN.add(number);
        }
    }

    private RedContract() {}
}
