package queues.sample;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Code that goes wrong in the ways learners' code does; stands outside the kit's package, as theirs does. */
public final class Trouble {
    private final Lock lock = new ReentrantLock();
    private final Lock otherLock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private volatile boolean released;

    /** Lets everything below come to its end, so that no test leaves a busy thread behind. */
    public void release() {
        released = true;
    }

    public int todo() {
        throw new UnsupportedOperationException("TODO 3: take the first element");
    }

    public int todoInside() {
        try {
            return todo();
        } catch (UnsupportedOperationException inner) {
            throw new IllegalStateException("wrapped", inner);
        }
    }

    public void awaitsASignalThatNeverComes() throws InterruptedException {
        lock.lock();
        try {
            notEmpty.await();
        } finally {
            lock.unlock();
        }
    }

    public void takesOneLockThenTheOther() throws Exception {
        lock.lock();
        bothHoldOne.await();
        otherLock.lock();
    }

    public void takesTheOtherLockFirst() throws Exception {
        otherLock.lock();
        bothHoldOne.await();
        lock.lock();
    }

    public void entersOneMonitorThenTheOther(Object one, Object other) throws Exception {
        synchronized (one) {
            bothHoldOne.await();
            synchronized (other) {
                released = true;
            }
        }
    }

    public void spins() {
        while (!released) {
            Thread.onSpinWait();
        }
    }

    public void yields() {
        while (!released) {
            Thread.yield();
        }
    }

    public void pollsManyTimesASecond() {
        while (!released) {
            LockSupport.parkNanos(1_000);
        }
    }

    public void pollsTenTimesASecond() {
        while (!released) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    public void swallowsInterrupts() {
        while (!released) {
            try {
                awaitsASignalThatNeverComes();
            } catch (InterruptedException swallowed) {
                Thread.yield();
            }
        }
    }

    /** Returns false when the time is up, as a timed poll does. */
    public boolean waitsAtMost(long time, TimeUnit unit) throws InterruptedException {
        lock.lock();
        try {
            return notEmpty.await(time, unit);
        } finally {
            lock.unlock();
        }
    }

    public void signals() {
        lock.lock();
        try {
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public int overflowsTheStack(int depth) {
        return 1 + overflowsTheStack(depth + 1);
    }

    public int needsTooMuchMemory() {
        return new long[Integer.MAX_VALUE][1].length;
    }
}
