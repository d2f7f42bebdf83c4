package queues.kit;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Blocking queues with a {@link Lock} handed in: a correct one, and what is commonly written instead. */
final class StepSubjects {
    private StepSubjects() {}

    /** Correct: waits for ever, by the longest time there is. */
    static final class LongestTime extends Buffer {
        LongestTime(Lock lock, int capacity) {
            super(lock, capacity);
        }

        @Override
        void awaitElement() throws InterruptedException {
            while (elements.isEmpty()) {
                notEmpty.awaitNanos(Long.MAX_VALUE);
            }
        }
    }

    /** Correct, with a bound; the others change one thing. */
    static class Buffer {
        final Deque<Integer> elements = new ArrayDeque<>();
        final int capacity;
        final Lock lock;
        final Condition notFull;
        final Condition notEmpty;

        Buffer(Lock lock, int capacity) {
            this.lock = lock;
            this.capacity = capacity;
            notFull = lock.newCondition();
            notEmpty = lock.newCondition();
        }

        void put(int element) throws InterruptedException {
            lock.lock();
            try {
                while (elements.size() == capacity) {
                    notFull.await();
                }
                elements.add(element);
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        int take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                awaitElement();
                int element = elements.remove();
                notFull.signal();
                return element;
            } finally {
                lock.unlock();
            }
        }

        void awaitElement() throws InterruptedException {
            while (elements.isEmpty()) {
                notEmpty.await();
            }
        }

        Integer poll(long time, TimeUnit unit) throws InterruptedException {
            long nanos = unit.toNanos(time);
            lock.lockInterruptibly();
            try {
                while (elements.isEmpty()) {
                    if (nanos <= 0) {
                        return null;
                    }
                    nanos = notEmpty.awaitNanos(nanos);
                }
                Integer element = elements.remove();
                notFull.signal();
                return element;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class IfForWhile extends Buffer {
        IfForWhile(Lock lock) {
            super(lock, 1);
        }

        @Override
        void awaitElement() throws InterruptedException {
            if (elements.isEmpty()) {
                notEmpty.await();
            }
            if (elements.isEmpty()) {
                throw new NoSuchElementException("the queue is empty");
            }
        }
    }

    /** Signals only when the queue was empty: two elements wake one of two takers. */
    static final class SignalOnFirstOnly extends Buffer {
        SignalOnFirstOnly(Lock lock) {
            super(lock, 2);
        }

        @Override
        void put(int element) throws InterruptedException {
            lock.lock();
            try {
                elements.add(element);
                if (elements.size() == 1) {
                    notEmpty.signal();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    static final class WrongCondition extends Buffer {
        WrongCondition(Lock lock) {
            super(lock, 1);
        }

        @Override
        void put(int element) throws InterruptedException {
            lock.lock();
            try {
                elements.add(element);
                notFull.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /** One condition for both sides and a signal for one: it may wake the wrong side. */
    static final class OneConditionOneSignal extends Buffer {
        OneConditionOneSignal(Lock lock) {
            super(lock, 1);
        }

        @Override
        void put(int element) throws InterruptedException {
            lock.lock();
            try {
                while (elements.size() == capacity) {
                    notEmpty.await();
                }
                elements.add(element);
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        int take() throws InterruptedException {
            lock.lock();
            try {
                awaitElement();
                int element = elements.remove();
                notEmpty.signal();
                return element;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Looks before it locks, and believes it afterwards. */
    static final class LooksOutside extends Buffer {
        LooksOutside(Lock lock) {
            super(lock, 1);
        }

        @Override
        int take() throws InterruptedException {
            boolean empty = elements.isEmpty();
            lock.lock();
            try {
                if (empty) {
                    notEmpty.await();
                }
                while (elements.isEmpty()) {
                    notEmpty.await();
                }
                return elements.remove();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Correct: keeps a deadline on a clock of its own. */
    static final class OwnClock extends Buffer {
        OwnClock(Lock lock) {
            super(lock, 10);
        }

        @Override
        Integer poll(long time, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(time);
            lock.lockInterruptibly();
            try {
                while (elements.isEmpty()) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return null;
                    }
                    notEmpty.await(left, TimeUnit.NANOSECONDS);
                }
                return elements.remove();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Correct: keeps a date. */
    static final class Until extends Buffer {
        Until(Lock lock) {
            super(lock, 10);
        }

        @Override
        Integer poll(long time, TimeUnit unit) throws InterruptedException {
            Date deadline = new Date(System.currentTimeMillis() + unit.toMillis(time));
            lock.lock();
            try {
                boolean early = true;
                while (elements.isEmpty() && early) {
                    early = notEmpty.awaitUntil(deadline);
                }
                return elements.poll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Correct, if not wise: asks for the lock again and again, and waits without being interruptible. */
    static final class TriesTheLock extends Buffer {
        TriesTheLock(Lock lock) {
            super(lock, 10);
        }

        @Override
        int take() throws InterruptedException {
            while (!lock.tryLock() && !lock.tryLock(1, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            try {
                while (elements.isEmpty()) {
                    notEmpty.awaitUninterruptibly();
                }
                return elements.remove();
            } finally {
                lock.unlock();
            }
        }
    }
}
