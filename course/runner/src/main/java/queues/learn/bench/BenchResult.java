package queues.learn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import queues.kit.Contender;

/**
 * All that a run measured. It crosses from the JVM that measured as JSON.
 *
 * @param peer the contender the others are held against
 * @param contenders all of them, in order
 * @param leftOut who did not take part, and why
 * @param failures what JMH said of a measurement that broke, by benchmark and contender: {@code burst/ArrayDeque}
 * @param problem why nothing could be measured, or null
 */
public record BenchResult(
        String peer,
        List<String> contenders,
        List<Benchmark> benchmarks,
        List<Score> scores,
        Map<String, String> leftOut,
        Map<String, String> failures,
        String problem) {

    private static final double UNCERTAIN = 0.3;

    public BenchResult {
        contenders = List.copyOf(contenders);
        benchmarks = List.copyOf(benchmarks);
        scores = List.copyOf(scores);
        leftOut = Map.copyOf(leftOut);
        failures = Map.copyOf(failures);
    }

    /** A run that did not take place. */
    static BenchResult none(String problem) {
        return new BenchResult("", List.of(), List.of(), List.of(), Map.of(), Map.of(), problem);
    }

    /** Where the learner's answer broke under measurement, which is for them to know and no failure of the run. */
    List<String> brokenAnswers() {
        List<String> broken = new ArrayList<>();
        for (Benchmark each : benchmarks) {
            if (isBrokenAnswer(each.name(), Contender.LEARNER)) {
                broken.add(each.name() + ": " + failures.get(each.name() + "/" + Contender.LEARNER));
            }
        }
        return broken;
    }

    private boolean isBrokenAnswer(String benchmark, String contender) {
        return contender.equals(Contender.LEARNER)
                && failures.containsKey(benchmark + "/" + contender)
                && score(benchmark, contender).isEmpty();
    }

    Optional<Score> score(String benchmark, String contender) {
        return scores.stream()
                .filter(each ->
                        each.benchmark().equals(benchmark) && each.contender().equals(contender))
                .filter(Score::isUsable)
                .findFirst();
    }

    /** Whether a ratio is so uncertain that it is not to be quoted: the machine had other work, as a rule. */
    boolean isUncertain() {
        return benchmarks.stream()
                .anyMatch(benchmark -> score(benchmark.name(), peer).stream()
                        .anyMatch(against -> contenders.stream()
                                .flatMap(each -> score(benchmark.name(), each).stream())
                                .map(each -> each.against(against))
                                .anyMatch(ratio -> !ratio.isTold() || ratio.error() > UNCERTAIN * ratio.value())));
    }

    /**
     * What should have been measured and was not, a sentence each. Empty is the only good answer: JMH itself calls a run
     * a success in which every benchmark threw.
     */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (problem != null) {
            missing.add(problem);
        }
        if (benchmarks.isEmpty() && missing.isEmpty()) {
            missing.add("There is no benchmark.");
        }
        for (Benchmark benchmark : benchmarks) {
            for (String contender : contenders) {
                if (!leftOut.containsKey(contender)
                        && !isBrokenAnswer(benchmark.name(), contender)
                        && score(benchmark.name(), contender).isEmpty()) {
                    missing.add(benchmark.name() + " of " + contender + " was not measured: "
                            + failures.getOrDefault(benchmark.name() + "/" + contender, "JMH gave no result."));
                }
            }
        }
        if (leftOut.containsKey(peer)) {
            missing.add(peer + ", which the others are held against, did not take part: " + leftOut.get(peer));
        }
        return missing;
    }
}
