package queues.kit.trial;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Queues with one fault each, and some that only look as if they had one. */
final class Spoiled {
    private Spoiled() {}

    /** Two threads may look at the same head before either removes one. */
    static final class PeekThenPoll extends Wrapped {
        PeekThenPoll() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        public Integer poll() {
            Integer first = inside.peek();
            inside.poll();
            return first;
        }
    }

    /** The count and the elements are changed one after the other. */
    static final class SizeApart extends Wrapped {
        private final AtomicInteger size = new AtomicInteger();

        SizeApart() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        public boolean offer(Integer element) {
            inside.offer(element);
            size.incrementAndGet();
            return true;
        }

        @Override
        public Integer poll() {
            Integer first = inside.poll();
            if (first != null) {
                size.decrementAndGet();
            }
            return first;
        }

        @Override
        public int size() {
            return size.get();
        }
    }

    /** Last in, first out. */
    static final class Stack extends Wrapped {
        private final ConcurrentLinkedDeque<Integer> stack;

        Stack() {
            this(new ConcurrentLinkedDeque<>());
        }

        private Stack(ConcurrentLinkedDeque<Integer> stack) {
            super(stack);
            this.stack = stack;
        }

        @Override
        public Integer poll() {
            return stack.pollLast();
        }

        @Override
        public Integer peek() {
            return stack.peekLast();
        }
    }

    /** Every call turns in a loop until it has the flag. */
    static class SpinLocked extends Wrapped {
        final AtomicBoolean taken = new AtomicBoolean();

        SpinLocked() {
            super(new ArrayDeque<>());
        }

        @Override
        public boolean offer(Integer element) {
            lock();
            inside.offer(element);
            taken.set(false);
            return true;
        }

        @Override
        public Integer poll() {
            lock();
            Integer first = inside.poll();
            taken.set(false);
            return first;
        }

        final void lock() {
            while (!taken.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
        }
    }

    /** Forgets to give the flag back when there is nothing to take. */
    static final class NeverUnlocked extends SpinLocked {
        @Override
        public Integer poll() {
            lock();
            Integer first = inside.poll();
            if (first != null) {
                taken.set(false);
            }
            return first;
        }
    }

    /** Does not even end when one thread calls it. */
    static final class Endless extends Wrapped {
        private volatile boolean full;

        Endless() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        public boolean offer(Integer element) {
            while (!full) {
                Thread.onSpinWait();
            }
            return true;
        }
    }

    /** Waits for a signal that nobody gives. */
    static final class NeverNotified extends Wrapped {
        NeverNotified() {
            super(new ArrayDeque<>());
        }

        @Override
        public synchronized boolean offer(Integer element) {
            return inside.offer(element);
        }

        @Override
        public synchronized Integer poll() {
            while (inside.isEmpty()) {
                try {
                    wait();
                } catch (InterruptedException interrupted) {
                    return null;
                }
            }
            return inside.poll();
        }
    }

    /** Not written yet. */
    static final class Todo extends Wrapped {
        Todo() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        public Integer poll() {
            throw new UnsupportedOperationException("TODO 2: unlink the first node");
        }

        @Override
        public Integer peek() {
            throw new UnsupportedOperationException("TODO 3: look at the first node");
        }
    }
}
