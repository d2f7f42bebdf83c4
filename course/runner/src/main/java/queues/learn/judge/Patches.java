package queues.learn.judge;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import queues.learn.course.CourseError;

/**
 * Applies a unified diff to sources in memory. Every line of context must be there. A hunk may have moved, because something
 * above it in the reference grew or shrank, if there is exactly one place that it fits.
 */
final class Patches {
    private Patches() {}

    /**
     * @param sources names under the source root, and their text
     * @throws CourseError naming the patch and the hunk that does not fit
     */
    static Map<String, String> apply(Path patch, Map<String, String> sources) {
        Map<String, String> changed = new LinkedHashMap<>(sources);
        for (List<String> section : sections(patch)) {
            String name = name(section.get(1));
            String text = changed.get(name);
            if (text == null) {
                throw new CourseError(patch + " changes " + name + ", which is no file of this exercise.");
            }
            changed.put(name, apply(patch, section, text.lines().toList()));
        }
        if (changed.equals(sources)) {
            throw new CourseError(patch + " changes nothing.");
        }
        return changed;
    }

    /** The part of the patch that belongs to one file, for each file; what stands above the first is left out. */
    private static List<List<String>> sections(Path patch) {
        List<List<String>> found = new ArrayList<>();
        for (String line : lines(patch)) {
            if (line.startsWith("--- ")) {
                found.add(new ArrayList<>());
            }
            if (!found.isEmpty()) {
                found.get(found.size() - 1).add(line);
            }
        }
        if (found.isEmpty() || found.stream().anyMatch(each -> each.size() < 3)) {
            throw new CourseError(patch + " holds no unified diff.");
        }
        return found;
    }

    private static List<String> lines(Path patch) {
        try {
            return Files.readAllLines(patch);
        } catch (IOException unreadable) {
            throw new CourseError(patch + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String name(String plusLine) {
        String name = plusLine.substring("+++ ".length()).split("\t")[0].strip();
        return name.startsWith("b/") ? name.substring(2) : name;
    }

    private static String apply(Path file, List<String> section, List<String> text) {
        List<String> changed = new ArrayList<>();
        int copied = 0;
        int hunk = 0;
        for (AbstractDelta<String> delta :
                UnifiedDiffUtils.parseUnifiedDiff(section).getDeltas()) {
            hunk++;
            int place = place(delta.getSource(), text, copied);
            if (place < 0) {
                throw new CourseError(file + ": hunk " + hunk + " (line "
                        + (delta.getSource().getPosition() + 1)
                        + ") does not fit the reference. Make the patch anew from the reference as it is now.");
            }
            changed.addAll(text.subList(copied, place));
            changed.addAll(delta.getTarget().getLines());
            copied = place + delta.getSource().size();
        }
        changed.addAll(text.subList(copied, text.size()));
        return String.join("\n", changed) + "\n";
    }

    /** Where the lines of a hunk stand: where it says, or else in the one place where all of them do; -1 if there is none. */
    private static int place(Chunk<String> hunk, List<String> text, int from) {
        if (hunk.getPosition() >= from && stands(hunk, text, hunk.getPosition())) {
            return hunk.getPosition();
        }
        int[] places = IntStream.rangeClosed(from, text.size() - hunk.size())
                .filter(place -> stands(hunk, text, place))
                .toArray();
        return places.length == 1 ? places[0] : -1;
    }

    private static boolean stands(Chunk<String> hunk, List<String> text, int place) {
        int end = place + hunk.size();
        return end <= text.size() && text.subList(place, end).equals(hunk.getLines());
    }
}
