package queues.priority;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lent priorities are kept, and worked out anew for everybody after each change; one condition wakes all. */
public class PriorityInheritance {
    private final Lock lock;
    private final Condition changed;
    private final Map<Pool, Map<Task, Integer>> counts = new HashMap<>();
    private final Map<Pool, Integer> free = new HashMap<>();
    private final Map<Task, Pool> line = new LinkedHashMap<>();
    private Map<Task, Integer> lent = new HashMap<>();

    public PriorityInheritance(Pool... pools) {
        this(new ReentrantLock(), pools);
    }

    PriorityInheritance(Lock lock, Pool... pools) {
        this.lock = lock;
        changed = lock.newCondition();
        for (Pool pool : pools) {
            if (free.putIfAbsent(pool, pool.permits()) != null) {
                throw new IllegalArgumentException("twice: " + pool);
            }
            counts.put(pool, new HashMap<>());
        }
    }

    public boolean request(Task task, Pool pool) {
        lock.lock();
        try {
            return ask(task, pool);
        } finally {
            lock.unlock();
        }
    }

    private boolean ask(Task task, Pool pool) {
        Objects.requireNonNull(task);
        require(pool);
        if (line.containsKey(task)) {
            throw new IllegalStateException(task + " waits for " + line.get(task));
        }
        boolean may = may(task, pool);
        if (may) {
            give(task, pool);
        } else {
            line.put(task, pool);
        }
        lendAnew();
        return may;
    }

    private void require(Pool pool) {
        if (!free.containsKey(Objects.requireNonNull(pool))) {
            throw new IllegalArgumentException("unknown: " + pool);
        }
    }

    private boolean may(Task task, Pool pool) {
        int left = free.get(pool);
        return left > pool.reserved() || (left > 0 && task.isUrgent());
    }

    private void give(Task task, Pool pool) {
        free.merge(pool, -1, Integer::sum);
        counts.get(pool).merge(task, 1, Integer::sum);
    }

    /** Lends along every link until nothing changes any more. */
    private void lendAnew() {
        lent = new HashMap<>();
        boolean changes = true;
        while (changes) {
            changes = false;
            for (Map.Entry<Task, Pool> wait : line.entrySet()) {
                for (Task holder : counts.get(wait.getValue()).keySet()) {
                    if (now(wait.getKey()) < now(holder)) {
                        lent.put(holder, now(wait.getKey()));
                        changes = true;
                    }
                }
            }
        }
    }

    private int now(Task task) {
        return lent.getOrDefault(task, task.priority());
    }

    public boolean isWaiting(Task task) {
        lock.lock();
        try {
            return line.containsKey(Objects.requireNonNull(task));
        } finally {
            lock.unlock();
        }
    }

    public int free(Pool pool) {
        lock.lock();
        try {
            require(pool);
            return free.get(pool);
        } finally {
            lock.unlock();
        }
    }

    public void release(Task task, Pool pool) {
        lock.lock();
        try {
            Objects.requireNonNull(task);
            require(pool);
            if (!counts.get(pool).containsKey(task)) {
                throw new IllegalStateException(task + " has none of " + pool);
            }
            counts.get(pool).computeIfPresent(task, (each, count) -> count == 1 ? null : count - 1);
            free.merge(pool, 1, Integer::sum);
            lendAnew();
            Task best = null;
            for (Task each : line.keySet()) {
                if (line.get(each).equals(pool) && may(each, pool) && (best == null || now(each) < now(best))) {
                    best = each;
                }
            }
            if (best != null) {
                line.remove(best);
                give(best, pool);
                lendAnew();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean cancel(Task task) {
        lock.lock();
        try {
            boolean waited = line.remove(Objects.requireNonNull(task)) != null;
            lendAnew();
            return waited;
        } finally {
            lock.unlock();
        }
    }

    public int priority(Task task) {
        lock.lock();
        try {
            return now(Objects.requireNonNull(task));
        } finally {
            lock.unlock();
        }
    }

    public void acquire(Task task, Pool pool) throws InterruptedException {
        while (!tryAcquire(task, pool, Long.MAX_VALUE, TimeUnit.DAYS)) {
            Thread.onSpinWait();
        }
    }

    public boolean tryAcquire(Task task, Pool pool, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            if (ask(task, pool)) {
                return true;
            }
            try {
                while (line.containsKey(task) && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException interrupted) {
                if (cancel(task)) {
                    throw interrupted;
                }
                Thread.currentThread().interrupt();
            }
            return !cancel(task);
        } finally {
            lock.unlock();
        }
    }
}
