package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import queues.kit.QueueOp.Kind;

/** What is called, recorded and held against a model, without threads. */
class RecordingTest {

    @BeforeEach
    void begin() {
        Story.begin();
    }

    @Test
    void aBrokenRuleTellsItsStory() {
        Throwable cause = new IllegalStateException();
        RuleBroken broken = new RuleBroken("it holds", List.of("one", "two"), cause);

        assertThat(broken).hasMessage("it holds\none\ntwo").hasCause(cause);
        assertThat(new RuleBroken("it holds", List.of())).hasMessage("it holds").hasNoCause();
    }

    @Test
    void aRecordedQueueDoesWhatTheOneInsideDoes() {
        Queue<String> queue = RecordedQueue.of(new ArrayDeque<>(List.of("a")));

        assertThat(queue.add("b")).isTrue();
        assertThat(queue.contains("b")).isTrue();
        assertThat(queue.element()).isEqualTo("a");
        assertThat(queue.remove("b")).isTrue();
        assertThat(queue.remove()).isEqualTo("a");
        assertThat(queue.isEmpty()).isTrue();
        assertThatThrownBy(queue::remove).isInstanceOf(java.util.NoSuchElementException.class);
        queue.clear();

        assertThat(Story.of(List.of()).lines())
                .containsExactly(
                        "add(b)      → true",
                        "contains(b) → true",
                        "element()   → a",
                        "remove(b)   → true",
                        "remove()    → a",
                        "isEmpty()   → true",
                        "remove()    → threw NoSuchElementException",
                        "clear()     → done");
        assertThat(Story.of(List.of()).lastMethod()).isEqualTo("clear");
    }

    @Test
    void theBeginningOfALongStoryIsLeftOutAndSaidToBe() {
        Queue<Integer> queue = RecordedQueue.of(new ArrayDeque<>());
        for (int i = 0; i < 20; i++) {
            queue.offer(i);
        }
        assertThat(Story.of(List.of()).lines())
                .hasSize(13)
                .startsWith("… 8 calls before these", "offer(8)  → true")
                .endsWith("offer(19) → true");
        Story.begin();
        assertThat(Story.of(List.of()).lines()).isEmpty();
    }

    @Test
    void everyCallOfTheDrawnKindConformsOnARightQueue() {
        List<QueueOp> calls = Stream.of(Kind.values())
                .flatMap(
                        kind -> Stream.of(new QueueOp(Kind.OFFER, 1), new QueueOp(Kind.OFFER, 2), new QueueOp(kind, 2)))
                .toList();

        assertThatCode(() -> Conformance.check("alike", new LinkedList<>(), new ArrayDeque<>(), calls))
                .doesNotThrowAnyException();
        assertThatCode(() -> Conformance.check("alike", new LinkedList<>(), new ArrayDeque<>(), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void everyCallOfTheDrawnKindIsHeldAgainstTheModel() {
        for (Kind kind : Kind.values()) {
            assertThatThrownBy(() -> Conformance.check(
                            "alike", new Wrong(kind), new ArrayDeque<>(), List.of(new QueueOp(kind, 2))))
                    .as(kind.toString())
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("expected")
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void whatIsLeftInsideIsHeldAgainstTheModelToo() {
        Queue<Integer> forgetful = new ArrayDeque<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean offer(Integer element) {
                return true;
            }
        };
        assertThatThrownBy(() ->
                        Conformance.check("alike", forgetful, new ArrayDeque<>(), List.of(new QueueOp(Kind.OFFER, 1))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("size()         → 0      expected 1");
        assertThatThrownBy(() -> Conformance.check(
                        "alike",
                        Collections.asLifoQueue(new ArrayDeque<>()),
                        new ArrayDeque<>(),
                        List.of(new QueueOp(Kind.OFFER, 1), new QueueOp(Kind.OFFER, 2))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("poll()         → 2      expected 1");
    }

    @Test
    void theSubjectIsLookedAtAfterEveryCallAndWhatTheLookThrowsIsTheVerdict() {
        List<QueueOp> calls = List.of(new QueueOp(Kind.OFFER, 1), new QueueOp(Kind.OFFER, 2));
        Queue<Integer> subject = new LinkedList<>();
        List<Integer> sizes = new ArrayList<>();
        Conformance.check("alike", subject, new ArrayDeque<>(), calls, () -> sizes.add(subject.size()));

        assertThat(sizes).as("two offers, size(), and polls until null").containsExactly(1, 2, 2, 1, 0, 0);
        assertThatThrownBy(() -> Conformance.check("alike", new LinkedList<>(), new ArrayDeque<>(), calls, () -> {
                    throw new RuleBroken("a look", List.of("it is not in order"));
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("it is not in order");
    }

    @Test
    void anEndlessIterationIsToldAndNotFollowed() {
        Queue<Integer> circle = new ArrayDeque<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Iterator<Integer> iterator() {
                return Stream.iterate(1, each -> each).iterator();
            }
        };
        assertThatThrownBy(() ->
                        Conformance.check("alike", circle, new ArrayDeque<>(), List.of(new QueueOp(Kind.ELEMENTS, 0))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("an iteration that does not end");
    }

    /** Throws from every method, as a starter does. */
    private static final class Wrong extends LinkedList<Integer> {
        private static final long serialVersionUID = 1L;

        Wrong(Kind kind) {
            super.addAll((Collection<Integer>) List.of(kind.ordinal()));
        }

        private static UnsupportedOperationException todo() {
            return new UnsupportedOperationException("TODO 1: all of it");
        }

        @Override
        public boolean offer(Integer element) {
            throw todo();
        }

        @Override
        public Integer poll() {
            throw todo();
        }

        @Override
        public Integer peek() {
            throw todo();
        }

        @Override
        public Integer remove() {
            throw todo();
        }

        @Override
        public int size() {
            throw todo();
        }

        @Override
        public boolean isEmpty() {
            throw todo();
        }

        @Override
        public boolean contains(Object element) {
            throw todo();
        }

        @Override
        public boolean remove(Object element) {
            throw todo();
        }

        @Override
        public void clear() {
            throw todo();
        }

        @Override
        public Iterator<Integer> iterator() {
            throw todo();
        }
    }
}
