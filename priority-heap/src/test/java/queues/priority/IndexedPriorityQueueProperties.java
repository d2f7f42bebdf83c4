package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class IndexedPriorityQueueProperties {
    private static final int LATEST = 20;

    enum Kind {
        ADD,
        POLL,
        PEEK,
        REPRIORITIZE,
        CANCEL
    }

    /** One call; {@code which} of the handles there are so far, counted round, live and stale ones. */
    record Op(Kind kind, int which, int priority) {}

    @Property(tries = 500)
    @Label("Whatever is called, the queue holds what was added and has not left, and gives out what comes first")
    @TryNext("Draw the heap and replay the calls above. Which handle names which place, after each of them?")
    void answersLikeAMap(@ForAll("calls") List<Op> calls) {
        Replay replay = new Replay();
        calls.forEach(replay::make);
        replay.drain();
    }

    @Provide
    Arbitrary<List<Op>> calls() {
        List<Kind> drawn = List.of(
                Kind.ADD,
                Kind.ADD,
                Kind.ADD,
                Kind.ADD,
                Kind.POLL,
                Kind.PEEK,
                Kind.REPRIORITIZE,
                Kind.REPRIORITIZE,
                Kind.REPRIORITIZE,
                Kind.CANCEL,
                Kind.CANCEL);
        return Combinators.combine(
                        Arbitraries.of(drawn),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, LATEST))
                .as(Op::new)
                .list()
                .ofMaxSize(80);
    }

    /** The queue, and beside it a map from the handles that are live to their priorities. */
    private static final class Replay {
        private final RecordedPriorities<String> queue =
                RecordedPriorities.of(new IndexedPriorityQueue<String, Integer>(Comparator.naturalOrder()));
        private final Map<Handle<String>, Integer> live = new IdentityHashMap<>();
        private final List<Handle<String>> all = new ArrayList<>();

        void make(Op call) {
            switch (call.kind()) {
                case ADD -> {
                    Handle<String> added = queue.add("e" + all.size(), call.priority());
                    all.add(added);
                    live.put(added, call.priority());
                }
                case POLL -> leave(queue.poll());
                case PEEK -> expectFirst("peek", queue.peek());
                case REPRIORITIZE -> with(call, this::reprioritize);
                case CANCEL -> with(call, this::cancel);
            }
            expect("size counts what is inside", live.size(), queue.size());
        }

        private interface Change {
            void of(Handle<String> handle, int priority);
        }

        private void with(Op call, Change change) {
            if (!all.isEmpty()) {
                change.of(all.get(call.which() % all.size()), call.priority());
            }
        }

        private void reprioritize(Handle<String> handle, int priority) {
            boolean refused = false;
            try {
                queue.reprioritize(handle, priority);
            } catch (IllegalArgumentException stale) {
                refused = true;
            }
            expect("reprioritize refuses a handle that is stale, and no other", !live.containsKey(handle), refused);
            live.computeIfPresent(handle, (key, before) -> priority);
        }

        private void cancel(Handle<String> handle, int unused) {
            boolean expected = live.remove(handle) != null;
            expect("cancel returns whether the handle was live", expected, queue.cancel(handle));
        }

        private void leave(String polled) {
            expectFirst("poll", polled);
            live.keySet().removeIf(each -> each.element().equals(polled));
        }

        private void expectFirst(String call, String found) {
            if (live.isEmpty()) {
                expect(call + " finds nothing in an empty queue", null, found);
                return;
            }
            int first = live.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            List<String> firsts = live.keySet().stream()
                    .filter(each -> live.get(each) == first)
                    .map(Handle::element)
                    .sorted()
                    .toList();
            if (!firsts.contains(found)) {
                throw new RuleBroken(
                        call + " finds an element that is inside and that no other comes before",
                        List.of("first, with priority " + first + ", were " + firsts + ", but it was " + found));
            }
        }

        private static void expect(String rule, Object expected, Object found) {
            if (expected == null ? found != null : !expected.equals(found)) {
                throw new RuleBroken(rule, List.of("expected " + expected + ", but it was " + found));
            }
        }

        void drain() {
            for (int left = live.size(); left >= 0; left--) {
                leave(queue.poll());
            }
        }
    }
}
