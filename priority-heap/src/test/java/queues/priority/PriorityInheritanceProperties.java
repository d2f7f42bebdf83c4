package queues.priority;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class PriorityInheritanceProperties {
    private static final List<Task> TASKS =
            List.of(new Task("a", 1), new Task("b", 3), new Task("c", 3), new Task("d", 7), new Task("e", 9));
    private static final List<Pool> POOLS = List.of(new Pool("X", 1), new Pool("Y", 1), new Pool("Z", 3, 1));

    private enum Kind {
        REQUEST,
        RELEASE,
        CANCEL
    }

    /** A call, made only if the task may make it now. */
    record Call(Kind kind, Task task, Pool pool) {}

    /** One permit, held or waited for. */
    private record Claim(Task task, Pool pool) {}

    /** The rules, word for word and slowly. */
    private static final class Model {
        private final List<Claim> held = new ArrayList<>();
        private final List<Claim> waiting = new ArrayList<>();

        boolean isWaiting(Task task) {
            return waiting.stream().anyMatch(each -> each.task() == task);
        }

        int free(Pool pool) {
            return pool.permits()
                    - (int) held.stream().filter(each -> each.pool() == pool).count();
        }

        boolean mayHave(Claim claim) {
            int free = free(claim.pool());
            return claim.task().isUrgent() ? free > 0 : free > claim.pool().reserved();
        }

        /** Every wait lends along one link; as often as there are tasks, so that it gets to the end of every chain. */
        int priority(Task task) {
            int[] lent = TASKS.stream().mapToInt(Task::priority).toArray();
            for (int round = 0; round < TASKS.size(); round++) {
                for (Claim wait : waiting) {
                    for (Claim hold : held) {
                        if (hold.pool() == wait.pool()) {
                            int to = TASKS.indexOf(hold.task());
                            lent[to] = Math.min(lent[to], lent[TASKS.indexOf(wait.task())]);
                        }
                    }
                }
            }
            return lent[TASKS.indexOf(task)];
        }

        void release(Claim claim) {
            held.remove(claim);
            Claim next = null;
            for (Claim each : waiting) {
                boolean may = each.pool() == claim.pool() && mayHave(each);
                if (may && (next == null || priority(each.task()) < priority(next.task()))) {
                    next = each;
                }
            }
            if (next != null) {
                waiting.remove(next);
                held.add(next);
            }
        }
    }

    @Property(tries = 400)
    @Label(
            "Whatever tasks ask for and give back, in whatever order, everybody has the permits and the priority of the rules")
    @TryNext(
            "Draw the tasks, with an arrow from each that waits to those who hold what it waits for. Follow the arrows.")
    void followsTheRules(@ForAll("calls") List<Call> calls) {
        RecordedPools pools = new RecordedPools(POOLS.toArray(Pool[]::new));
        Model model = new Model();
        for (Call call : calls) {
            make(call, pools, model);
            compare(pools.subject(), model);
        }
    }

    private static void make(Call call, RecordedPools pools, Model model) {
        Claim claim = new Claim(call.task(), call.pool());
        switch (call.kind()) {
            case REQUEST -> {
                if (!model.isWaiting(call.task())) {
                    pools.request(call.task(), call.pool());
                    (model.mayHave(claim) ? model.held : model.waiting).add(claim);
                }
            }
            case RELEASE -> {
                if (model.held.contains(claim)) {
                    pools.release(call.task(), call.pool());
                    model.release(claim);
                }
            }
            case CANCEL -> {
                if (model.isWaiting(call.task())) {
                    pools.cancel(call.task());
                    model.waiting.removeIf(each -> each.task() == call.task());
                }
            }
        }
    }

    private static void compare(PriorityInheritance pools, Model model) {
        for (Pool pool : POOLS) {
            same("free(" + pool + ")", model.free(pool), pools.free(pool));
        }
        for (Task task : TASKS) {
            same("isWaiting(" + task + ")", model.isWaiting(task), pools.isWaiting(task));
            same("priority(" + task + ")", model.priority(task), pools.priority(task));
        }
    }

    private static void same(String call, Object expected, Object answer) {
        if (!expected.equals(answer)) {
            throw new RuleBroken(
                    "after these calls " + call + " answers " + answer + "; by the rules it is " + expected, List.of());
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Kind> kind =
                Arbitraries.of(Kind.REQUEST, Kind.REQUEST, Kind.REQUEST, Kind.RELEASE, Kind.RELEASE, Kind.CANCEL);
        return Combinators.combine(kind, Arbitraries.of(TASKS), Arbitraries.of(POOLS))
                .as(Call::new)
                .list()
                .ofMaxSize(40);
    }
}
