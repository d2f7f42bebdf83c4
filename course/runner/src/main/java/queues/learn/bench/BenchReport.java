package queues.learn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import queues.learn.fork.Lines;
import queues.learn.fork.Machine;

/** A run as it is told: a chart of ratios for each benchmark, what it ran on, and what it cannot say. */
record BenchReport(String title, BenchResult result, BenchOrder.Effort effort, Machine machine) {
    private static final int FIGURES = 13;
    private static final int NARROWEST_BAR = 8;

    /** The report as text, no line wider than {@code width} where a word allows it. */
    List<String> lines(int width) {
        List<String> told = new ArrayList<>();
        List<String> missing = result.missing();
        if (result.problem() == null) {
            told.addAll(Lines.wrap(title + ", held against " + result.peer() + ": how many times as fast", width, 0));
            result.benchmarks().forEach(each -> told.addAll(chart(each, width)));
            told.add("");
        }
        result.leftOut()
                .forEach((who, why) -> told.addAll(Lines.wrap("left out: " + name(who) + ". " + why, width, 2)));
        result.brokenAnswers()
                .forEach(each -> told.addAll(Lines.wrap("left out: yours, which broke in " + each, width, 2)));
        if (!missing.isEmpty()) {
            told.addAll(Lines.wrap("? No verdict: not everything was measured.", width, 0));
            missing.forEach(each -> told.addAll(Lines.wrap(each, width, 2)));
        }
        if (result.problem() == null) {
            told.addAll(Lines.wrap("Ran on " + machine.told() + ".", width, 2));
            if (result.isUncertain()) {
                told.addAll(Lines.wrap(
                        "The error bars are wide: the machine has other work. Do not quote these ratios.", width, 2));
            }
            told.addAll(Lines.wrap(limits(), width, 2));
        }
        return told;
    }

    private List<String> chart(Benchmark benchmark, int width) {
        List<String> told = new ArrayList<>(List.of(""));
        told.addAll(Lines.wrap(benchmark.measures(), width, 2));
        Score peer = result.score(benchmark.name(), result.peer()).orElse(null);
        if (peer == null) {
            told.add("    not measured");
            return told;
        }
        List<Score> scores = result.contenders().stream()
                .flatMap(each -> result.score(benchmark.name(), each).stream())
                .toList();
        double longest = scores.stream()
                .map(each -> each.against(peer))
                .mapToDouble(each -> each.value() + (each.isTold() ? each.error() : 0))
                .max()
                .orElse(1);
        int names = scores.stream()
                .mapToInt(each -> name(each.contender()).length())
                .max()
                .orElse(0);
        for (Score each : scores) {
            told.add(row(each, peer, names, longest, width));
            told.addAll(Lines.wrap(detail(each), width, 6));
        }
        return told;
    }

    private static String row(Score score, Score peer, int names, double longest, int width) {
        Score.Ratio ratio = score.against(peer);
        String head = "    " + name(score.contender())
                + " ".repeat(names - name(score.contender()).length()) + "  ";
        String figures = String.format(
                Locale.ROOT,
                "%5.2f %s",
                ratio.value(),
                ratio.isTold() ? String.format(Locale.ROOT, "±%.2f", ratio.error()) : "");
        int room = Math.max(NARROWEST_BAR, width - head.length() - FIGURES - 1);
        return head + figures + " ".repeat(Math.max(1, FIGURES - figures.length())) + bar(ratio, longest, room);
    }

    /** Solid as far as it is sure, light as far as it may be. */
    static String bar(Score.Ratio ratio, double longest, int room) {
        double error = ratio.isTold() ? ratio.error() : 0;
        int sure = cells(ratio.value() - error, longest, room);
        int may = cells(ratio.value() + error, longest, room);
        return "█".repeat(sure) + "░".repeat(Math.max(0, may - sure));
    }

    private static int cells(double value, double longest, int room) {
        return (int) Math.max(0, Math.min(room, Math.round(room * value / longest)));
    }

    private static String detail(Score score) {
        String figure = score.moreIsBetter()
                ? String.format(Locale.ROOT, "%.2f million a second", score.value() / 1e6)
                : String.format(Locale.ROOT, "%.1f %s", score.value(), score.unit());
        Double empty = score.counters().get("foundEmpty");
        Double refused = score.counters().get("refused");
        Double heldBack = score.counters().get("heldBack");
        return empty == null || refused == null || heldBack == null
                ? figure
                : figure + "; " + millions(empty) + " polls found it empty, " + millions(refused + heldBack)
                        + " offers had no room";
    }

    private static String millions(double count) {
        return String.format(Locale.ROOT, count >= 10_000 ? "%.2f M" : "%.0f", count >= 10_000 ? count / 1e6 : count);
    }

    static String name(String contender) {
        return contender.equals("learner") ? "yours" : contender;
    }

    private String limits() {
        String each = effort.forks() + (effort.forks() == 1 ? " JVM" : " JVMs") + " each, " + effort.iterations()
                + " × " + effort.millis() + " ms; ± is 95 % of this run.";
        return effort.forks() == 1
                ? each
                        + " One JVM each cannot tell how much JVMs differ: do not read a difference of less than a fifth."
                        + " --full takes several."
                : each + " The ratios are of this machine, this JDK and these loads.";
    }
}
