package queues.learn.judge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.kit.FailureReport;

/**
 * A place the learner has not written yet.
 *
 * @param number as in {@code TODO 3}
 * @param text what to do there
 * @param at file and line, or null
 * @param tests how many tests run into it first
 */
public record Todo(int number, String text, String at, int tests) {
    private static final Pattern TODO = Pattern.compile("TODO\\s+(\\d+)\\s*:?\\s*(.*)", Pattern.DOTALL);

    static List<Todo> of(List<FailureReport> failures) {
        Map<String, Todo> found = new LinkedHashMap<>();
        for (FailureReport each : failures) {
            if (each.kind() == FailureReport.Kind.TODO) {
                found.merge(each.says(), first(each), (a, b) -> new Todo(a.number, a.text, a.at, a.tests + 1));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Todo::number))
                .toList();
    }

    private static Todo first(FailureReport report) {
        Matcher todo = TODO.matcher(report.says());
        return todo.matches()
                ? new Todo(Integer.parseInt(todo.group(1)), todo.group(2).strip(), report.at(), 1)
                : new Todo(Integer.MAX_VALUE, report.says(), report.at(), 1);
    }

    @Override
    public String toString() {
        String name = number == Integer.MAX_VALUE ? text : "TODO " + number + ": " + text;
        return at == null ? name : name + "   (" + at + ")";
    }
}
