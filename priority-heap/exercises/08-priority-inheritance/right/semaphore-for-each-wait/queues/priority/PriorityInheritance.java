package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A monitor for the accounts; whoever waits does so outside of it, on a semaphore of its own that a release opens. */
public class PriorityInheritance {
    private final Object accounts = new Object();
    private final List<Pool> pools = new ArrayList<>();

    /** For each task the pools of which it holds permits, one entry for each permit. */
    private final Map<Task, List<Pool>> held = new IdentityHashMap<>();

    /** In the order of arrival. */
    private final List<Ticket> tickets = new ArrayList<>();

    private static final class Ticket {
        private final Task task;
        private final Pool pool;
        private final Semaphore door = new Semaphore(0);

        Ticket(Task task, Pool pool) {
            this.task = task;
            this.pool = pool;
        }
    }

    public PriorityInheritance(Pool... pools) {
        for (Pool pool : pools) {
            if (this.pools.contains(Objects.requireNonNull(pool))) {
                throw new IllegalArgumentException("twice: " + pool);
            }
            this.pools.add(pool);
        }
    }

    PriorityInheritance(Lock lock, Pool... pools) {
        this(pools);
    }

    /** The ticket of a task that has to wait; nothing if it has got its permit. */
    private Optional<Ticket> ask(Task task, Pool pool) {
        synchronized (accounts) {
            Objects.requireNonNull(task);
            int free = free(pool);
            if (isWaiting(task)) {
                throw new IllegalStateException("waits: " + task);
            }
            if (mayHave(task, pool, free)) {
                give(task, pool);
                return Optional.empty();
            }
            Ticket ticket = new Ticket(task, pool);
            tickets.add(ticket);
            return Optional.of(ticket);
        }
    }

    private static boolean mayHave(Task task, Pool pool, int free) {
        return free > pool.reserved() || free > 0 && task.isUrgent();
    }

    private void give(Task task, Pool pool) {
        held.computeIfAbsent(task, any -> new ArrayList<>()).add(pool);
    }

    public boolean request(Task task, Pool pool) {
        return ask(task, pool).isEmpty();
    }

    public boolean isWaiting(Task task) {
        Objects.requireNonNull(task);
        synchronized (accounts) {
            return tickets.stream().anyMatch(each -> each.task == task);
        }
    }

    public int free(Pool pool) {
        synchronized (accounts) {
            if (!pools.contains(Objects.requireNonNull(pool))) {
                throw new IllegalArgumentException("unknown: " + pool);
            }
            return pool.permits()
                    - (int) held.values().stream()
                            .flatMap(List::stream)
                            .filter(pool::equals)
                            .count();
        }
    }

    public void release(Task task, Pool pool) {
        synchronized (accounts) {
            free(pool);
            if (!held.getOrDefault(Objects.requireNonNull(task), new ArrayList<>())
                    .remove(pool)) {
                throw new IllegalStateException(task + " has none of " + pool);
            }
            int free = free(pool);
            tickets.stream()
                    .filter(each -> each.pool.equals(pool) && mayHave(each.task, pool, free))
                    .min(Comparator.comparingInt(each -> priority(each.task)))
                    .ifPresent(this::admit);
        }
    }

    private void admit(Ticket ticket) {
        tickets.remove(ticket);
        give(ticket.task, ticket.pool);
        ticket.door.release();
    }

    public boolean cancel(Task task) {
        Objects.requireNonNull(task);
        synchronized (accounts) {
            return tickets.removeIf(each -> each.task == task);
        }
    }

    public int priority(Task task) {
        synchronized (accounts) {
            Set<Task> reached = new HashSet<>();
            reach(Objects.requireNonNull(task), reached);
            return reached.stream().mapToInt(Task::priority).min().getAsInt();
        }
    }

    private void reach(Task task, Set<Task> reached) {
        if (reached.add(task)) {
            List<Pool> mine = held.getOrDefault(task, List.of());
            for (Ticket each : tickets) {
                if (mine.contains(each.pool)) {
                    reach(each.task, reached);
                }
            }
        }
    }

    public void acquire(Task task, Pool pool) throws InterruptedException {
        Optional<Ticket> ticket = ask(task, pool);
        if (ticket.isPresent()) {
            try {
                ticket.get().door.acquire();
            } catch (InterruptedException interrupted) {
                giveUp(ticket.get(), interrupted);
            }
        }
    }

    private void giveUp(Ticket ticket, InterruptedException interrupted) throws InterruptedException {
        if (leave(ticket)) {
            throw interrupted;
        }
        Thread.currentThread().interrupt();
    }

    private boolean leave(Ticket ticket) {
        synchronized (accounts) {
            return tickets.remove(ticket);
        }
    }

    public boolean tryAcquire(Task task, Pool pool, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(unit);
        Optional<Ticket> ticket = ask(task, pool);
        if (ticket.isEmpty()) {
            return true;
        }
        try {
            return ticket.get().door.tryAcquire(timeout, unit) || !leave(ticket.get());
        } catch (InterruptedException interrupted) {
            giveUp(ticket.get(), interrupted);
            return true;
        }
    }
}
