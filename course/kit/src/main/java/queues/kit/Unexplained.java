package queues.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.execution.HBClock;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;
import org.jetbrains.kotlinx.lincheck.util.ValueResult;
import org.jetbrains.kotlinx.lincheck.util.VoidResult;

/**
 * Says in plain words which answer no order of the calls explains. All orders that respect what finished before what
 * started are played on the sequential specification; the call whose answer alone would have to be another is the one
 * to name, with the answers it could have given.
 */
final class Unexplained {
    private static final int NOBODY = -1;

    private final Class<?> specification;
    private final List<Call> calls = new ArrayList<>();
    private int before;
    private int afterwards;

    private Unexplained(Class<?> specification) {
        this.specification = specification;
    }

    /** One call of the scenario; {@code needs} are the places (in the list of calls) of those that ended before it. */
    private record Call(String who, Actor actor, String answer, List<Integer> needs) {
        @Override
        public String toString() {
            return actor + who;
        }
    }

    static String sentence(LincheckFailure failure, Class<?> specification) {
        Unexplained history = new Unexplained(specification);
        history.read(failure.getScenario(), failure.getResults());
        return history.sentence();
    }

    /**
     * First what was asked afterwards is left out as far as the rest stays unexplained; then each call is suspected in
     * turn, the last one first.
     */
    private String sentence() {
        for (int end = 1; end <= calls.size(); end++) {
            boolean whole = end <= before || end >= afterwards;
            if (whole && answers(end, NOBODY).isEmpty()) {
                for (int suspect = end - 1; suspect >= 0; suspect--) {
                    Set<String> possible = answers(end, suspect);
                    if (!possible.isEmpty()) {
                        return calls.get(suspect) + " answered "
                                + calls.get(suspect).answer() + "; whatever the order of these calls, it can only be "
                                + String.join(" or ", possible);
                    }
                }
                return "no order of these calls explains what they answered, taken together";
            }
        }
        return "no order of these calls explains what they answered, taken together";
    }

    /** What the suspect answers in the orders of the first {@code end} calls in which all others answer as they did. */
    private Set<String> answers(int end, int suspect) {
        Set<String> possible = new TreeSet<>();
        play(new ArrayList<>(), end, suspect, possible);
        return possible;
    }

    private void play(List<Integer> order, int end, int suspect, Set<String> possible) {
        if (order.size() == end) {
            String answer = answerOf(order, suspect);
            if (answer != null) {
                possible.add(answer);
            }
            return;
        }
        for (int next = 0; next < end; next++) {
            if (!order.contains(next) && order.containsAll(calls.get(next).needs())) {
                order.add(next);
                play(order, end, suspect, possible);
                order.remove(order.size() - 1);
            }
        }
    }

    private String answerOf(List<Integer> order, int suspect) {
        try {
            Object model = specification.getConstructor().newInstance();
            String answer = suspect == NOBODY ? "" : null;
            for (int each : order) {
                String played = play(model, calls.get(each).actor());
                if (each == suspect) {
                    answer = played;
                } else if (!played.equals(calls.get(each).answer())) {
                    return null;
                }
            }
            return answer;
        } catch (ReflectiveOperationException broken) {
            throw new EngineFailed("The sequential specification cannot be played: " + broken, broken);
        }
    }

    private String play(Object model, Actor actor) throws ReflectiveOperationException {
        Method method = specification.getMethod(
                actor.getMethod().getName(), actor.getMethod().getParameterTypes());
        try {
            Object result = method.invoke(model, actor.getArguments().toArray());
            return method.getReturnType() == void.class ? "nothing" : String.valueOf(result);
        } catch (InvocationTargetException thrown) {
            return "with " + thrown.getCause().getClass().getSimpleName();
        }
    }

    private void read(ExecutionScenario scenario, ExecutionResult results) {
        List<List<Actor>> threads = scenario.getParallelExecution();
        boolean several = threads.stream().filter(thread -> !thread.isEmpty()).count() > 1;
        addAll(scenario.getInitExecution(), results.getInitResults(), "");
        before = calls.size();
        int[] starts = new int[threads.size()];
        for (int thread = 0, start = before; thread < threads.size(); thread++) {
            starts[thread] = start;
            start += threads.get(thread).size();
        }
        for (int thread = 0; thread < threads.size(); thread++) {
            for (int at = 0; at < threads.get(thread).size(); at++) {
                ResultWithClock result =
                        results.getParallelResultsWithClock().get(thread).get(at);
                List<Integer> needs = upTo(before);
                needsFromClock(result.getClockOnStart(), starts, thread, at, needs);
                String who = several ? " in thread " + (thread + 1) : "";
                calls.add(new Call(who, threads.get(thread).get(at), told(result.getResult()), needs));
            }
        }
        afterwards = calls.size();
        addAll(scenario.getPostExecution(), results.getPostResults(), " afterwards");
    }

    private static void needsFromClock(HBClock seen, int[] starts, int thread, int at, List<Integer> needs) {
        for (int other = 0; other < starts.length; other++) {
            int ended = other == thread ? at : seen.get(other);
            for (int each = 0; each < ended; each++) {
                needs.add(starts[other] + each);
            }
        }
    }

    private void addAll(List<Actor> actors, List<? extends LincheckResult> results, String who) {
        for (int at = 0; at < actors.size(); at++) {
            calls.add(new Call(who, actors.get(at), told(results.get(at)), upTo(calls.size())));
        }
    }

    private static List<Integer> upTo(int end) {
        List<Integer> all = new ArrayList<>();
        for (int each = 0; each < end; each++) {
            all.add(each);
        }
        return all;
    }

    private static String told(LincheckResult result) {
        if (result instanceof ValueResult value) {
            return String.valueOf(value.getValue());
        }
        if (result instanceof ExceptionResult thrown) {
            return "with " + thrown.getThrowable().getClass().getSimpleName();
        }
        return result instanceof VoidResult ? "nothing" : String.valueOf(result);
    }
}
