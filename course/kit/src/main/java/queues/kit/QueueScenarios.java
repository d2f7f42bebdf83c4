package queues.kit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/**
 * The scenarios in which queues are known to break, smallest first. They are tried before any drawn one, so that the
 * usual mistakes are always found and always told by the same short history.
 */
final class QueueScenarios {
    private final Class<?> operations;

    private QueueScenarios(Class<?> operations) {
        this.operations = operations;
    }

    static List<ExecutionScenario> of(Class<?> operations) {
        return QueueOperations.class.isAssignableFrom(operations) ? new QueueScenarios(operations).all() : List.of();
    }

    /** One that somebody wrote down; calls as {@code "offer 1, poll"}. */
    static ExecutionScenario told(Class<?> operations, String before, String one, String other, String after) {
        QueueScenarios scenarios = new QueueScenarios(operations);
        return scenario(
                scenarios.listed(before), scenarios.listed(one), scenarios.listed(other), scenarios.listed(after));
    }

    private List<Actor> listed(String told) {
        return told.isEmpty() ? List.of() : calls(told.split(", "));
    }

    private List<ExecutionScenario> all() {
        List<ExecutionScenario> always = List.of(
                new ExecutionScenario(
                        calls("poll", "offer 1", "offer 2"),
                        List.of(calls("poll")),
                        calls("offer 3", "poll", "poll", "poll"),
                        null),
                scenario(calls("offer 1", "offer 2"), calls("poll"), calls("poll"), calls("poll")),
                scenario(calls(), calls("offer 1"), calls("offer 2"), calls("poll", "poll", "poll")),
                scenario(calls("offer 1"), calls("poll"), calls("poll"), calls("offer 2", "poll", "poll")),
                scenario(calls(), calls("offer 1"), calls("poll"), calls("offer 2", "poll", "poll")),
                scenario(calls("offer 1"), calls("offer 2"), calls("poll"), calls("poll", "poll")),
                scenario(calls(), calls("offer 1"), calls("poll", "offer 2"), calls("poll", "poll")),
                scenario(calls(), calls("offer 1", "poll"), calls("offer 2", "poll"), calls("poll", "offer 3", "poll")),
                scenario(calls("offer 1"), calls("poll", "poll"), calls("offer 2", "offer 3"), calls("poll", "poll")),
                scenario(calls(), calls("offer 1", "offer 2"), calls("poll", "poll"), calls("poll", "poll")),
                // A node that leaves, comes back and leaves again while another thread holds on to it.
                scenario(
                        calls("offer 1"),
                        calls("poll"),
                        calls("poll", "offer 2", "poll"),
                        calls("offer 3", "poll", "poll")));
        List<ExecutionScenario> all = new ArrayList<>(always);
        if (QueueOperations.WithPeek.class.isAssignableFrom(operations)) {
            all.addAll(withPeek());
        }
        if (QueueOperations.WithSize.class.isAssignableFrom(operations)) {
            all.addAll(withSize());
        }
        return all;
    }

    private List<ExecutionScenario> withPeek() {
        return List.of(
                scenario(calls("offer 1", "offer 2"), calls("poll"), calls("peek", "isEmpty"), calls()),
                scenario(calls("offer 1"), calls("poll"), calls("offer 2", "isEmpty"), calls("peek")),
                scenario(calls(), calls("offer 1"), calls("isEmpty", "poll"), calls("peek")),
                scenario(calls(), calls("offer 1"), calls("peek", "isEmpty"), calls("poll")),
                scenario(calls(), calls("offer 1", "peek"), calls("offer 2", "isEmpty"), calls("poll")));
    }

    private List<ExecutionScenario> withSize() {
        return List.of(
                scenario(calls(), calls("offer 1"), calls("peek", "size"), calls("size")),
                scenario(calls(), calls("offer 1"), calls("poll", "size"), calls("size")),
                scenario(calls("offer 1"), calls("poll"), calls("peek", "size"), calls("size")),
                scenario(calls("offer 1"), calls("poll"), calls("offer 2"), calls("size", "poll", "size")));
    }

    private static ExecutionScenario scenario(
            List<Actor> before, List<Actor> first, List<Actor> second, List<Actor> after) {
        return new ExecutionScenario(before, List.of(first, second), after, null);
    }

    private List<Actor> calls(String... told) {
        return Stream.of(told).map(this::call).toList();
    }

    private Actor call(String told) {
        String[] words = told.split(" ");
        try {
            if (words.length == 1) {
                return new Actor(operations.getMethod(words[0]), List.of());
            }
            Method method = operations.getMethod(words[0], int.class);
            return new Actor(method, List.of(Integer.valueOf(words[1])));
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(operations + " has no operation " + words[0], missing);
        }
    }
}
