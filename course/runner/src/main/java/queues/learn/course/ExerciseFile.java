package queues.learn.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one exercise's folder. Whatever is wrong with it is said with the file and the key. */
final class ExerciseFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> KEYS = Set.of(
            "number",
            "title",
            "promise",
            "chapter",
            "files",
            "tests",
            "stress",
            "observe",
            "benchmarks",
            "labs",
            "budget");
    private static final Pattern FOLDER = Pattern.compile("\\d\\d-([a-z0-9-]+)");
    private static final Pattern BUDGET = Pattern.compile("(\\d+)\\s*(ms|s|m)");

    private final Path file;
    private final JsonNode yaml;

    private ExerciseFile(Path file) {
        this.file = file;
        this.yaml = parse(file);
    }

    static Exercise read(Path directory) {
        Matcher folder = FOLDER.matcher(directory.getFileName().toString());
        if (!folder.matches()) {
            throw new CourseError("The folder " + directory
                    + " must be named with two digits and lower-case words, for example 01-linked-queue.");
        }
        return new ExerciseFile(directory.resolve("exercise.yaml")).exercise(folder.group(1), directory);
    }

    private Exercise exercise(String id, Path directory) {
        return new Exercise(
                id,
                text("number"),
                text("title"),
                text("promise"),
                text("chapter"),
                directory,
                atLeastOne("files"),
                atLeastOne("tests"),
                list("stress"),
                list("observe"),
                list("benchmarks"),
                map("labs"),
                budget(),
                wrong(directory),
                right(directory));
    }

    private static JsonNode parse(Path file) {
        try {
            JsonNode read = YAML.readTree(Files.readString(file));
            if (read == null || !read.isObject()) {
                throw new CourseError(file + " must be a list of keys and values.");
            }
            for (Iterator<String> keys = read.fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                if (!KEYS.contains(key)) {
                    throw new CourseError(file + " has a key '" + key + "' that nobody reads." + " The keys are "
                            + String.join(", ", KEYS.stream().sorted().toList()) + ".");
                }
            }
            return read;
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            throw new CourseError(file + ":" + line + " is not YAML: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException missing) {
            throw new CourseError(file + " is missing or cannot be read.", missing);
        }
    }

    private String text(String key) {
        JsonNode value = yaml.get(key);
        if (value == null || !value.isValueNode() || value.asText().isBlank()) {
            throw new CourseError(file + " needs a value for the key '" + key + "'.");
        }
        return value.asText().strip();
    }

    private List<String> list(String key) {
        JsonNode value = yaml.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new CourseError(file + ": the key '" + key + "' must be a list.");
        }
        List<String> found = new ArrayList<>();
        value.forEach(each -> found.add(each.asText().strip()));
        return found;
    }

    private Map<String, String> map(String key) {
        JsonNode value = yaml.get(key);
        if (value == null || value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw new CourseError(file + ": under the key '" + key + "' there must be keys and values.");
        }
        Map<String, String> found = new LinkedHashMap<>();
        value.properties()
                .forEach(each ->
                        found.put(each.getKey(), each.getValue().asText().strip()));
        return found;
    }

    private List<String> atLeastOne(String key) {
        List<String> found = list(key);
        if (found.isEmpty()) {
            throw new CourseError(file + " needs at least one entry under the key '" + key + "'.");
        }
        return found;
    }

    private Duration budget() {
        if (!yaml.hasNonNull("budget")) {
            return Duration.ofSeconds(10);
        }
        Matcher given = BUDGET.matcher(text("budget"));
        if (!given.matches()) {
            throw new CourseError(
                    file + ": the key 'budget' must be a time such as 10s, not '" + text("budget") + "'.");
        }
        long amount = Long.parseLong(given.group(1));
        return switch (given.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private static List<WrongAnswer> wrong(Path directory) {
        return CourseReader.children(
                        directory.resolve("wrong"), each -> each.toString().endsWith(".patch"))
                .stream()
                .map(PatchHeader::read)
                .toList();
    }

    private static List<RightAnswer> right(Path directory) {
        return CourseReader.children(directory.resolve("right"), Files::isDirectory).stream()
                .map(each -> new RightAnswer(each.getFileName().toString(), each))
                .toList();
    }
}
