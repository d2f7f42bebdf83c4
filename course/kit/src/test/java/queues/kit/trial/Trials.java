package queues.kit.trial;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import queues.kit.QueueOperations;

/** The operations of right and wrong queues, for the checkers of the kit to be tried on. */
public final class Trials {
    private Trials() {}

    public static final class Racy extends QueueOperations.WithPeek {
        public Racy() {
            super(new RacyQueue());
        }
    }

    public static final class PeekThenPoll extends QueueOperations {
        public PeekThenPoll() {
            super(new Spoiled.PeekThenPoll());
        }
    }

    public static final class SizeApart extends QueueOperations.WithSize {
        public SizeApart() {
            super(new Spoiled.SizeApart());
        }
    }

    public static final class ByHandle extends QueueOperations.WithPeek {
        public ByHandle() {
            super(new LinkedByHand.ByHandle());
        }
    }

    public static final class ByUpdater extends QueueOperations.WithPeek {
        public ByUpdater() {
            super(new LinkedByHand.ByUpdater());
        }
    }

    public static final class Stack extends QueueOperations.WithPeek {
        public Stack() {
            super(new Spoiled.Stack());
        }
    }

    public static final class SpinLocked extends QueueOperations {
        public SpinLocked() {
            super(new Spoiled.SpinLocked());
        }
    }

    public static final class NeverUnlocked extends QueueOperations {
        public NeverUnlocked() {
            super(new Spoiled.NeverUnlocked());
        }
    }

    public static final class Endless extends QueueOperations {
        public Endless() {
            super(new Spoiled.Endless());
        }
    }

    public static final class NeverNotified extends QueueOperations {
        public NeverNotified() {
            super(new Spoiled.NeverNotified());
        }
    }

    public static final class Todo extends QueueOperations.WithPeek {
        public Todo() {
            super(new Spoiled.Todo());
        }
    }

    public static final class Concurrent extends QueueOperations.WithPeek {
        public Concurrent() {
            super(new ConcurrentLinkedQueue<>());
        }
    }

    public static final class Blocking extends QueueOperations.WithSize {
        public Blocking() {
            super(new LinkedBlockingQueue<>());
        }
    }

    public static final class BackingOff extends QueueOperations.WithPeek {
        public BackingOff() {
            super(new BackingOffQueue());
        }
    }

    public static final class Monitor extends QueueOperations.WithSize {
        public Monitor() {
            super(new Locked());
        }
    }

    /** One lock around everything. */
    private static final class Locked extends Wrapped {
        Locked() {
            super(new ArrayDeque<>());
        }

        @Override
        public synchronized boolean offer(Integer element) {
            return super.offer(element);
        }

        @Override
        public synchronized Integer poll() {
            return super.poll();
        }

        @Override
        public synchronized Integer peek() {
            return super.peek();
        }

        @Override
        public synchronized boolean isEmpty() {
            return super.isEmpty();
        }

        @Override
        public synchronized int size() {
            return super.size();
        }
    }

    /** A specification that lacks what the operations have. */
    public static final class Empty {
        private final Queue<Integer> unused = new ArrayDeque<>();

        @Override
        public String toString() {
            return unused.toString();
        }
    }
}
