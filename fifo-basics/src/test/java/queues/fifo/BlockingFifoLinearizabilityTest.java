package queues.fifo;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Calls that do not wait, in every interleaving of small scenarios; here a look that is taken without the lock shows. */
class BlockingFifoLinearizabilityTest {
    /** So many that the usual arrays are full, or about to be. */
    private static final int MANY = 16;

    private static <Q extends Queue<Integer>> Q filled(Q queue) {
        for (int each = 1; each <= MANY; each++) {
            queue.offer(each);
        }
        return queue;
    }

    /** Adds and takes; the queue is never empty. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Ends {
        private final Queue<Integer> queue;

        public Ends() {
            this(new BlockingFifo<>());
        }

        Ends(Queue<Integer> queue) {
            this.queue = filled(queue);
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
    public static class EndsOfFifo extends Ends {
        public EndsOfFifo() {
            super(new ArrayDeque<>());
        }
    }

    /** Looks and takes; the queue is never empty. */
    public static class Looks {
        private final Queue<Integer> queue;

        public Looks() {
            this(new BlockingFifo<>());
        }

        Looks(Queue<Integer> queue) {
            this.queue = filled(queue);
        }

        @Operation
        public Integer peek() {
            return queue.peek();
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** What a look may answer. */
    public static class LooksAtFifo extends Looks {
        public LooksAtFifo() {
            super(new ArrayDeque<>());
        }
    }

    /** Walks and takes; nobody gets so far as to take the last elements. */
    public static class Walks {
        private final Queue<Integer> queue;

        public Walks() {
            this(new BlockingFifo<>());
        }

        Walks(Queue<Integer> queue) {
            this.queue = filled(queue);
        }

        /** Elements from the front may have left meanwhile, those of the back half are still inside. */
        @Operation
        public String walk() {
            int last = 0;
            Iterator<Integer> elements = queue.iterator();
            while (elements.hasNext()) {
                Integer next = elements.next();
                if (next == null || next <= last || (next > MANY / 2 && next != last + 1)) {
                    return next + " after " + last;
                }
                last = next;
            }
            return last == MANY ? "from front to back" : "nothing after " + last;
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** What a walk may show. */
    public static class WalksOverFifo extends Walks {
        public WalksOverFifo() {
            super(new ArrayDeque<>());
        }
    }

    @Test
    @Order(1)
    @DisplayName("An element that is inside is found: poll takes no queue with elements for an empty one")
    @TryNext("Which line reads what an offer is just writing, and without the lock that keeps the two apart?")
    void pollFindsAnElement() {
        Linearizability.of(Ends.class)
                .against(EndsOfFifo.class)
                .scenarios(3)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(2)
    @DisplayName("A look shows an element that is inside: peek answers what was first at some moment of the call")
    @TryNext("Which line reads what a poll is just writing, and without the lock that keeps the two apart?")
    void peekSeesTheFirst() {
        Linearizability.of(Looks.class)
                .against(LooksAtFifo.class)
                .scenarios(3)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(3)
    @DisplayName("A walk goes from front to back over what is inside, and leaves out nothing that stays there")
    @TryNext("What does the iterator read while it is made, and who may be writing it?")
    void walkIsWhole() {
        Linearizability.of(Walks.class)
                .against(WalksOverFifo.class)
                .scenarios(3)
                .invocations(60)
                .check("A walk beside a poll shows what is inside, from front to back");
    }
}
