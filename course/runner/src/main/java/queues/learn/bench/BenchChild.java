package queues.learn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;
import queues.kit.Measures;
import queues.learn.fork.Lifeline;
import queues.learn.fork.Patience;

/** Runs in a JVM of its own, with the benchmarks on the class path: takes an order, leaves a result. */
final class BenchChild {
    /** What a line of progress begins with. */
    static final String PROGRESS = "bench-progress ";

    /** The problem of a run that is to be made again in a fresh JVM, without the contenders it leaves out. */
    static final String AGAIN = "again";

    private static final int PATIENCE = 10_000;

    private static final String STUCK = "It did not come back.";

    private BenchChild() {}

    /** @param args a file with a {@link BenchOrder} and one for the {@link BenchResult} */
    public static void main(String[] args) throws IOException {
        Lifeline.hold();
        ObjectMapper json = new ObjectMapper();
        BenchOrder order = json.readValue(Path.of(args[0]).toFile(), BenchOrder.class);
        BenchResult result;
        try {
            result = run(order);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            result = BenchResult.none("The benchmark " + order.benchmarkClass() + " could not be run: " + failed);
        }
        json.writeValue(Path.of(args[1]).toFile(), result);
        Lifeline.halt(0);
    }

    private static BenchResult run(BenchOrder order) throws ReflectiveOperationException {
        order.folders().forEach((name, folder) -> System.setProperty(Contender.FOLDER + name, folder));
        Class<?> type = Class.forName(order.benchmarkClass());
        List<String> contenders = contenders(type);
        List<Benchmark> benchmarks = benchmarks(type);
        Map<String, String> leftOut = new LinkedHashMap<>(order.leftOut());
        for (String each : contenders) {
            if (!leftOut.containsKey(each)) {
                AtomicReference<String> unfit = new AtomicReference<>(STUCK);
                if (!comesBack(type, each, unfit)) {
                    return new BenchResult("", List.of(), List.of(), List.of(), Map.of(each, STUCK), Map.of(), AGAIN);
                }
                if (unfit.get() != null) {
                    leftOut.put(each, unfit.get());
                }
            }
        }
        List<String> fit =
                contenders.stream().filter(each -> !leftOut.containsKey(each)).toList();
        Measured measured = new Measured(order, benchmarks, fit).run();
        return new BenchResult(
                contenders.get(0), contenders, benchmarks, measured.scores(), leftOut, measured.failures(), null);
    }

    /** The values of the parameter; the first is the peer. */
    private static List<String> contenders(Class<?> type) throws ReflectiveOperationException {
        return List.of(type.getField("contender").getAnnotation(Param.class).value());
    }

    private static List<Benchmark> benchmarks(Class<?> type) {
        List<Benchmark> found = new ArrayList<>();
        for (Method each : type.getMethods()) {
            Measures measures = each.getAnnotation(Measures.class);
            if (measures != null) {
                Group group = each.getAnnotation(Group.class);
                found.add(new Benchmark(
                        group == null ? each.getName() : group.value(), measures.value(), measures.counter()));
            }
        }
        found.sort(Comparator.comparing(Benchmark::name).reversed());
        return found;
    }

    /** Tries a contender once; a thread that stays behind would be in the way of all that is measured after it. */
    private static boolean comesBack(Class<?> type, String contender, AtomicReference<String> unfit)
            throws ReflectiveOperationException {
        Object benchmark = type.getConstructor().newInstance();
        Thread thread = new Thread(
                () -> unfit.set(benchmark instanceof Contender.Trial trial ? reason(trial, contender) : null), "trial");
        thread.setDaemon(true);
        thread.start();
        try {
            return Patience.await(thread, PATIENCE) == Patience.End.CAME_BACK;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String reason(Contender.Trial trial, String contender) {
        try {
            trial.tryOut(contender);
            return null;
        } catch (Exception | Error unfit) {
            return Arrays.stream(unfit.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("queues."))
                    .findFirst()
                    .map(frame -> told(unfit) + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                    .orElse(told(unfit));
        }
    }

    private static String told(Throwable unfit) {
        boolean ours = unfit instanceof UnsupportedOperationException || unfit instanceof IllegalStateException;
        return ours && unfit.getMessage() != null ? unfit.getMessage() : unfit.toString();
    }
}
