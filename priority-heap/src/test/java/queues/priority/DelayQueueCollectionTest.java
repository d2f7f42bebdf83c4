package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.HandClock;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** What is inside, whether it may leave or not. */
class DelayQueueCollectionTest {
    private final HandClock clock = new HandClock();
    private final DelayQueue<Reminder> subject = new DelayQueue<>();
    private final Queue<Reminder> queue = RecordedQueue.of(subject);
    private final Reminder a = Reminder.at("a", 1, clock);
    private final Reminder b = Reminder.at("b", 2, clock);
    private final Reminder c = Reminder.at("c", 3, clock);

    private static void alone(Crew.Body body) {
        Crew.alone("DelayQueue", body);
    }

    @Test
    @Order(1)
    @DisplayName("size counts what is inside, due or not, whichever way it came and went")
    @TryNext("An element that is not due yet is inside all the same.")
    void sizeCountsAll() {
        alone(() -> {
            assertThat(queue.size()).isZero();
            subject.put(c);
            assertThat(subject.offer(b, 1, TimeUnit.SECONDS))
                    .as("offer(b, 1 s)")
                    .isTrue();
            queue.add(a);
            assertThat(queue.size())
                    .as("size() after put(c), offer(b, 1 s) and add(a)")
                    .isEqualTo(3);
            assertThat(queue.contains(c)).isTrue();
            queue.poll();
            assertThat(queue.size()).isEqualTo(3);
            clock.advance(Duration.ofMillis(1));
            subject.take();
            assertThat(queue.size()).as("size() of three after take()").isEqualTo(2);
            assertThat(queue.isEmpty()).isFalse();
            assertThat(subject.remainingCapacity()).as("remainingCapacity()").isEqualTo(Integer.MAX_VALUE);
        });
    }

    @Test
    @Order(2)
    @DisplayName("clear removes everything, due or not")
    @TryNext("What does the clear that you inherit do: which method does it call until when?")
    void clearsAll() {
        alone(() -> {
            queue.addAll(List.of(a, b, c));
            clock.advance(Duration.ofMillis(2));
            queue.clear();
            assertThat(queue.size()).isZero();
            assertThat(queue.peek()).isNull();
            queue.offer(a);
            assertThat(queue.poll()).isSameAs(a);
        });
    }

    @Test
    @Order(3)
    @DisplayName("remove takes an element out, due or not, and the order of the others stays")
    @TryNext("What is inside for the iterator is inside for remove.")
    void removesWhatIsNotDue() {
        alone(() -> {
            queue.addAll(List.of(c, b, a));
            assertThat(queue.remove((Object) a)).isTrue();
            assertThat(queue.remove((Object) a)).isFalse();
            assertThat(queue.peek()).isSameAs(b);
            clock.advance(Duration.ofMillis(9));
            assertThat(List.of(queue.poll(), queue.poll())).containsExactly(b, c);
        });
    }

    @Test
    @Order(4)
    @DisplayName("The iterator walks over all elements, due or not, changes nothing, and does not mind changes")
    @TryNext("Walk over a copy that was made under the lock.")
    void iterates() {
        alone(() -> {
            queue.addAll(List.of(a, b, c));
            clock.advance(Duration.ofMillis(1));
            assertThat(queue).containsExactlyInAnyOrder(a, b, c);
            Iterator<Reminder> elements = queue.iterator();
            List<Reminder> seen = new ArrayList<>(List.of(elements.next()));
            queue.poll();
            queue.offer(Reminder.at("d", 4, clock));
            Throwable thrown = catchThrowable(() -> elements.forEachRemaining(seen::add));
            assertThat(String.valueOf(thrown))
                    .as("what walking on threw, after a poll and an offer")
                    .isEqualTo("null");
            assertThat(seen).as("what the iterator yields").contains(b, c).doesNotHaveDuplicates();
            assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
            assertThat(queue.size()).isEqualTo(3);
        });
    }

    @Test
    @Order(5)
    @DisplayName("The iterator's remove takes out the very element that was returned, once, if it is still there")
    @TryNext("Removing from the copy leaves the queue as it was. And two elements may be equal.")
    void removesWhatWasReturned() {
        alone(() -> {
            Reminder twin = Reminder.at("a", 8, clock);
            queue.addAll(List.of(a, twin));
            Iterator<Reminder> elements = queue.iterator();
            assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
            Reminder first = elements.next();
            Reminder second = elements.next();
            elements.remove();
            assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
            assertThat(queue.peek()).as("the one that was not removed").isSameAs(first);
            Iterator<Reminder> again = queue.iterator();
            again.next();
            clock.advance(Duration.ofMillis(9));
            queue.poll();
            queue.offer(second);
            again.remove();
            assertThat(queue.peek()).as("the one that came later").isSameAs(second);
        });
    }

    @Test
    @Order(6)
    @DisplayName("drainTo moves what is due, in the order of the times, up to the most that is asked for")
    @TryNext("drainTo is given, and made of poll.")
    void drainsWhatIsDue() {
        alone(() -> {
            queue.addAll(List.of(c, b, a));
            List<Reminder> target = new ArrayList<>();
            assertThat(subject.drainTo(target))
                    .as("drainTo(target), with nothing due")
                    .isZero();
            clock.advance(Duration.ofMillis(2));
            assertThat(subject.drainTo(target, 0)).as("drainTo(target, 0)").isZero();
            assertThat(subject.drainTo(target, 1)).as("drainTo(target, 1)").isEqualTo(1);
            assertThat(subject.drainTo(target)).as("drainTo(target)").isEqualTo(1);
            assertThat(target).as("what was drained").containsExactly(a, b);
            assertThat(queue.peek()).isSameAs(c);
            assertThatThrownBy(() -> subject.drainTo(subject), "drainTo(itself)")
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> subject.drainTo(null), "drainTo(null)").isInstanceOf(NullPointerException.class);
            assertThat(queue.size()).isEqualTo(1);
        });
    }

    @Test
    @Order(7)
    @DisplayName("Null is refused with a NullPointerException, and the queue stays as it was")
    @TryNext("Check the element before you touch anything: Objects.requireNonNull.")
    void refusesNull() {
        alone(() -> {
            assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
            queue.offer(a);
            assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> subject.put(null), "put(null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> subject.poll(1, null), "poll(1, null)").isInstanceOf(NullPointerException.class);
            assertThat(queue.size()).isEqualTo(1);
        });
    }

    @Test
    @Order(8)
    @DisplayName("An element that cannot be compared is refused, and the queue goes on as before")
    @TryNext("An exception out of compareTo leaves your method too. Which unlock does it pass?")
    void refusesWhatCannotBeCompared() {
        Reminder first = new Picky("first");
        alone(() -> {
            queue.offer(first);
            assertThatThrownBy(() -> queue.offer(new Picky("second"))).isInstanceOf(ClassCastException.class);
            assertThat(queue.size()).isEqualTo(1);
        });
        alone(() -> assertThat(queue.poll()).isSameAs(first));
    }

    /** Can be compared with itself alone. */
    private static final class Picky extends Reminder {
        Picky(String name) {
            super(name, name, () -> 0, 0);
        }

        @Override
        public int compareTo(Delayed other) {
            if (other != this) {
                throw new ClassCastException("not to be compared");
            }
            return 0;
        }
    }

    @Test
    @Order(9)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("After a take, no field and no array of yours may point at the element that left.")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the queue", element -> {
            DelayQueue<Loaded> holder = new DelayQueue<>();
            alone(() -> {
                holder.offer(new Loaded(element));
                holder.take();
            });
            return holder;
        });
    }

    @Test
    @Order(10)
    @DisplayName("Elements that are due at the same time are all inside, and all of them leave")
    @TryNext("What does your storage make of an element of which compareTo says that it is like another one?")
    void sameTimeIsNotTheSame() {
        alone(() -> {
            queue.addAll(List.of(Reminder.at("x", 1, clock), Reminder.at("y", 1, clock)));
            assertThat(queue.size()).isEqualTo(2);
            clock.advance(Duration.ofMillis(1));
            assertThat(List.of(queue.poll(), queue.poll()))
                    .extracting(Reminder::name)
                    .containsExactlyInAnyOrder("x", "y");
        });
    }

    /** Due at once, and holds something. */
    private static final class Loaded extends Reminder {
        private final Object load;

        Loaded(Object load) {
            super("loaded", "loaded", () -> 0, 0);
            this.load = load;
        }

        @Override
        public String toString() {
            return "loaded with " + load;
        }
    }
}
