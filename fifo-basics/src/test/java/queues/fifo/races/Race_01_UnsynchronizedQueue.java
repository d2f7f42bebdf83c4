package queues.fifo.races;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A linked queue that is right on one thread, used by two. Two offers both link behind the same last node, so one element
 * is gone; two polls both find the same first node, so one element is there twice. Every single line is right: what is
 * missing is that the lines of one call stay together.
 */
public final class Race_01_UnsynchronizedQueue {
    private Race_01_UnsynchronizedQueue() {}

    /** First in, first out on a dummy node, for one thread; 0 is "empty". */
    static class LinkedInts {
        private static final class Node {
            final int item;
            Node next;

            Node(int item) {
                this.item = item;
            }
        }

        private Node head = new Node(0);
        private Node tail = head;

        void offer(int element) {
            Node node = new Node(element);
            tail.next = node;
            tail = node;
        }

        int poll() {
            Node first = head.next;
            if (first == null) {
                return 0;
            }
            head = first;
            return first.item;
        }
    }

    /** The same, one call at a time. */
    static final class LockedInts extends LinkedInts {
        @Override
        synchronized void offer(int element) {
            super.offer(element);
        }

        @Override
        synchronized int poll() {
            return super.poll();
        }
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("No lock: two threads offer at once")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Both elements are inside")
    @Outcome(
            id = {"1, 0", "2, 0", "0, 0"},
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "LOST: an element is gone")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class TwoOffers {
        final LinkedInts queue = new LinkedInts();

        @Actor
        public void one() {
            queue.offer(1);
        }

        @Actor
        public void two() {
            queue.offer(2);
        }

        @Arbiter
        public void after(II_Result r) {
            r.r1 = queue.poll();
            r.r2 = queue.poll();
        }
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("No lock: two threads poll at once")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Each thread got an element of its own")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "DUPLICATED: both threads got the same one")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class TwoPolls {
        final LinkedInts queue = new LinkedInts();

        public TwoPolls() {
            queue.offer(1);
            queue.offer(2);
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = queue.poll();
        }

        @Actor
        public void two(II_Result r) {
            r.r2 = queue.poll();
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("One lock: two threads offer at once")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Both elements are inside")
    @Outcome(expect = Expect.FORBIDDEN, desc = "An element is gone")
    public static class TwoOffersLocked {
        final LinkedInts queue = new LockedInts();

        @Actor
        public void one() {
            queue.offer(1);
        }

        @Actor
        public void two() {
            queue.offer(2);
        }

        @Arbiter
        public void after(II_Result r) {
            r.r1 = queue.poll();
            r.r2 = queue.poll();
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("One lock: two threads poll at once")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Each thread got an element of its own")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both threads got the same one, or one got none")
    public static class TwoPollsLocked {
        final LinkedInts queue = new LockedInts();

        public TwoPollsLocked() {
            queue.offer(1);
            queue.offer(2);
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = queue.poll();
        }

        @Actor
        public void two(II_Result r) {
            r.r2 = queue.poll();
        }
    }
}
