package queues.learn.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.Exercise;
import queues.learn.gates.Gate;
import queues.learn.gates.GateResult;
import queues.learn.gates.Gates;
import queues.learn.gates.Trial;

/** The tests on trial. */
@Command(
        name = "verify",
        description = {
            "Put the tests themselves on trial: the starter fails for the right reason, the reference passes, every wrong"
                    + " answer is caught, every right answer built differently is accepted, and nothing is missing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every gate holds", "1:a gate does not hold", "2:no such exercise", "4:nothing was tried"})
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Option(names = "--exercise", paramLabel = "<exercise>", description = "Only this one; may be given several times.")
    private List<String> only = List.of();

    @Option(
            names = "--author",
            description = "Demand that src/main holds the starters, as it must when it is committed.")
    private boolean author;

    @Option(
            names = "--update-golden",
            description = "Write the told reports of wrong answers instead of comparing them.")
    private boolean updateGolden;

    @Option(names = "--json", description = "As JSON, for tools.")
    private boolean json;

    private final List<GateResult> failures = new ArrayList<>();
    private final List<GateResult> all = new ArrayList<>();

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        workshop.ensureFresh();
        List<Exercise> exercises = only.isEmpty()
                ? workshop.course().exercises()
                : only.stream().map(workshop.course()::exercise).toList();
        if (!json) {
            workshop.screen().blank();
        }
        try (Gates gates = new Gates(workshop.course(), new Gates.Settings(author, updateGolden, 2))) {
            run(workshop, gates, exercises);
        }
        if (json) {
            workshop.screen().line(Json.write(Map.of("trials", all)));
        } else {
            summary(workshop);
        }
        return all.isEmpty() ? ExitCode.UNKNOWN : failures.isEmpty() ? ExitCode.GREEN : ExitCode.RED;
    }

    private void run(Workshop workshop, Gates gates, List<Exercise> exercises) {
        Map<Exercise, List<Future<GateResult>>> pending = new LinkedHashMap<>();
        int total = 0;
        for (Exercise each : exercises) {
            List<Trial> trials = gates.trials(each);
            total += trials.size();
            pending.put(each, trials.stream().map(gates::submit).toList());
        }
        for (Map.Entry<Exercise, List<Future<GateResult>>> each : pending.entrySet()) {
            List<GateResult> results = await(workshop, each.getKey(), each.getValue(), total);
            if (!json) {
                line(workshop, each.getKey(), results);
            }
        }
    }

    /** The bar goes on over all exercises, and makes room whenever one of them is through. */
    private List<GateResult> await(Workshop workshop, Exercise exercise, List<Future<GateResult>> pending, int total) {
        List<GateResult> results = new ArrayList<>();
        try (Progress progress = Progress.on(workshop.screen(), "Trials", total)) {
            for (Future<GateResult> each : pending) {
                progress.at(all.size(), exercise.number() + " " + exercise.title());
                GateResult result = Gates.result(each);
                results.add(result);
                all.add(result);
                if (!result.ok()) {
                    failures.add(result);
                }
            }
        }
        return results;
    }

    private static void line(Workshop workshop, Exercise exercise, List<GateResult> results) {
        Ink ink = workshop.ink();
        Map<Gate, int[]> counts = new EnumMap<>(Gate.class);
        for (GateResult each : results) {
            int[] count = counts.computeIfAbsent(each.gate(), gate -> new int[2]);
            count[0] += each.ok() ? 1 : 0;
            count[1]++;
        }
        List<String> told = new ArrayList<>();
        counts.forEach((gate, count) -> told.add(told(ink, gate, count[0], count[1])));
        boolean ok = results.stream().allMatch(GateResult::ok);
        String head = (ok ? ink.green("  ✓ ") : ink.red("  ✗ ")) + ink.dim(Text.pad(exercise.number(), 5))
                + Text.pad(exercise.title(), 20) + " ";
        workshop.screen()
                .lines(Text.wrap(String.join(" · ", told), workshop.screen().width(), head, " ".repeat(9)));
    }

    private static String told(Ink ink, Gate gate, int ok, int all) {
        String name = switch (gate) {
            case STARTER -> "starter";
            case REFERENCE -> "reference";
            case WRONG_ANSWERS -> ok + " of " + all + " wrong caught";
            case RIGHT_ANSWERS -> ok + " of " + all + " right accepted";
            case FORM -> "form";
        };
        return ok == all ? name : ink.red("✗ " + name);
    }

    private void summary(Workshop workshop) {
        Screen screen = workshop.screen();
        for (GateResult each : failures) {
            screen.blank();
            screen.paragraph(
                    "  ",
                    workshop.ink().red("✗ ") + each.exercise() + ", "
                            + each.gate().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                            + workshop.ink().bold(each.subject()));
            each.message().lines().forEach(line -> screen.told("      ", line));
        }
        screen.blank();
        screen.paragraph(
                "  ",
                failures.isEmpty()
                        ? workshop.ink().green("✓ All " + Words.count(all.size(), "trial") + " hold.")
                        : workshop.ink()
                                .red("✗ " + failures.size() + " of " + Words.count(all.size(), "trial")
                                        + " do not hold."));
        screen.blank();
    }
}
