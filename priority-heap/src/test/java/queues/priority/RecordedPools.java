package queues.priority;

import java.util.Arrays;
import java.util.concurrent.Callable;
import queues.kit.Story;

/** The learner's class, with every call written into the story. */
final class RecordedPools {
    private final PriorityInheritance subject;

    RecordedPools(Pool... pools) {
        subject = new PriorityInheritance(pools);
        Arrays.stream(pools).forEach(pool -> Story.add("the constructor", "pool " + pool, told(pool)));
    }

    private static String told(Pool pool) {
        String permits = pool.permits() + (pool.permits() == 1 ? " permit" : " permits");
        return pool.reserved() == 0 ? permits : permits + ", " + pool.reserved() + " reserved";
    }

    PriorityInheritance subject() {
        return subject;
    }

    boolean request(Task task, Pool pool) {
        return told("request", "request(" + told(task) + ", " + pool + ")", () -> subject.request(task, pool));
    }

    void release(Task task, Pool pool) {
        told("release", "release(" + task + ", " + pool + ")", () -> {
            subject.release(task, pool);
            return "done";
        });
    }

    boolean cancel(Task task) {
        return told("cancel", "cancel(" + task + ")", () -> subject.cancel(task));
    }

    boolean isWaiting(Task task) {
        return told("isWaiting", "isWaiting(" + task + ")", () -> subject.isWaiting(task));
    }

    int free(Pool pool) {
        return told("free", "free(" + pool + ")", () -> subject.free(pool));
    }

    int priority(Task task) {
        return told("priority", "priority(" + task + ")", () -> subject.priority(task));
    }

    /** With its own priority, where it speaks for the first time. */
    private static String told(Task task) {
        return task == null ? "null" : task + "/" + task.priority();
    }

    private static <T> T told(String method, String call, Callable<T> made) {
        try {
            T answer = made.call();
            Story.add(method, call, String.valueOf(answer));
            return answer;
        } catch (RuntimeException | StackOverflowError thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
