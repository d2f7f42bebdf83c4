package queues.learn.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds things by the names people type, and says what they may have meant. */
public final class Names {
    private Names() {}

    /** What an exercise may be called; the first is what we call it. */
    static List<String> of(Exercise exercise) {
        return List.of(
                exercise.id(),
                exercise.number(),
                exercise.title(),
                exercise.directory().getFileName().toString());
    }

    /**
     * The one that goes by the name that was typed, in capitals or not.
     *
     * @throws CourseError with the name that is nearest, if there is none
     */
    public static <T> T pick(String kind, String typed, Collection<T> all, Function<T, List<String>> names) {
        String wanted = typed.strip();
        for (T each : all) {
            if (names.apply(each).stream().anyMatch(wanted::equalsIgnoreCase)) {
                return each;
            }
        }
        String nearest = wanted.matches("\\d+(\\.\\d+)?") ? range(all, names) : nearest(wanted, all, names);
        throw new CourseError("There is no " + kind + " '" + typed + "'." + nearest);
    }

    private static <T> String nearest(String wanted, Collection<T> all, Function<T, List<String>> names) {
        return all.stream()
                .map(names)
                .min(Comparator.comparingInt(known -> distance(wanted, known)))
                .map(known -> " Did you mean '" + known.get(0) + "'?")
                .orElse("");
    }

    /** To whom typed a number another name is of no use. */
    private static <T> String range(Collection<T> all, Function<T, List<String>> names) {
        List<String> numbers = all.stream()
                .flatMap(each -> names.apply(each).stream())
                .filter(each -> each.matches("\\d+\\.\\d+"))
                .toList();
        return numbers.isEmpty()
                ? ""
                : " The exercises are numbered " + numbers.get(0) + " to " + numbers.get(numbers.size() - 1) + ".";
    }

    private static int distance(String typed, List<String> known) {
        return known.stream().mapToInt(name -> distance(typed, name)).min().orElse(Integer.MAX_VALUE);
    }

    /** Levenshtein's distance; a typed beginning of a name is nearest, a part of it near. */
    static int distance(String typed, String name) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (!a.isEmpty() && b.contains(a)) {
            return b.startsWith(a) ? 0 : 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
