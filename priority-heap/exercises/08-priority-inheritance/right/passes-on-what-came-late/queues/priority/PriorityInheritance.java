package queues.priority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A latch for each wait, outside of the lock; a permit that comes after the interrupt is released again. */
public class PriorityInheritance {
    private final Lock lock = new ReentrantLock();
    private final Map<Pool, List<Task>> taken = new HashMap<>();
    private final Map<Pool, List<Task>> lines = new HashMap<>();
    private final Map<Task, CountDownLatch> waiting = new HashMap<>();

    public PriorityInheritance(Pool... pools) {
        for (Pool pool : pools) {
            Objects.requireNonNull(pool);
            lines.put(pool, new ArrayList<>());
            if (taken.put(pool, new ArrayList<>()) != null) {
                throw new IllegalArgumentException();
            }
        }
    }

    PriorityInheritance(Lock unused, Pool... pools) {
        this(pools);
    }

    public boolean request(Task task, Pool pool) {
        return latch(task, pool) == null;
    }

    private CountDownLatch latch(Task task, Pool pool) {
        lock.lock();
        try {
            Objects.requireNonNull(task);
            if (waiting.containsKey(task)) {
                throw new IllegalStateException();
            }
            if (isOpen(task, pool)) {
                taken.get(pool).add(task);
                return null;
            }
            lines.get(pool).add(task);
            waiting.put(task, new CountDownLatch(1));
            return waiting.get(task);
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpen(Task task, Pool pool) {
        return free(pool) - (task.isUrgent() ? 0 : pool.reserved()) > 0;
    }

    public boolean isWaiting(Task task) {
        lock.lock();
        try {
            return waiting.containsKey(Objects.requireNonNull(task));
        } finally {
            lock.unlock();
        }
    }

    public int free(Pool pool) {
        lock.lock();
        try {
            if (!taken.containsKey(Objects.requireNonNull(pool))) {
                throw new IllegalArgumentException(pool + "?");
            }
            return pool.permits() - taken.get(pool).size();
        } finally {
            lock.unlock();
        }
    }

    public void release(Task task, Pool pool) {
        lock.lock();
        try {
            free(pool);
            if (!taken.get(pool).remove(Objects.requireNonNull(task))) {
                throw new IllegalStateException();
            }
            List<Task> line = new ArrayList<>(lines.get(pool));
            line.removeIf(each -> !isOpen(each, pool));
            line.sort((one, other) -> Integer.compare(priority(one), priority(other)));
            if (!line.isEmpty()) {
                Task next = line.get(0);
                lines.get(pool).remove(next);
                taken.get(pool).add(next);
                waiting.remove(next).countDown();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean cancel(Task task) {
        lock.lock();
        try {
            Objects.requireNonNull(task);
            lines.values().forEach(each -> each.remove(task));
            return waiting.remove(Objects.requireNonNull(task)) != null;
        } finally {
            lock.unlock();
        }
    }

    public int priority(Task task) {
        lock.lock();
        try {
            int most = task.priority();
            Set<Task> seen = new HashSet<>();
            Deque<Task> open = new ArrayDeque<>(List.of(task));
            while (!open.isEmpty()) {
                Task each = open.pop();
                if (seen.add(each)) {
                    most = Math.min(most, each.priority());
                    taken.forEach((pool, holders) -> {
                        if (holders.contains(each)) {
                            open.addAll(lines.get(pool));
                        }
                    });
                }
            }
            return most;
        } finally {
            lock.unlock();
        }
    }

    public void acquire(Task task, Pool pool) throws InterruptedException {
        CountDownLatch granted = latch(task, pool);
        try {
            if (granted != null) {
                granted.await();
            }
        } catch (InterruptedException interrupted) {
            passOn(task, pool);
            throw interrupted;
        }
    }

    private void passOn(Task task, Pool pool) {
        if (!cancel(task)) {
            release(task, pool);
        }
    }

    public boolean tryAcquire(Task task, Pool pool, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(unit);
        CountDownLatch granted = latch(task, pool);
        try {
            if (granted == null || granted.await(timeout, unit)) {
                return true;
            }
        } catch (InterruptedException interrupted) {
            passOn(task, pool);
            throw interrupted;
        }
        if (!cancel(task)) {
            release(task, pool);
        }
        return false;
    }
}
