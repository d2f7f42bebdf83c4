package queues.learn.bench;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import queues.kit.Contender;

/** One run of JMH: what came out of it, and what it said where nothing did. */
final class Measured {
    private static final double CONFIDENCE = 0.95;

    private final BenchOrder order;
    private final List<Benchmark> benchmarks;
    private final List<String> contenders;
    private final List<Score> scores = new ArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private String running = "";
    private int iterations;

    Measured(BenchOrder order, List<Benchmark> benchmarks, List<String> contenders) {
        this.order = order;
        this.benchmarks = benchmarks;
        this.contenders = contenders;
    }

    List<Score> scores() {
        return scores;
    }

    Map<String, String> failures() {
        return failures;
    }

    Measured run() {
        if (contenders.isEmpty()) {
            return this;
        }
        try {
            Collection<RunResult> results = new Runner(options(), listener()).run();
            results.forEach(this::read);
        } catch (RunnerException broken) {
            benchmarks.forEach(benchmark -> contenders.forEach(
                    contender -> failures.putIfAbsent(benchmark.name() + "/" + contender, broken.getMessage())));
        }
        return this;
    }

    private Options options() {
        BenchOrder.Effort effort = order.effort();
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + Pattern.quote(order.benchmarkClass()) + "\\.")
                .param("contender", contenders.toArray(String[]::new))
                .forks(effort.forks())
                .warmupIterations(effort.warmUps())
                .warmupTime(TimeValue.milliseconds(effort.millis()))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.milliseconds(effort.millis()))
                .timeout(TimeValue.seconds(20))
                .shouldFailOnError(false)
                .jvmArgsAppend(order.folders().entrySet().stream()
                        .map(each -> "-D" + Contender.FOLDER + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        return options.build();
    }

    private void read(RunResult result) {
        String name = lastPart(result.getParams());
        Benchmark benchmark = benchmarks.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(new Benchmark(name, name, ""));
        Map<String, Double> counters = new LinkedHashMap<>();
        for (String label : result.getSecondaryResults().keySet()) {
            double counted = result.getSecondaryResults().get(label).getScore();
            if (Double.isFinite(counted)) {
                counters.put(label.substring(label.lastIndexOf(':') + 1), counted);
            }
        }
        Result<?> scored = scored(result, benchmark);
        scores.add(new Score(
                name,
                result.getParams().getParam("contender"),
                scored.getScore(),
                scored.getStatistics().getMeanErrorAt(CONFIDENCE),
                scored.getScoreUnit(),
                scored.getScoreUnit().startsWith("ops/")
                        || scored.getScoreUnit().equals("#"),
                scored.getSampleCount(),
                counters));
    }

    private static Result<?> scored(RunResult result, Benchmark benchmark) {
        for (String label : result.getSecondaryResults().keySet()) {
            if (!benchmark.counter().isEmpty() && label.endsWith(benchmark.counter())) {
                return result.getSecondaryResults().get(label);
            }
        }
        return result.getPrimaryResult();
    }

    private static String lastPart(BenchmarkParams params) {
        return params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
    }

    /** JMH reports to an interface of thirteen methods, of which four matter here. */
    private OutputFormat listener() {
        return (OutputFormat) Proxy.newProxyInstance(
                OutputFormat.class.getClassLoader(), new Class<?>[] {OutputFormat.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "startBenchmark" -> started((BenchmarkParams) arguments[0]);
                        case "iteration" -> progressed();
                        case "print", "println", "verbosePrintln" -> heard((String) arguments[0]);
                        default -> {
                            return null;
                        }
                    }
                    return null;
                });
    }

    private void started(BenchmarkParams params) {
        running = lastPart(params) + "/" + params.getParam("contender");
    }

    private void progressed() {
        iterations++;
        int all = order.effort().iterationsOf(benchmarks.size() * contenders.size());
        System.out.println(BenchChild.PROGRESS + Math.min(iterations, all) + " " + all);
    }

    /** The first line that names what was thrown. */
    private void heard(String said) {
        said.lines()
                .map(String::strip)
                .filter(line -> line.matches("^(Caused by: )?[\\w.$]+(Exception|Error)\\b.*"))
                .findFirst()
                .ifPresent(line -> failures.putIfAbsent(running, line));
    }
}
