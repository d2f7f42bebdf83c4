package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

/** Runs the same calls on a queue and on a model, and tells the first difference. */
public final class Conformance {
    private static final int SHOWN = 12;

    private Conformance() {}

    /**
     * Makes every call on both queues and compares what they return, then compares what is left inside.
     *
     * @param rule what the model stands for, for example "a queue answers as java.util.ArrayDeque does"
     * @throws RuleBroken at the first answer that differs, with the calls up to it
     */
    public static void check(String rule, Queue<Integer> subject, Queue<Integer> model, List<QueueOp> calls) {
        check(rule, subject, model, calls, () -> {});
    }

    /** The same, and looks at the subject after every call: {@code look} throws when it does not like what it sees. */
    public static void check(
            String rule, Queue<Integer> subject, Queue<Integer> model, List<QueueOp> calls, Runnable look) {
        List<QueueOp> all = new ArrayList<>(calls);
        all.add(new QueueOp(QueueOp.Kind.SIZE, 0));
        List<String> told = new ArrayList<>();
        for (QueueOp call : all) {
            step(rule, subject, model, call, told);
            look.run();
        }
        for (int left = model.size(); left >= 0; left--) {
            step(rule, subject, model, new QueueOp(QueueOp.Kind.POLL, 0), told);
            look.run();
        }
    }

    private static void step(
            String rule, Queue<Integer> subject, Queue<Integer> model, QueueOp call, List<String> told) {
        Answer expected = Answer.of(call, model);
        Answer actual = Answer.of(call, subject);
        Story.add(call.method(), call.toString(), actual.told());
        if (expected.equals(actual)) {
            told.add("%-14s → %s".formatted(call, actual.told()));
            return;
        }
        told.add("%-14s → %s      expected %s".formatted(call, actual.told(), expected.told()));
        throw new RuleBroken(rule, lastOf(told), actual.thrown());
    }

    private static List<String> lastOf(List<String> told) {
        int from = Math.max(0, told.size() - SHOWN);
        List<String> shown = new ArrayList<>(told.subList(from, told.size()));
        if (from > 0) {
            shown.add(0, "… " + Story.count(from, "call") + " before these");
        }
        return shown;
    }

    /** What a call came to: a value, or the kind of exception it threw. */
    private record Answer(Object value, Throwable thrown) {
        static Answer of(QueueOp call, Queue<Integer> queue) {
            try {
                return new Answer(call.on(queue), null);
            } catch (RuntimeException | StackOverflowError thrown) {
                return new Answer(null, thrown);
            }
        }

        String told() {
            return thrown == null
                    ? String.valueOf(value)
                    : "threw " + thrown.getClass().getSimpleName();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer that
                    && Objects.equals(value, that.value)
                    && (thrown == null ? that.thrown == null : that.thrown != null && sameKind(that));
        }

        private boolean sameKind(Answer that) {
            return thrown.getClass() == that.thrown.getClass();
        }

        @Override
        public int hashCode() {
            return Objects.hash(value, thrown == null ? null : thrown.getClass());
        }
    }
}
