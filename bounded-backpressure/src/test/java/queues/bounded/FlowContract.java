package queues.bounded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import queues.kit.RuleBroken;
import queues.kit.Story;

/**
 * The learner's processor between an upstream and a subscriber that write down what they are told, on an executor that is run
 * by hand. After every call it is run until it is at rest, unless it is held. What holds always is checked always; what is
 * wrong is remembered where it happens, and thrown when the call is over. Each begins a story of its own: a test has done with one
 * before it makes the next.
 */
final class FlowContract {
    private static final int TASKS_WITHOUT_REST = 100_000;

    private final int capacity;
    private final CreditFlow<Object> subject;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private final Upstream upstream = new Upstream();
    private final Downstream downstream = new Downstream();
    private Consumer<String> reaction = signal -> {};
    private boolean held;
    private boolean refusing;
    private boolean inTask;
    private boolean inSignal;
    private String broken;
    private AssertionError met;
    private int inside;

    FlowContract(int capacity) {
        this.capacity = capacity;
        this.subject = new CreditFlow<>(capacity, this::execute);
        Story.begin();
        Story.add("the constructor", "new CreditFlow(" + capacity + ")", "done");
    }

    CreditFlow<Object> subject() {
        return subject;
    }

    private void execute(Runnable task) {
        if (refusing) {
            throw new RejectedExecutionException("no more tasks");
        }
        tasks.add(task);
    }

    /** Leaves tasks where they are, until {@link #run}. */
    FlowContract hold() {
        held = true;
        return this;
    }

    /** Runs every task there is, one after another, and from now on after every call. */
    FlowContract run() {
        held = false;
        return call("the task that you hand to the executor", "the executor runs", () -> {});
    }

    /** From now on the executor refuses every task. */
    FlowContract refuse() {
        refusing = true;
        return this;
    }

    /** What to do when the subscriber or the upstream has been told something: {@code subscriber.onNext(1)}. */
    FlowContract whenever(Consumer<String> reacts) {
        reaction = reacts;
        return this;
    }

    FlowContract connects() {
        return connects(upstream);
    }

    FlowContract connects(Flow.Subscription subscription) {
        upstream.connected |= subscription == upstream;
        return call("onSubscribe", "onSubscribe(" + subscription + ")", () -> subject.onSubscribe(subscription));
    }

    FlowContract subscribes() {
        return subscribes(downstream);
    }

    FlowContract subscribes(Flow.Subscriber<Object> subscriber) {
        return call("subscribe", "subscribe(" + subscriber + ")", () -> subject.subscribe(subscriber));
    }

    /** What upstream sends; without credit that is against the rules, and ends the stream. */
    FlowContract sends(Object... elements) {
        for (Object element : elements) {
            call("onNext", "onNext(" + element + ")", () -> {
                if (element != null && upstream.isWanted()) {
                    arrives();
                }
                subject.onNext(element);
            });
        }
        return this;
    }

    private void arrives() {
        if (upstream.credit == 0) {
            dropped();
        } else {
            upstream.credit--;
            inside++;
        }
    }

    FlowContract completes() {
        upstream.ended = true;
        return call("onComplete", "onComplete()", subject::onComplete);
    }

    FlowContract fails(Throwable thrown) {
        if (thrown != null) {
            if (!upstream.ended) {
                dropped();
            }
            upstream.ended = true;
        }
        return call("onError", "onError(" + name(thrown) + ")", () -> subject.onError(thrown));
    }

    FlowContract requests(long n) {
        return call("request", "request(" + n + ")", () -> {
            if (n < 1) {
                dropped();
            } else {
                downstream.demand = n > Long.MAX_VALUE - downstream.demand ? Long.MAX_VALUE : downstream.demand + n;
            }
            downstream.given().request(n);
        });
    }

    FlowContract cancels() {
        return call("cancel", "cancel()", () -> {
            dropped();
            downstream.given().cancel();
            downstream.over = true;
        });
    }

    int size() {
        int size = subject.size();
        Story.add("size", "size()", String.valueOf(size));
        return size;
    }

    /** What the subscriber has been told, in order, as {@code onNext(1)}. */
    List<String> told() {
        return told;
    }

    Throwable failure() {
        return downstream.failure;
    }

    long credit() {
        return upstream.credit;
    }

    boolean isCancelled() {
        return upstream.cancelled;
    }

    int pendingTasks() {
        return tasks.size();
    }

    private void dropped() {
        inside = 0;
        upstream.unwanted = true;
    }

    private FlowContract call(String method, String call, Runnable body) {
        if (inSignal) {
            happened.add(call);
            body.run();
            return this;
        }
        happened.clear();
        try {
            body.run();
            for (int each = 0; !held && !tasks.isEmpty() && broken == null; each++) {
                runNextTask();
                must(each < TASKS_WITHOUT_REST, "With nothing left to do there is no task left to run");
            }
        } catch (RuntimeException | Error thrown) {
            if (thrown != met) {
                happened.add("threw " + thrown.getClass().getSimpleName());
            }
            throw thrown;
        } finally {
            Story.add(method, call, happened.isEmpty() ? "nothing" : String.join(", ", happened));
        }
        if (refusing) {
            dropped();
        }
        checkAfterwards();
        return this;
    }

    /** Runs one task, on whatever thread this is. */
    void runNextTask() {
        boolean before = inTask;
        inTask = true;
        try {
            tasks.remove().run();
        } finally {
            inTask = before;
        }
    }

    private void checkAfterwards() {
        if (tasks.isEmpty() && !held && upstream.connected && upstream.isWanted()) {
            must(
                    2 * (upstream.credit + inside) > capacity,
                    "At rest, inside and credit together are more than half of the capacity");
        }
        if (tasks.isEmpty() && !held && !downstream.over) {
            must(inside == 0 || downstream.demand == 0, "At rest, nothing is inside that there is demand for");
        }
        if (met != null) {
            throw met;
        }
        if (broken != null) {
            throw new RuleBroken(broken, List.of());
        }
    }

    private void must(boolean holds, String rule) {
        if (!holds && broken == null) {
            broken = rule;
        }
    }

    /** Somebody is called. */
    private void signal(String who, String what) {
        happened.add(who + "." + what);
        must(inTask || refusing, "Whoever is called is called by a task of the executor");
        must(!inSignal, "One call has ended before the next begins");
        boolean before = inSignal;
        inSignal = true;
        try {
            reaction.accept(who + "." + what);
        } catch (AssertionError unexpected) {
            met = unexpected;
            throw unexpected;
        } catch (RuntimeException | Error thrown) {
            dropped();
            downstream.over = true;
            throw thrown;
        } finally {
            inSignal = before;
        }
    }

    private static String name(Throwable thrown) {
        return thrown == null ? "null" : thrown.getClass().getSimpleName();
    }

    private final class Upstream implements Flow.Subscription {
        private boolean connected;
        private boolean ended;
        private boolean unwanted;
        private boolean cancelled;
        private long credit;

        boolean isWanted() {
            return !ended && !unwanted;
        }

        @Override
        public void request(long n) {
            must(!ended && !cancelled, "Upstream is not called after it has ended or was cancelled");
            if (n < 1) {
                refuse(n);
            }
            credit += n;
            must(unwanted || credit + inside <= capacity, "Inside and credit together are at most the capacity");
            signal("upstream", "request(" + n + ")");
        }

        /** At once: whoever asks for nothing may never be done with it. */
        private void refuse(long n) {
            if (met == null) {
                happened.add("upstream.request(" + n + ")");
                met = new RuleBroken("Upstream is asked for at least 1 (3.9)", List.of());
            }
            throw met;
        }

        @Override
        public void cancel() {
            must(!ended && !cancelled, "Upstream is not called after it has ended or was cancelled");
            cancelled = true;
            signal("upstream", "cancel()");
        }

        @Override
        public String toString() {
            return "upstream";
        }
    }

    private final class Downstream implements Flow.Subscriber<Object> {
        private Flow.Subscription subscription;
        private Throwable failure;
        private boolean over;
        private long demand;

        Flow.Subscription given() {
            if (subscription == null) {
                throw new RuleBroken("At rest, a subscriber that has subscribed was told onSubscribe", List.of());
            }
            return subscription;
        }

        private void told(String what) {
            told.add(what);
            must(subscription != null, "The subscriber is told onSubscribe before anything else (1.9)");
            must(!over, "After the end, and after cancel(), the subscriber is told nothing (1.7, 1.8)");
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            must(subscription == null, "The subscriber is told onSubscribe once (2.12)");
            subscription = given;
            told("onSubscribe");
            signal("subscriber", "onSubscribe");
        }

        @Override
        public void onNext(Object element) {
            told("onNext(" + element + ")");
            must(demand > 0, "The subscriber is handed no more than it has requested (1.1)");
            demand--;
            inside = Math.max(0, inside - 1);
            signal("subscriber", "onNext(" + element + ")");
        }

        @Override
        public void onError(Throwable thrown) {
            failure = thrown;
            told("onError(" + name(thrown) + ")");
            over = true;
            signal("subscriber", "onError(" + name(thrown) + ")");
        }

        @Override
        public void onComplete() {
            told("onComplete");
            over = true;
            signal("subscriber", "onComplete");
        }

        @Override
        public String toString() {
            return "subscriber";
        }
    }
}
