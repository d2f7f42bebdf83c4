package queues.priority.labs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.labs.PartMaker;
import queues.labs.Settings;
import queues.labs.model.PartBroken;
import queues.labs.model.Permits;
import queues.priority.Pool;
import queues.priority.PriorityInheritance;
import queues.priority.Task;

/**
 * The answer in the lab priority-inversion: it says who gets a connection, and how urgent each holder is. Nobody waits in a thread
 * there: a job that is not granted its connection at once is granted it by somebody's release.
 */
public final class InheritanceOfConnections implements PartMaker<Permits> {
    @Override
    public Permits make(Settings settings) {
        return new Connections(new Pool("connections", settings.count("connections")));
    }

    private static final class Connections implements Permits {
        /** Of the levels 0, 1 and 2. */
        private static final int[] PRIORITIES = {1, 5, 10};

        private final Pool pool;
        private final PriorityInheritance pools;
        private final Map<Job, Task> tasks = new LinkedHashMap<>();
        private final List<Job> waiting = new ArrayList<>();

        Connections(Pool pool) {
            this.pool = pool;
            pools = new PriorityInheritance(pool);
        }

        @Override
        public void acquire(Job job) {
            Task task = new Task("job", PRIORITIES[job.level()]);
            tasks.put(job, task);
            waiting.add(job);
            if (pools.request(task, pool)) {
                grant(job);
            }
        }

        @Override
        public void release(Job job) {
            pools.release(tasks.remove(job), pool);
            for (Job each : List.copyOf(waiting)) {
                if (!pools.isWaiting(tasks.get(each))) {
                    grant(each);
                }
            }
        }

        private void grant(Job job) {
            waiting.remove(job);
            if (tasks.size() - waiting.size() > pool.permits()) {
                throw new PartBroken("a permit was granted while all " + pool.permits() + " were held");
            }
            job.granted();
        }

        @Override
        public int urgency(Job job) {
            int priority = pools.priority(tasks.get(job));
            int level = 0;
            while (level < PRIORITIES.length - 1 && PRIORITIES[level] < priority) {
                level++;
            }
            return level;
        }
    }
}
