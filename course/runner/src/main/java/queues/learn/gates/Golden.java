package queues.learn.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import queues.kit.FailureReport;
import queues.learn.course.CourseError;

/**
 * A transcript that was agreed on: how a wrong answer is told. What differs from run to run without meaning (durations,
 * thread numbers, hash codes, seeds) is left out of the comparison.
 */
final class Golden {
    private final Path file;

    Golden(Path file) {
        this.file = file;
    }

    /** @param byChance whether the history differs from run to run, so that only rule and advice are compared */
    static List<String> told(String killer, FailureReport report, boolean byChance) {
        List<String> told = new ArrayList<>(List.of(killer));
        if (byChance) {
            told.add("✗ " + report.rule());
            if (report.tryNext() != null) {
                told.add("  try: " + report.tryNext());
            }
        } else {
            told.addAll(report.lines());
        }
        return told;
    }

    void write(List<String> told) {
        try {
            Files.writeString(file, String.join("\n", normalised(told)) + "\n");
        } catch (IOException unwritable) {
            throw new CourseError(file + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /** The first difference, with both lines; nothing if there is none. */
    List<String> differences(List<String> told) {
        if (!Files.isRegularFile(file)) {
            return List.of("There is no transcript " + file.getFileName()
                    + " of how this is told. Write it with ./learn verify --update-golden, and read it.");
        }
        List<String> actual = normalised(told);
        List<String> agreed = normalised(lines());
        for (int i = 0; i < Math.max(actual.size(), agreed.size()); i++) {
            String expected = i < agreed.size() ? agreed.get(i) : "(nothing more)";
            String now = i < actual.size() ? actual.get(i) : "(nothing more)";
            if (!expected.equals(now)) {
                return List.of(
                        "It is told differently from " + file.getFileName() + ", line " + (i + 1) + ":",
                        "  agreed: " + expected,
                        "  now:    " + now);
            }
        }
        return List.of();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new CourseError(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static List<String> normalised(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split("\n", -1)))
                .map(Golden::normalised)
                .toList();
    }

    private static String normalised(String line) {
        return line.replaceAll("\\b\\d+([.,]\\d+)? ?(ns|µs|us|ms|s|seconds?|milliseconds?)\\b", "‹time›")
                .replaceAll("@[0-9a-f]{4,16}\\b", "@‹hash›")
                .replaceAll("\\b(Thread-|pool-)\\d+", "$1‹n›")
                .replaceAll("(?i)\\bseed( is|:|=|)\\s*-?\\d+", "seed$1 ‹seed›")
                .replaceAll("\\$\\$Lambda[^\\s.)]*", "\\$\\$Lambda")
                .stripTrailing();
    }
}
