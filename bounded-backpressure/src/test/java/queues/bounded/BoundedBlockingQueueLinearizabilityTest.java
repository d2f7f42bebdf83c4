package queues.bounded;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Calls that do not wait, in every interleaving of small scenarios; here a look that is taken without the lock shows. */
class BoundedBlockingQueueLinearizabilityTest {
    /** So many that the usual arrays are full, or about to be. */
    private static final int MANY = 16;

    private static final int FEW = 3;

    /** Four in an array: who takes the second one out moves the first. */
    private static final int SOME = 4;

    /** Adds and takes, at a queue that is full with one element. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Ends {
        private final Queue<Integer> queue;

        public Ends() {
            this(new BoundedBlockingQueue<>(1));
        }

        Ends(Queue<Integer> queue) {
            this.queue = queue;
            queue.offer(0);
        }

        @Operation
        public boolean offer(@Param(name = "element") int element) {
            return queue.offer(element);
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** What the two ends may answer. */
    public static class EndsOfABoundedQueue extends Ends {
        public EndsOfABoundedQueue() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    /** Looks, and takes beside it; nobody gets so far as to take the last elements. */
    public static class Looks {
        private final BlockingQueue<Integer> queue;

        public Looks() {
            this(new BoundedBlockingQueue<>(MANY));
        }

        Looks(BlockingQueue<Integer> queue) {
            this.queue = queue;
            for (int each = 1; each <= MANY; each++) {
                queue.offer(each);
            }
        }

        @Operation
        public Integer peek() {
            return queue.peek();
        }

        @Operation
        public int remainingCapacity() {
            return queue.remainingCapacity();
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** What a look may answer. */
    public static class LooksAtABoundedQueue extends Looks {
        public LooksAtABoundedQueue() {
            super(new ArrayBlockingQueue<>(MANY));
        }
    }

    /** Walks, and takes beside it; inside from the start: 1, 2, 3. */
    public static class Walks {
        private final Queue<Integer> queue;

        public Walks() {
            this(new BoundedBlockingQueue<>(FEW));
        }

        Walks(Queue<Integer> queue) {
            this.queue = queue;
            for (int each = 1; each <= FEW; each++) {
                queue.offer(each);
            }
        }

        /** Who has left meanwhile may be met or not, but nobody twice, nobody behind its place, and no gap. */
        @Operation
        public String walk() {
            List<Integer> met = new ArrayList<>();
            queue.iterator().forEachRemaining(met::add);
            for (int each = 0; each < met.size(); each++) {
                if (met.get(each) == null || each > 0 && met.get(each) <= met.get(each - 1)) {
                    return "met " + met;
                }
            }
            return "in order";
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** What a walk may meet. */
    public static class WalksOverABoundedQueue extends Walks {
        public WalksOverABoundedQueue() {
            super(new ArrayBlockingQueue<>(FEW));
        }
    }

    /** Takes out of the middle, and from the front beside it; inside from the start: 1, 2, 3, 4. */
    @Param(name = "element", gen = IntGen.class, conf = "1:4")
    public static class Middle {
        private final Queue<Integer> queue;

        public Middle() {
            this(new BoundedBlockingQueue<>(SOME));
        }

        Middle(Queue<Integer> queue) {
            this.queue = queue;
            for (int each = 1; each <= SOME; each++) {
                queue.offer(each);
            }
        }

        /** Does not say whether it was inside: one that goes step by step may say true for what another has just taken. */
        @Operation
        public void remove(@Param(name = "element") int element) {
            queue.remove(element);
        }

        @Operation
        public void removeOnAWalk(@Param(name = "element") int element) {
            for (Iterator<Integer> walk = queue.iterator(); walk.hasNext(); ) {
                if (walk.next() == element) {
                    walk.remove();
                    return;
                }
            }
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** What may be left. */
    public static class MiddleOfABoundedQueue extends Middle {
        public MiddleOfABoundedQueue() {
            super(new ArrayBlockingQueue<>(SOME));
        }
    }

    @Test
    @Order(1)
    @DisplayName("An offer says no only to a full queue, and a poll null only to an empty one, at a moment of the call")
    @TryNext("Which line reads what another thread is just writing, and without the lock that keeps the two apart?")
    void saysNoOnlyWhenItMust() {
        Linearizability.of(Ends.class)
                .against(EndsOfABoundedQueue.class)
                .scenarios(3)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(2)
    @DisplayName("A look shows what was so at a moment of the call: the first element, and the room that was left")
    @TryNext("Which line reads what another thread is just writing, and without the lock that keeps the two apart?")
    void looksAreTrue() {
        Linearizability.of(Looks.class)
                .against(LooksAtABoundedQueue.class)
                .scenarios(3)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(3)
    @DisplayName("A walk goes from front to back, whatever others take meanwhile, and meets nobody twice")
    @TryNext("A copy is made element by element. What keeps the others away while it is made?")
    void walksAreInOrder() {
        Linearizability.of(Walks.class)
                .against(WalksOverABoundedQueue.class)
                .scenarios(2)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(4)
    @DisplayName("Who takes an element out of the middle takes that one and no other, and the rest keeps its order")
    @TryNext(
            "To find an element and to take it out is one step for all the others. What keeps them away until it is out?")
    void takesOutOfTheMiddle() {
        Linearizability.of(Middle.class)
                .against(MiddleOfABoundedQueue.class)
                .trying("", "remove 2", "poll", "poll, poll")
                .trying("", "removeOnAWalk 2", "poll", "poll, poll")
                .scenarios(1)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }
}
