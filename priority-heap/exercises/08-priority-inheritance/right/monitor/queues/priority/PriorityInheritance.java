package queues.priority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A monitor that wakes everybody, and two lists of who has and who wants what. */
public class PriorityInheritance {
    private record Claim(Task task, Pool pool) {
        Claim {
            Objects.requireNonNull(task);
            Objects.requireNonNull(pool);
        }
    }

    private final Set<Pool> pools;
    private final List<Claim> has = new ArrayList<>();
    private final List<Claim> wants = new ArrayList<>();

    public PriorityInheritance(Pool... pools) {
        this.pools = Set.of(pools);
    }

    PriorityInheritance(Lock unused, Pool... pools) {
        this(pools);
    }

    public synchronized boolean request(Task task, Pool pool) {
        Claim claim = new Claim(task, pool);
        boolean fits = fits(claim);
        if (isWaiting(task)) {
            throw new IllegalStateException();
        }
        return fits ? has.add(claim) : !wants.add(claim);
    }

    private boolean fits(Claim claim) {
        int free = free(claim.pool());
        return claim.task().priority() == 1
                ? free >= 1
                : free >= 1 + claim.pool().reserved();
    }

    public synchronized boolean isWaiting(Task task) {
        Objects.requireNonNull(task);
        return wants.stream().anyMatch(each -> each.task() == task);
    }

    public synchronized int free(Pool pool) {
        if (!pools.contains(pool)) {
            throw new IllegalArgumentException(pool.name());
        }
        return pool.permits()
                - Math.toIntExact(
                        has.stream().filter(each -> each.pool().equals(pool)).count());
    }

    public synchronized void release(Task task, Pool pool) {
        Objects.requireNonNull(task);
        free(pool);
        if (!has.remove(new Claim(task, pool))) {
            throw new IllegalStateException();
        }
        wants.stream()
                .filter(each -> each.pool().equals(pool))
                .filter(this::fits)
                .min(Comparator.comparingInt(each -> priority(each.task())))
                .ifPresent(next -> {
                    wants.remove(next);
                    has.add(next);
                    notifyAll();
                });
    }

    public synchronized boolean cancel(Task task) {
        Objects.requireNonNull(task);
        return wants.removeIf(each -> each.task() == task);
    }

    /** Breadth first: everybody who waits for the task, for those who wait for it, and so on. */
    public synchronized int priority(Task task) {
        Set<Task> behind = new HashSet<>(Arrays.asList(Objects.requireNonNull(task)));
        boolean more = true;
        while (more) {
            Set<Task> found = new HashSet<>();
            for (Claim want : wants) {
                if (has.stream().anyMatch(each -> each.pool().equals(want.pool()) && behind.contains(each.task()))) {
                    found.add(want.task());
                }
            }
            more = behind.addAll(found);
        }
        return behind.stream().mapToInt(Task::priority).min().getAsInt();
    }

    public synchronized void acquire(Task task, Pool pool) throws InterruptedException {
        tryAcquire(task, pool, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    public synchronized boolean tryAcquire(Task task, Pool pool, long timeout, TimeUnit unit)
            throws InterruptedException {
        long nanos = Math.max(0, unit.toNanos(timeout));
        long began = System.nanoTime();
        boolean granted = request(task, pool);
        try {
            while (!granted && nanos - (System.nanoTime() - began) > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, nanos - (System.nanoTime() - began));
                granted = !isWaiting(task);
            }
        } catch (InterruptedException interrupted) {
            if (cancel(task)) {
                throw interrupted;
            }
            Thread.currentThread().interrupt();
            return true;
        }
        return granted || !cancel(task);
    }
}
