package queues.learn.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Repairable;
import queues.labs.Run;
import queues.labs.Settings;
import queues.learn.cli.LearnerFiles;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.loop.Guest;
import queues.learn.loop.LoopRunner;
import queues.learn.loop.Seam;
import queues.learn.loop.Whose;

/**
 * Whose classes are put into a lab beside its variants.
 *
 * @param seam null if no class fits into the lab
 * @param invited in the order of their columns
 * @param untouched whether nobody was invited because the reader has not begun
 */
record Guests(Seam seam, List<Whose> invited, boolean untouched) {
    private static final String NONE = "none";

    /**
     * Those who were named. If nobody was: the reader's class, as soon as its file is no longer the starter, unless variants were
     * named, which are then run alone.
     *
     * @param named what stood behind {@code --with}
     * @throws CourseError if a name is none of these, or no class fits into the lab
     */
    static Guests of(Course course, Lab lab, List<String> named, boolean variantsNamed) {
        List<Whose> invited = named.isEmpty() ? null : invited(named);
        Optional<Seam> seam = Seam.of(course, lab);
        if (seam.isEmpty()) {
            if (invited != null && !invited.isEmpty()) {
                throw new CourseError(noSeam(lab) + " It can into these: " + others(course) + ".");
            }
            return new Guests(null, List.of(), false);
        }
        if (invited != null || variantsNamed) {
            return new Guests(seam.get(), invited == null ? List.of() : invited, false);
        }
        boolean begun = isBegun(seam.get().exercise());
        return new Guests(seam.get(), begun ? List.of(Whose.MINE) : List.of(), !begun);
    }

    private static boolean isBegun(Exercise exercise) {
        LearnerFiles files = new LearnerFiles(exercise);
        return files.missing().isEmpty() && !files.untouched();
    }

    private static List<Whose> invited(List<String> named) {
        List<Whose> invited = new ArrayList<>();
        for (String each : named) {
            String word = each.strip().toLowerCase(Locale.ROOT);
            if (word.equals(NONE) && named.size() > 1) {
                throw new CourseError("--with none stands alone: it says that no class is put in.");
            }
            if (!word.equals(NONE)) {
                invited.add(Arrays.stream(Whose.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new CourseError(
                                "--with takes mine, reference, mine,reference or none; you gave '" + each + "'.")));
            }
        }
        return invited.stream().distinct().toList();
    }

    private static String noSeam(Lab lab) {
        return lab instanceof Repairable<?>
                ? "Into the lab " + lab.card().name() + " the class of "
                        + lab.card().fix() + " is to be put, and that chapter is yet to come."
                : "Into the lab " + lab.card().name() + " no class of an exercise can be put.";
    }

    private static String others(Course course) {
        String names = Labs.all().stream()
                .filter(each -> Seam.of(course, each).isPresent())
                .map(each -> each.card().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none of this course" : names;
    }

    int count() {
        return invited.size();
    }

    Guest come(Whose whose, Settings settings) {
        return LoopRunner.run(seam, whose, settings);
    }

    /** The runs of the variants with those of the guests behind the first, so that they are drawn beside the incident. */
    static Map<String, Run> seated(Map<String, Run> runs, List<Guest> guests) {
        Map<String, Run> all = new LinkedHashMap<>();
        runs.forEach((name, run) -> {
            all.put(name, run);
            if (all.size() == 1) {
                guests.stream()
                        .filter(each -> each.run() != null)
                        .forEach(each -> all.put(each.whose().word(), each.run()));
            }
        });
        return all;
    }
}
