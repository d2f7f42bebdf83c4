package queues.learn.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import queues.labs.Parameter;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.fork.Machine;
import queues.learn.fork.ProgressBar;

/** {@code ./learn lab fifty-times}: measures in a folder that is gone afterwards. */
final class DiskLab {
    /** For all ways together, warm-up included, in nanoseconds. */
    static final long BUDGET = 20_000_000_000L;

    private final Screen screen;
    private final Course course;

    DiskLab(Screen screen, Course course) {
        this.course = course;
        this.screen = screen;
    }

    /** @param guess asks the reader what to expect; not called when a tool reads */
    void run(DiskChoices choices, boolean json, Supplier<String> guess) {
        try (DiskPlace place = DiskPlace.open(choices.folder(), choices.bytes())) {
            if (json) {
                List<Enqueued> all = measure(choices, place, System::nanoTime, BUDGET);
                screen.out().println(DiskJson.of(choices, all, place, Machine.here(), screen.ascii()));
                return;
            }
            LabReport.story(screen, FiftyTimes.CARD);
            String guessed = guess.get();
            List<Enqueued> all = measure(choices, place, System::nanoTime, BUDGET);
            new DiskReport(screen, choices, LabReport.fix(FiftyTimes.CARD, course))
                    .result(all, guessed, place, Machine.here());
        }
    }

    /**
     * Measures every way in turn.
     *
     * @param nanos a clock
     * @param budget for all ways together, in nanoseconds
     * @throws CourseError with a sentence, if the disk will not have it
     */
    List<Enqueued> measure(DiskChoices choices, DiskPlace place, LongSupplier nanos, long budget) {
        List<Safety> ways = FiftyTimes.ways(choices.batches());
        DiskBench bench = new DiskBench(
                nanos, name -> place.journal(name, choices.size()), choices.records(), budget / ways.size());
        List<Enqueued> all = new ArrayList<>();
        try (ProgressBar bar = new ProgressBar(System.err, "measuring", screen.terminal())) {
            for (Safety each : ways) {
                all.add(bench.measure(each));
                bar.show(all.size(), ways.size());
            }
            return all;
        } catch (IOException refused) {
            throw new CourseError(
                    "The disk did not take it (" + refused.getMessage()
                            + "). Choose fewer --records, or another folder with --dir.",
                    refused);
        }
    }

    /** The options, with their bounds. */
    void help() {
        screen.blank();
        screen.paragraph(
                "  ", screen.ink().bold(FiftyTimes.CARD.title()) + ": ./learn lab " + FiftyTimes.NAME + " [options]");
        screen.blank();
        option(DiskChoices.RECORDS, "<number>", "");
        option(DiskChoices.SIZE, "<memory>", "");
        option(DiskChoices.BATCH, "<a,b>", "10, 100 and 1,000; each from 2 to 10,000");
        screen.line("  " + screen.ink().cyan("--dir") + " <folder>  the system's folder for temporary files");
        screen.paragraph(
                "      ", "where to write: on the disk that is to be measured; everything is deleted afterwards");
        screen.blank();
        screen.paragraph(
                "  ",
                "It measures on this machine, for 20 s at most: there is no --seed and no --variant. --json, --no-wait,"
                        + " --no-color and --ascii are as in './learn lab --help'.");
        screen.blank();
    }

    private void option(Parameter parameter, String value, String bounds) {
        String head = "  " + screen.ink().cyan("--" + parameter.name()) + " " + value + "  ";
        screen.lines(Text.wrap(bounds.isEmpty() ? LabList.bounds(parameter) : bounds, screen.prose(), head, "      "));
        screen.paragraph("      ", parameter.told());
    }
}
