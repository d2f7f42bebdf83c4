package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** The walk over the elements, and what leaves by it. */
class BoundedBlockingQueueIteratorTest {
    private static final int CAPACITY = 3;

    private final BoundedBlockingQueue<String> subject = new BoundedBlockingQueue<>(CAPACITY);
    private final Queue<String> queue = RecordedQueue.of(subject);
    private final Crew crew = Crew.of("BoundedBlockingQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void alone(Crew.Body body) {
        crew.start("the only thread", body);
        crew.join();
    }

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back, changes nothing, and does not mind changes")
    @TryNext("Walk over a copy that was made under the lock.")
    void iterates() {
        alone(() -> {
            queue.addAll(List.of("a", "b", "c"));
            assertThat(Elements.of(queue)).containsExactly("a", "b", "c");
            Iterator<String> elements = queue.iterator();
            assertThat(elements.next()).isEqualTo("a");
            queue.poll();
            queue.offer("d");
            assertThat(elements.next()).isEqualTo("b");
            assertThat(elements.next()).isEqualTo("c");
            elements.forEachRemaining(later -> assertThat(later).isEqualTo("d"));
            assertThat(elements.hasNext()).as("hasNext()").isFalse();
            assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    @Order(2)
    @DisplayName("The iterator's remove takes the returned element out of the queue, once, if it is still there")
    @TryNext("Removing from the copy leaves the queue as it was. And the element may have left meanwhile.")
    void removesWhatWasReturned() {
        alone(() -> {
            queue.addAll(List.of("a", "b", "c"));
            Iterator<String> elements = queue.iterator();
            assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
            elements.next();
            queue.poll();
            elements.remove();
            elements.next();
            elements.remove();
            assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
            assertThat(Elements.of(queue)).containsExactly("c");
            assertThat(queue.remove("c")).isTrue();
            assertThat(queue.remove("c")).isFalse();
            assertThat(queue.size()).isZero();
        });
    }

    @Test
    @Order(3)
    @DisplayName("What hasNext has promised, next returns, even if the element leaves in between")
    @TryNext("Between hasNext and next another thread may poll. Who keeps the element that was promised?")
    void keepsItsPromise() {
        alone(() -> {
            queue.offer("a");
            Iterator<String> elements = queue.iterator();
            assertThat(elements.hasNext()).as("hasNext()").isTrue();
            queue.poll();
            assertThat(elements.next()).as("next, after hasNext said true").isEqualTo("a");
        });
    }

    @Test
    @Order(4)
    @DisplayName("The iterator's remove takes out the very element that was returned, not one that is equal to it")
    @TryNext("Two elements may be equal and yet two. Which question asks whether two are one?")
    void removesTheVeryElement() {
        alone(() -> {
            String first = new String("a");
            String last = new String("a");
            queue.addAll(List.of(first, "b", last));
            Iterator<String> elements = queue.iterator();
            elements.forEachRemaining(each -> {});
            elements.remove();
            assertThat(queue.peek()).as("the first of two equal ones stays").isSameAs(first);
            assertThat(Elements.of(queue)).containsExactly("a", "b");
        });
    }

    @Test
    @Order(5)
    @DisplayName("An equal element that came after the returned one had left is not removed in its place")
    @TryNext("The returned element may have left meanwhile. Then remove has nothing to do.")
    void leavesTheNewcomer() {
        alone(() -> {
            queue.offer(new String("a"));
            Iterator<String> elements = queue.iterator();
            elements.next();
            queue.poll();
            queue.offer(new String("a"));
            elements.remove();
            assertThat(queue.size()).isEqualTo(1);
        });
    }

    @Test
    @Order(6)
    @DisplayName("The iterator walks over what is inside, wherever in its storage the queue begins")
    @TryNext("If you keep the elements in an array: what if the last one stands before the first?")
    void iteratesRoundTheEnd() {
        alone(() -> {
            for (int turn = 0; turn <= 2 * CAPACITY; turn++) {
                queue.addAll(List.of("a", "b", "c"));
                assertThat(Elements.of(queue)).containsExactly("a", "b", "c");
                Iterator<String> elements = queue.iterator();
                elements.next();
                elements.next();
                elements.remove();
                assertThat(Elements.of(queue)).containsExactly("a", "c");
                queue.clear();
                queue.add("x");
                queue.poll();
            }
        });
    }

    @Test
    @Order(7)
    @DisplayName("What is removed from the middle leaves room for as many, and take and the timed poll know it is gone")
    @TryNext("What else stands for the element that was removed: a count, a permit?")
    void countsRemovals() {
        AtomicReference<String> taken = new AtomicReference<>();
        for (Crew.Body call :
                List.<Crew.Body>of(() -> taken.set(subject.take()), () -> taken.set(subject.poll(1, TimeUnit.HOURS)))) {
            crew.start("remover", () -> {
                        queue.addAll(List.of("a", "b", "c"));
                        Iterator<String> elements = queue.iterator();
                        elements.next();
                        elements.remove();
                        queue.remove("b");
                        assertThat(subject.remainingCapacity())
                                .as("remainingCapacity() after two of three were removed")
                                .isEqualTo(2);
                        assertThat(queue.offer("d")).isTrue();
                        assertThat(queue.offer("e")).isTrue();
                        assertThat(queue.offer("f")).isFalse();
                        queue.clear();
                    })
                    .awaitEnd();
            Worker waiter = crew.start("waiter", call).awaitBlocked();
            crew.start("offerer", () -> queue.offer("g")).awaitEnd();
            waiter.awaitEnd();
            assertThat(taken.getAndSet(null)).as("what the waiter took").isEqualTo("g");
        }
    }

    @Test
    @Order(8)
    @DisplayName("An object that is inside twice leaves once for each remove of the iterator")
    @TryNext("One remove, one element. When is the search over?")
    void removesOneOfTwo() {
        alone(() -> {
            String twice = "a";
            queue.addAll(List.of(twice, "b", twice));
            Iterator<String> elements = queue.iterator();
            elements.next();
            elements.remove();
            assertThat(queue.size()).as("size(), after one remove").isEqualTo(2);
            assertThat(queue.offer("c")).as("offer, with one place free").isTrue();
            assertThat(queue.offer("d")).as("offer, with no place free").isFalse();
        });
    }
}
