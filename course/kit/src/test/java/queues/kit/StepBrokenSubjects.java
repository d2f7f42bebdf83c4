package queues.kit;

import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** More of what goes wrong: signals swallowed, locks kept, threads that turn in circles. */
final class StepBrokenSubjects {
    private StepBrokenSubjects() {}

    /** A waiter that was signalled and then interrupted leaves with the signal. */
    static final class SignalSwallowedByInterrupt extends StepSubjects.Buffer {
        SignalSwallowedByInterrupt(Lock lock) {
            super(lock, 2);
        }

        @Override
        void awaitElement() throws InterruptedException {
            while (elements.isEmpty()) {
                notEmpty.await();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    /** Believes the clock more than the queue, and walks away with the signal that came just in time. */
    static final class SignalSwallowedByTimeout extends StepSubjects.Buffer {
        SignalSwallowedByTimeout(Lock lock) {
            super(lock, 2);
        }

        @Override
        Integer poll(long time, TimeUnit unit) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long nanos = unit.toNanos(time);
                while (elements.isEmpty()) {
                    nanos = notEmpty.awaitNanos(nanos);
                    if (nanos <= 0) {
                        return null;
                    }
                }
                return elements.remove();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The same, with a clock of its own. */
    static final class SignalSwallowedByClock extends StepSubjects.Buffer {
        SignalSwallowedByClock(Lock lock) {
            super(lock, 2);
        }

        @Override
        Integer poll(long time, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(time);
            lock.lockInterruptibly();
            try {
                while (elements.isEmpty()) {
                    notEmpty.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (System.nanoTime() >= deadline) {
                        return null;
                    }
                }
                return elements.remove();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Keeps the lock on the way out by an exception that its caller expects. */
    static final class UnlockForgottenOnRefusal extends StepSubjects.Buffer {
        UnlockForgottenOnRefusal(Lock lock) {
            super(lock, 1);
        }

        @Override
        int take() {
            try {
                return takeOrThrow();
            } catch (NoSuchElementException refused) {
                return -1;
            }
        }

        private int takeOrThrow() {
            lock.lock();
            int element = elements.remove();
            lock.unlock();
            return element;
        }
    }

    static final class SignalWithoutTheLock extends StepSubjects.Buffer {
        SignalWithoutTheLock(Lock lock) {
            super(lock, 1);
        }

        @Override
        void put(int element) {
            lock.lock();
            try {
                elements.add(element);
            } finally {
                lock.unlock();
            }
            notEmpty.signal();
        }
    }

    /** Waits by asking again and again. */
    static final class BusyWaiting extends StepSubjects.Buffer {
        BusyWaiting(Lock lock) {
            super(lock, 1);
        }

        @Override
        int take() {
            while (true) {
                lock.lock();
                try {
                    if (!elements.isEmpty()) {
                        return elements.remove();
                    }
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    static final class EndlessLoop extends StepSubjects.Buffer {
        EndlessLoop(Lock lock) {
            super(lock, 1);
        }

        @Override
        int take() {
            lock.lock();
            try {
                while (elements.isEmpty() && !Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return elements.remove();
            } finally {
                lock.unlock();
            }
        }
    }
}
