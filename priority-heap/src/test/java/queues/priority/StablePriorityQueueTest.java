package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RecordedQueue;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.Story;
import queues.kit.TryNext;

class StablePriorityQueueTest {
    private static final int MANY = 70_000;
    private static final int LEVELS = 10;
    private static final int CALLS = 7;

    /** A word's priority is its first letter: a1 and a2 are equals, and both come before b1. */
    static final Comparator<String> BY_LETTER = Comparator.comparing(word -> word.charAt(0));

    private final Queue<String> queue = RecordedQueue.of(new StablePriorityQueue<>(BY_LETTER));

    @Test
    @Order(1)
    @DisplayName("What comes first by the comparator leaves first, in whatever order it came")
    @TryNext("Ask the comparator first. Age counts only when it says 0.")
    void firstComesFirst() {
        for (List<Integer> offered : BinaryHeapTest.orders(List.of(1, 2, 3, 4, 5))) {
            Story.begin();
            Queue<Integer> numbers = RecordedQueue.of(new StablePriorityQueue<>(Comparator.<Integer>naturalOrder()));
            offered.forEach(numbers::offer);
            for (int expected = 1; expected <= offered.size(); expected++) {
                assertThat(numbers.poll()).isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("Among equals, who was offered first leaves first")
    @TryNext(
            "A heap keeps no order among equals. What could an element be given when it comes, so that none are equal?")
    void fifoAmongEquals() {
        for (List<String> offered : words(6)) {
            Story.begin();
            Queue<String> words = RecordedQueue.of(new StablePriorityQueue<>(BY_LETTER));
            offered.forEach(words::offer);
            for (String expected : offered.stream().sorted(BY_LETTER).toList()) {
                assertThat(words.poll()).isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("Who comes later stays behind its equals, whatever has left in between")
    @TryNext("Two elements must never be given the same number, and no later one a smaller one, after polls too.")
    void fifoBetweenPolls() {
        for (int code = 0; code < Math.pow(3, CALLS); code++) {
            Story.begin();
            Queue<String> words = RecordedQueue.of(new StablePriorityQueue<>(BY_LETTER));
            Queue<String> model = new StableModel<>(BY_LETTER);
            int left = code;
            for (int call = 1; call <= CALLS; call++, left /= 3) {
                if (left % 3 == 2) {
                    assertThat(words.poll()).isEqualTo(model.poll());
                } else {
                    String word = (left % 3 == 0 ? "a" : "b") + call;
                    words.offer(word);
                    model.offer(word);
                }
            }
            while (!model.isEmpty()) {
                assertThat(words.poll()).isEqualTo(model.poll());
            }
        }
    }

    @Test
    @Order(4)
    @DisplayName("Who leaves and comes back goes behind its equals")
    @TryNext("What counts is when it was offered last. Is something of the first time still remembered?")
    void comesBackLast() {
        queue.offer("a1");
        queue.offer("a2");
        for (int i = 0; i < 3; i++) {
            assertThat(queue.poll()).isEqualTo("a1");
            queue.offer("a1");
            assertThat(queue.poll()).isEqualTo("a2");
            queue.offer("a2");
        }
    }

    @Test
    @Order(5)
    @DisplayName("What is equal, and even the same element, may be inside more than once")
    @TryNext("A set, or a map from elements to their numbers, has one place where two are needed.")
    void equalsAreKeptApart() {
        List.of("a1", "b1", "a1", "a2", "a1").forEach(queue::offer);

        assertThat(queue.size()).isEqualTo(5);
        for (String expected : List.of("a1", "a1", "a2", "a1", "b1")) {
            assertThat(queue.poll()).isEqualTo(expected);
        }
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("The comparator decides, and nothing else: any order, any element, any negative number")
    @TryNext("compare says less with a number below 0, whichever. The elements need not be Comparable.")
    void comparatorDecides() {
        record Job(int priority, int number) {}
        Queue<Job> slowest = RecordedQueue.of(new StablePriorityQueue<Job>((a, b) -> a.priority() == b.priority()
                ? 0
                : a.priority() > b.priority() ? Integer.MIN_VALUE : Integer.MAX_VALUE));
        for (int number = 0; number < 12; number++) {
            slowest.offer(new Job(number % 3, number));
        }
        for (int i = 0; i < 12; i++) {
            int priority = 2 - i / 4;
            assertThat(slowest.poll()).isEqualTo(new Job(priority, priority + 3 * (i % 4)));
        }
    }

    @Test
    @Order(7)
    @DisplayName("An empty queue answers null to poll and to peek, a new one and one that was emptied")
    @TryNext("What has a number around it inside is a plain element outside, and nothing is null.")
    void emptyAnswersNull() {
        for (int round = 0; round < 2; round++) {
            assertThat(queue.poll()).isNull();
            assertThat(queue.peek()).isNull();
            assertThat(queue.isEmpty()).isTrue();
            assertThat(queue.offer("a")).isTrue();
            assertThat(queue.poll()).isEqualTo("a");
        }
        assertThat(queue.size()).isZero();
    }

    @Test
    @Order(8)
    @DisplayName("peek looks at what the next poll will take, and leaves it there; size counts what is inside")
    @TryNext("peek changes nothing: neither who is inside nor who is older.")
    void peekLeavesTheFirst() {
        List.of("b1", "b2", "a1", "a2", "b3").forEach(queue::offer);
        int left = 5;
        for (String expected : List.of("a1", "a2", "b1", "b2", "b3")) {
            assertThat(queue.size()).isEqualTo(left--);
            assertThat(queue.peek()).isEqualTo(expected);
            assertThat(queue.peek()).isEqualTo(expected);
            assertThat(queue.poll()).isEqualTo(expected);
        }
        assertThat(queue.size()).isZero();
    }

    @Test
    @Order(9)
    @DisplayName("Null is refused with a NullPointerException at the door, by an empty queue too")
    @TryNext(
            "With something wrapped around it, null looks like an element, or like a comparator. Look before you wrap.")
    void refusesNull() {
        assertThatThrownBy(() -> new StablePriorityQueue<String>(null), "new StablePriorityQueue<>(null)")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new StablePriorityQueue<String>(null, 7), "new StablePriorityQueue<>(null, 7)")
                .isInstanceOf(NullPointerException.class);
        Queue<String> nullsFirst = RecordedQueue.of(
                new StablePriorityQueue<String>(Comparator.nullsFirst(Comparator.<String>naturalOrder())));
        for (int inside = 0; inside < 3; inside++) {
            assertThatThrownBy(() -> nullsFirst.offer(null)).isInstanceOf(NullPointerException.class);
            assertThat(nullsFirst.size()).isEqualTo(inside);
            nullsFirst.offer("a");
        }
        assertThat(nullsFirst.poll()).isEqualTo("a");
    }

    @Test
    @Order(10)
    @DisplayName("Two queues share nothing, not even the numbers")
    @TryNext("A static field exists once for all queues. Who sets it back?")
    void queuesAreIndependent() {
        queue.offer("a1");
        queue.offer("a2");
        Queue<String> other = new StablePriorityQueue<>(BY_LETTER);
        assertThat(other.poll())
                .as("poll of a queue that nothing was offered to")
                .isNull();
        queue.offer("a3");
        other.offer("a4");
        queue.offer("a5");

        for (String expected : List.of("a1", "a2", "a3", "a5")) {
            assertThat(queue.poll()).isEqualTo(expected);
        }
        assertThat(other.poll()).isEqualTo("a4");
    }

    @Test
    @Order(11)
    @DisplayName("add, remove() and element() are offer, poll and peek that throw when they cannot; clear empties")
    @TryNext("AbstractQueue has all of them, made of yours. If you wrote your own: who throws what, when it is empty?")
    void twinsThatThrow() {
        assertThatThrownBy(queue::remove, "remove() of an empty queue").isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(queue::element, "element() of an empty queue").isInstanceOf(NoSuchElementException.class);
        assertThat(queue.add("a1")).isTrue();
        assertThat(queue.add("a2")).as("an equal element").isTrue();
        assertThatThrownBy(() -> queue.add(null), "add(null)").isInstanceOf(NullPointerException.class);
        assertThat(queue.element()).isEqualTo("a1");
        assertThat(queue.remove()).isEqualTo("a1");
        queue.clear();
        assertThat(queue.size()).as("size() after clear()").isZero();
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(12)
    @DisplayName("A queue has no bound: 70 000 elements go in, and come out by priority, then by age")
    @TryNext("Many come within one tick of any clock. And a number must be there for each.")
    void holdsMany() {
        record Job(int priority, int number) {}
        Queue<Job> jobs = new StablePriorityQueue<>(Comparator.comparingInt(Job::priority));
        Random random = new Random(Seeds.seed());
        for (int number = 0; number < MANY; number++) {
            jobs.offer(new Job(random.nextInt(LEVELS), number));
        }
        assertThat(jobs.size()).as("size()").isEqualTo(MANY);
        Job before = jobs.poll();
        for (int i = 1; i < MANY; i++) {
            Job polled = jobs.poll();
            if (polled == null || polled.priority() < before.priority()) {
                throw new RuleBroken(
                        "What comes first leaves first",
                        List.of("poll number " + i + " → " + polled + " after " + before));
            }
            if (polled.priority() == before.priority() && polled.number() < before.number()) {
                // Which two they were may be another matter of chance; the tests above tell with fewer.
                throw new RuleBroken(
                        "Among equals the oldest leaves first", List.of("a younger one left before an older"));
            }
            before = polled;
        }
        assertThat(jobs.poll()).as("poll() in the end").isNull();
    }

    /** Every way in which so many words can begin with a, b or c; each ends with its place. */
    private static List<List<String>> words(int length) {
        List<List<String>> found = new ArrayList<>(List.of(List.of()));
        for (int place = 1; place <= length; place++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> each : found) {
                for (String letter : List.of("c", "b", "a")) {
                    List<String> more = new ArrayList<>(each);
                    more.add(letter + place);
                    longer.add(more);
                }
            }
            found = longer;
        }
        return found;
    }
}
