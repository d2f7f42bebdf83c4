package queues.learn.lab;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import queues.labs.Parameter;
import queues.labs.Unit;
import queues.learn.course.CourseError;
import queues.learn.course.Names;

/**
 * What may be chosen for a measurement on the disk.
 *
 * @param records the most for each way
 * @param size of a record, in bytes
 * @param batches how many records share an fsync, in ascending order
 * @param folder where to write; null for the system's folder for temporary files
 */
record DiskChoices(int records, int size, List<Integer> batches, Path folder) {
    static final Parameter RECORDS = new Parameter(
            "records", Unit.COUNT, 100_000, 100, 1_000_000, "how many are enqueued in each way, if there is time");
    static final Parameter SIZE =
            new Parameter("size", Unit.KILOBYTES, 0.1, 0.001, 1_000, "what a record takes on the disk");
    static final Parameter BATCH =
            new Parameter("batch", Unit.COUNT, 100, 2, 10_000, "how many records share an fsync; several with a comma");
    private static final List<Integer> BATCHES = List.of(10, 100, 1000);
    private static final int MOST_BATCHES = 5;
    private static final double MOST_BYTES = 256e6;
    private static final Set<String> OPTIONS = new LinkedHashSet<>(List.of("records", "size", "batch", "dir"));

    /**
     * Reads what was typed behind the name, or around it.
     *
     * @throws CourseError with one sentence that says what would be right
     */
    static DiskChoices of(List<String> words) {
        DiskChoices choices = new DiskChoices((int) RECORDS.preset(), bytes(SIZE.preset()), BATCHES, null);
        Set<String> given = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).startsWith("--")) {
                continue;
            }
            String[] parts = words.get(at).substring(2).split("=", 2);
            String option = option(parts[0]);
            if (!given.add(option)) {
                throw new CourseError("--" + option + " is there twice; give it once.");
            }
            if (parts.length == 1 && ++at == words.size()) {
                throw new CourseError("--" + option + " needs a value. './learn lab fifty-times --help' has one.");
            }
            choices = choices.with(option, parts.length == 1 ? words.get(at) : parts[1]);
        }
        return choices.checked();
    }

    /** The same, with a folder that is named relatively to where the user stands. */
    DiskChoices seenFrom(Path here) {
        return folder == null ? this : new DiskChoices(records, size, batches, here.resolve(folder));
    }

    private static String option(String typed) {
        try {
            return Names.pick("option", typed, OPTIONS, List::of);
        } catch (CourseError unknown) {
            throw new CourseError("The lab " + FiftyTimes.NAME + " has no option --" + typed + ". It has --"
                    + String.join(", --", OPTIONS) + ".");
        }
    }

    private DiskChoices with(String option, String typed) {
        return switch (option) {
            case "records" -> new DiskChoices((int) value(RECORDS, typed), size, batches, folder);
            case "size" -> new DiskChoices(records, bytes(value(SIZE, typed)), batches, folder);
            case "batch" -> new DiskChoices(records, size, batches(typed), folder);
            default -> new DiskChoices(records, size, batches, folder(typed));
        };
    }

    private static Path folder(String typed) {
        try {
            if (!typed.isBlank()) {
                return Path.of(typed);
            }
        } catch (InvalidPathException none) {
            throw new CourseError("--dir must be a folder; there can be none with the name '" + typed + "'.", none);
        }
        throw new CourseError("--dir needs a folder, such as --dir /tmp.");
    }

    private static double value(Parameter parameter, String typed) {
        double value = Quantity.parse(parameter.name(), parameter.unit(), typed);
        try {
            return parameter.check(value);
        } catch (Parameter.OutOfBounds beyond) {
            throw new CourseError("--" + beyond.getMessage(), beyond);
        }
    }

    private static int bytes(double kilobytes) {
        return (int) Math.rint(1000 * kilobytes);
    }

    private static List<Integer> batches(String typed) {
        Set<Integer> all = new TreeSet<>();
        for (String each : typed.split(",", -1)) {
            all.add((int) value(BATCH, each));
        }
        if (all.size() > MOST_BATCHES) {
            throw new CourseError("--batch takes at most " + MOST_BATCHES + " sizes; you gave " + all.size() + ".");
        }
        return List.copyOf(all);
    }

    private DiskChoices checked() {
        if (bytes() > MOST_BYTES) {
            throw new CourseError("--records and --size together would be " + megabytes(bytes())
                    + " for each way; at most " + megabytes(MOST_BYTES) + " are written.");
        }
        return this;
    }

    /** How much is written in each way, at most; the warm-up and the end of a batch come on top. */
    double bytes() {
        return (double) records * size;
    }

    static String megabytes(double bytes) {
        return Scale.number(Math.rint(bytes / 1e5) / 10) + " MB";
    }
}
