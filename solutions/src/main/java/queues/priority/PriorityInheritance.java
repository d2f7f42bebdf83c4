package queues.priority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
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
    /*
     * Two facts are kept, and nothing that follows from them: who holds what, and who waits for what, in the order in which
     * they asked. A lent priority follows from both, so it is worked out when somebody wants to know it. Kept in a field it
     * would have to be right after every request, release and cancel, along every chain; and "back to what it was before"
     * is wrong as soon as permits are given back in another order than they were taken. A pool has a handful of waiters,
     * so the walk is short; a kernel, which asks at every turn, keeps the answer and pays with care.
     *
     * The walk follows "waits for a permit that I hold" and takes the smallest priority on the way. Tasks that wait in a
     * circle, or for a second permit of a pool that they hold, would send it round for ever: hence the set of those seen.
     *
     * A permit is handed over, not put back for whoever comes first: when release returns, the next holder is a holder. So
     * the thread that waits needs no luck when it wakes, and there is one permit at most to give away per release. Before
     * it there was no waiter who could have had a permit, and it frees one.
     *
     * A thread may be granted its permit and be interrupted, or late, before it has the lock again. Whether the task still
     * waits decides, and not how the wait ended: no longer waiting means that the permit is there, and is kept.
     */
    private final Lock lock;

    /** For each pool a task for each permit that is held. */
    private final Map<Pool, List<Task>> holders = new LinkedHashMap<>();

    /** In the order in which they asked. */
    private final Map<Task, Wait> waits = new LinkedHashMap<>();

    private record Wait(Pool pool, Condition granted) {}

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
        for (Pool pool : pools) {
            if (holders.put(Objects.requireNonNull(pool, "a pool"), new ArrayList<>()) != null) {
                throw new IllegalArgumentException(pool + " comes twice");
            }
        }
    }

    /**
     * Asks for a permit and does not make the calling thread wait.
     *
     * @return true if the task has got it; false if the task now waits, until it is granted one or {@link #cancel}s
     * @throws IllegalStateException if the task is waiting already
     */
    public boolean request(Task task, Pool pool) {
        lock.lock();
        try {
            return granted(task, pool);
        } finally {
            lock.unlock();
        }
    }

    private boolean granted(Task task, Pool pool) {
        List<Task> holding = holders(pool);
        if (waits.containsKey(Objects.requireNonNull(task, "the task"))) {
            throw new IllegalStateException(task + " is waiting already");
        }
        if (mayHave(task, pool)) {
            holding.add(task);
            return true;
        }
        waits.put(task, new Wait(pool, lock.newCondition()));
        return false;
    }

    private boolean mayHave(Task task, Pool pool) {
        int free = pool.permits() - holders(pool).size();
        return free > (task.isUrgent() ? 0 : pool.reserved());
    }

    private List<Task> holders(Pool pool) {
        List<Task> holding = holders.get(Objects.requireNonNull(pool, "the pool"));
        if (holding == null) {
            throw new IllegalArgumentException(pool + " is none of these pools");
        }
        return holding;
    }

    /** Whether the task has asked for a permit that it has neither been granted nor given up. */
    public boolean isWaiting(Task task) {
        Objects.requireNonNull(task, "the task");
        lock.lock();
        try {
            return waits.containsKey(task);
        } finally {
            lock.unlock();
        }
    }

    /** How many permits of the pool nobody holds, reserved ones included. */
    public int free(Pool pool) {
        lock.lock();
        try {
            return pool.permits() - holders(pool).size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives one permit back. It goes on to the task that the rule above names, if there is one.
     *
     * @throws IllegalStateException if the task holds no permit of that pool
     */
    public void release(Task task, Pool pool) {
        Objects.requireNonNull(task, "the task");
        lock.lock();
        try {
            if (!holders(pool).remove(task)) {
                throw new IllegalStateException(task + " holds no permit of " + pool);
            }
            Task next = next(pool);
            if (next != null) {
                holders(pool).add(next);
                waits.remove(next).granted().signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Who gets a permit of that pool now; null if nobody waits who may have one. */
    private Task next(Pool pool) {
        Task next = null;
        for (Map.Entry<Task, Wait> each : waits.entrySet()) {
            Task task = each.getKey();
            if (each.getValue().pool().equals(pool) && mayHave(task, pool)) {
                next = next == null || mostUrgent(task) < mostUrgent(next) ? task : next;
            }
        }
        return next;
    }

    /**
     * Ends the wait of a task without a permit.
     *
     * @return false if the task does not wait: it never did, or it has been granted its permit
     */
    public boolean cancel(Task task) {
        Objects.requireNonNull(task, "the task");
        lock.lock();
        try {
            return waits.remove(task) != null;
        } finally {
            lock.unlock();
        }
    }

    /** The most urgent priority among the task's own and all that it is lent, directly or through others: the smallest. */
    public int priority(Task task) {
        Objects.requireNonNull(task, "the task");
        lock.lock();
        try {
            return mostUrgent(task);
        } finally {
            lock.unlock();
        }
    }

    private int mostUrgent(Task task) {
        return mostUrgent(task, new HashSet<>(Set.of(task)));
    }

    private int mostUrgent(Task task, Set<Task> seen) {
        int most = task.priority();
        for (Map.Entry<Task, Wait> each : waits.entrySet()) {
            boolean lends = holders(each.getValue().pool()).contains(task);
            if (lends && seen.add(each.getKey())) {
                most = Math.min(most, mostUrgent(each.getKey(), seen));
            }
        }
        return most;
    }

    /**
     * Asks for a permit and waits until the task has it.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to; whether
     *     a call that need not wait heeds an interrupt is left open
     * @throws IllegalStateException if the task is waiting already
     */
    public void acquire(Task task, Pool pool) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!granted(task, pool)) {
                Condition granted = waits.get(task).granted();
                try {
                    while (waits.containsKey(task)) {
                        granted.await();
                    }
                } catch (InterruptedException interrupted) {
                    leave(task, interrupted);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends an interrupted wait: with the exception, or, if the permit has been granted meanwhile, with the permit. */
    private void leave(Task task, InterruptedException interrupted) throws InterruptedException {
        if (waits.remove(task) != null) {
            throw interrupted;
        }
        Thread.currentThread().interrupt();
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
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            if (!granted(task, pool)) {
                Condition granted = waits.get(task).granted();
                try {
                    while (waits.containsKey(task) && nanos > 0) {
                        nanos = granted.awaitNanos(nanos);
                    }
                    return waits.remove(task) == null;
                } catch (InterruptedException interrupted) {
                    leave(task, interrupted);
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
