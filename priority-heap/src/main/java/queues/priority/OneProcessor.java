package queues.priority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Given. A processor in a time of its own: in each unit of time it runs the most urgent task that can run. A task that
 * waits for a permit cannot run; to take a permit and to give it back takes no time. It all happens on one thread, so the
 * same tasks always end at the same times.
 *
 * <pre>{@code
 * OneProcessor processor = new OneProcessor(pools, Task::priority);
 * processor.arrives(0, batch).acquires(connections).works(3).releases(connections);
 * processor.arrives(2, standard).works(6);
 * processor.run();
 * }</pre>
 */
public final class OneProcessor {
    private static final int LONG_ENOUGH = 10_000;

    private final PriorityInheritance pools;
    private final ToIntFunction<Task> priority;
    private final List<Program> programs = new ArrayList<>();
    private int now;

    /**
     * @param pools where the permits are
     * @param priority by what the processor goes: {@code Task::priority}, or what {@code pools} has to say
     */
    public OneProcessor(PriorityInheritance pools, ToIntFunction<Task> priority) {
        this.pools = pools;
        this.priority = priority;
    }

    /** A task comes at that time; what it does is said next. Of two equally urgent ones the one named first runs. */
    public Program arrives(int time, Task task) {
        Program program = new Program(time, task);
        programs.add(program);
        return program;
    }

    /** Runs until all tasks have ended, or all that are left wait for permits. */
    public void run() {
        while (now < LONG_ENOUGH && programs.stream().anyMatch(each -> each.arrival > now || each.canRun())) {
            Optional<Program> next = programs.stream()
                    .filter(Program::canRun)
                    .min(Comparator.comparingInt(each -> priority.applyAsInt(each.task)));
            if (next.isPresent() && !next.get().isAboutToWork()) {
                next.get().moves();
            } else {
                programs.forEach(each -> each.draws(next.orElse(null)));
                now++;
                next.ifPresent(Program::worksOneUnit);
            }
        }
    }

    /** When the task ended, or -1 if it never did. */
    public int endOf(Task task) {
        return programs.stream()
                .filter(each -> each.task == task)
                .mapToInt(each -> each.end)
                .findFirst()
                .orElseThrow();
    }

    /** A line per task and a column per unit of time: █ it runs, ○ it waits for a permit, · it could run. */
    public List<String> timeline() {
        int width = programs.stream()
                .mapToInt(each -> each.task.toString().length())
                .max()
                .orElse(0);
        return programs.stream()
                .map(each -> ("%-" + width + "s  %s").formatted(each.task, each.drawn))
                .toList();
    }

    /** What one task does, step by step. */
    public final class Program {
        private final int arrival;
        private final Task task;
        private final Deque<Step> steps = new ArrayDeque<>();
        private final StringBuilder drawn = new StringBuilder();
        private int end = -1;

        private Program(int arrival, Task task) {
            this.arrival = arrival;
            this.task = task;
        }

        /** Takes a permit, or waits for one. */
        public Program acquires(Pool pool) {
            steps.add(new Step(() -> pools.request(task, pool), false));
            return this;
        }

        /** Needs the processor for so many units of time. */
        public Program works(int units) {
            for (int i = 0; i < units; i++) {
                steps.add(new Step(null, false));
            }
            return this;
        }

        /** Gives a permit back, as soon as the work before it is done. */
        public Program releases(Pool pool) {
            steps.add(new Step(() -> pools.release(task, pool), true));
            return this;
        }

        private boolean canRun() {
            return arrival <= now && end < 0 && !pools.isWaiting(task);
        }

        private boolean isAboutToWork() {
            return !steps.isEmpty() && steps.peek().action == null;
        }

        private void moves() {
            if (!steps.isEmpty()) {
                steps.remove().action.run();
            }
            endsIfNothingIsLeft();
        }

        private void worksOneUnit() {
            steps.remove();
            while (!steps.isEmpty() && steps.peek().belongsToTheWorkBefore) {
                steps.remove().action.run();
            }
            endsIfNothingIsLeft();
        }

        private void endsIfNothingIsLeft() {
            if (steps.isEmpty() && !pools.isWaiting(task)) {
                end = now;
            }
        }

        private void draws(Program running) {
            boolean here = arrival <= now && end < 0;
            drawn.append(!here ? ' ' : this == running ? '█' : canRun() ? '·' : '○');
        }
    }

    /** An action that takes no time, or, if there is none, a unit of work. */
    private record Step(Runnable action, boolean belongsToTheWorkBefore) {}
}
