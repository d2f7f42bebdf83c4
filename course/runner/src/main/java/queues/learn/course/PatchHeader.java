package queues.learn.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The lines above a wrong answer's patch: {@code Key: value}, up to the first line of the diff. */
final class PatchHeader {
    private static final Set<String> KEYS = Set.of("Misconception", "Killed by", "Hangs", "Repeat");

    private PatchHeader() {}

    static WrongAnswer read(Path patch) {
        Map<String, String> header = header(patch);
        String file = patch.getFileName().toString();
        return new WrongAnswer(
                file.substring(0, file.length() - ".patch".length()),
                required(patch, header, "Misconception"),
                Stream.of(required(patch, header, "Killed by").split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                "yes".equalsIgnoreCase(header.getOrDefault("Hangs", "no")),
                repeat(patch, header.getOrDefault("Repeat", "1")),
                patch);
    }

    private static Map<String, String> header(Path patch) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : lines(patch)) {
            if (line.startsWith("--- ")) {
                break;
            }
            if (line.isBlank()) {
                continue;
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? line : line.substring(0, colon).strip();
            if (!KEYS.contains(key)) {
                throw new CourseError(patch + " has a line above the diff that nobody reads: '" + line
                        + "'. The keys are Misconception, Killed by, Hangs and Repeat.");
            }
            found.put(key, line.substring(colon + 1).strip());
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

    private static String required(Path patch, Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null || value.isBlank()) {
            throw new CourseError(patch + " needs a line '" + key + ": …' above the diff.");
        }
        return value;
    }

    private static int repeat(Path patch, String value) {
        if (!value.matches("[1-9]\\d{0,2}")) {
            throw new CourseError(patch + ": 'Repeat: " + value + "' is not a number from 1 to 999.");
        }
        return Integer.parseInt(value);
    }
}
