package queues.priority;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Pools of permits for tasks that are not equally urgent, and the priorities that tasks lend one another so that nobody
 * urgent waits for somebody who does not get to run. For any number of threads; at most one thread acts for a task at a time.
 *
 * <p><b>Who gets a permit.</b> A task may have a permit of a pool if one is free and the task is urgent by its own priority
 * ({@link Task#isUrgent}), or if more permits are free than the pool reserves. A task that asks and may have one gets it at
 * once. Otherwise it waits, and it gets its permit from a {@link #release}: of all tasks which wait for that pool and may
 * have a permit of it, the one with the most urgent {@link #priority} at that moment; of equally urgent ones, the one that has
 * waited longest. So a free permit and a waiting task that may have it never stay together. A task may hold several
 * permits, of one pool or of many, and give them back in any order. It waits for one permit at a time.
 *
 * <p><b>Who lends what.</b> A task that waits for a pool lends its priority to every task that holds a permit of that pool:
 * {@link #priority} of a task is the most urgent of its own and all that it is lent. What is lent to a task it lends on, if it
 * waits itself. Lending ends when the wait ends, or when the holder has given back its last permit of that pool; what is
 * lent through other pools stays. Tasks that wait for one another in a circle all have the priority of the most urgent of
 * them, and wait until one of them gives up.
 *
 * <p><b>Waiting threads.</b> {@link #acquire} and {@link #tryAcquire} make the calling thread wait until the task has its
 * permit. A thread that waits holds no lock and uses no processor time. A call that ends with {@link InterruptedException} or
 * with false leaves no trace: the task holds no more permits than before, waits for none and lends nothing. A permit that was
 * granted at the last moment is not lost: either it is kept, and the call returns as if nothing had happened, with the
 * interrupt, if there was one, left in the thread's status; or it goes on as if it had been released.
 *
 * <p>Every method may be called from every thread, and what it answers is true at one moment during the call. Null is refused
 * with {@link NullPointerException}, a pool that was not handed to the constructor with {@link IllegalArgumentException}, what
 * a task cannot do now with {@link IllegalStateException}; each leaves everything as it was.
 */
public class PriorityInheritance {
    private final Lock lock;

    /**
     * Begins with all permits of all pools free.
     *
     * @throws IllegalArgumentException if a pool comes twice
     */
    public PriorityInheritance(Pool... pools) {
        this(new ReentrantLock(), pools);
    }

    /** The same, with the lock under which, and with whose conditions, to wait; so that a test can choose who goes first. */
    PriorityInheritance(Lock lock, Pool... pools) {
        this.lock = Objects.requireNonNull(lock, "the lock");
        throw new UnsupportedOperationException("TODO 1: begin with all permits free");
    }

    /**
     * Asks for a permit and does not make the calling thread wait.
     *
     * @return true if the task has got it; false if the task now waits, until it is granted one or {@link #cancel}s
     * @throws IllegalStateException if the task is waiting already
     */
    public boolean request(Task task, Pool pool) {
        throw new UnsupportedOperationException("TODO 2: grant a permit, or let the task wait");
    }

    /** Whether the task has asked for a permit that it has neither been granted nor given up. */
    public boolean isWaiting(Task task) {
        throw new UnsupportedOperationException("TODO 3: say whether the task waits");
    }

    /** How many permits of the pool nobody holds, reserved ones included. */
    public int free(Pool pool) {
        throw new UnsupportedOperationException("TODO 4: count the permits that nobody holds");
    }

    /**
     * Gives one permit back. It goes on to the task that the rule above names, if there is one.
     *
     * @throws IllegalStateException if the task holds no permit of that pool
     */
    public void release(Task task, Pool pool) {
        throw new UnsupportedOperationException("TODO 5: take the permit back, and hand it on");
    }

    /**
     * Ends the wait of a task without a permit.
     *
     * @return false if the task does not wait: it never did, or it has been granted its permit
     */
    public boolean cancel(Task task) {
        throw new UnsupportedOperationException("TODO 6: let the task wait no longer");
    }

    /** The most urgent priority among the task's own and all that it is lent, directly or through others: the smallest. */
    public int priority(Task task) {
        throw new UnsupportedOperationException("TODO 7: find the most urgent priority that the task has or is lent");
    }

    /**
     * Asks for a permit and waits until the task has it.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to; whether
     *     a call that need not wait heeds an interrupt is left open
     * @throws IllegalStateException if the task is waiting already
     */
    public void acquire(Task task, Pool pool) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 8: wait until the permit is granted");
    }

    /**
     * Asks for a permit and waits until the task has it, but no longer than the time given.
     *
     * @param timeout how long; zero and less mean not at all
     * @return whether the task has got it
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     * @throws IllegalStateException if the task is waiting already
     */
    public boolean tryAcquire(Task task, Pool pool, long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 9: wait until the permit is granted, but only so long");
    }
}
