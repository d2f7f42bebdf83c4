package queues.learn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.learn.course.Exercise;

/** Looks at an exercise's files where the learner writes them. */
public final class LearnerFiles {
    private static final Pattern PLACE = Pattern.compile("(.+\\.java):(\\d+)");
    private static final Pattern KNOWN = Pattern.compile("\\S+ \\((.+\\.java:\\d+)\\)");
    private static final Pattern TODO =
            Pattern.compile("new\\s+UnsupportedOperationException\\(\\s*\"TODO (\\d+): ([^\"]*)\"");
    private final Exercise exercise;

    public LearnerFiles(Exercise exercise) {
        this.exercise = exercise;
    }

    /** What was deleted or renamed. */
    public List<Path> missing() {
        return exercise.files().stream()
                .map(exercise::learnerFile)
                .filter(file -> !Files.isRegularFile(file))
                .toList();
    }

    /** Whether nothing has been written yet: every file is the starter, but for the ends of its lines. */
    public boolean untouched() {
        return exercise.files().stream().allMatch(file -> same(exercise.learnerFile(file), exercise.starterFile(file)));
    }

    static boolean same(Path one, Path other) {
        try {
            return Files.readString(one)
                    .replace("\r\n", "\n")
                    .equals(Files.readString(other).replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The file that {@code LinkedQueue.java:34} speaks of. */
    Optional<Path> fileOf(String at) {
        Matcher place = PLACE.matcher(at == null ? "" : at);
        if (!place.matches()) {
            return Optional.empty();
        }
        return exercise.files().stream()
                .filter(file -> file.equals(place.group(1)) || file.endsWith("/" + place.group(1)))
                .map(exercise::learnerFile)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static int lineOf(String at) {
        Matcher place = PLACE.matcher(at);
        return place.matches() ? Integer.parseInt(place.group(2)) : 0;
    }

    /**
     * Where a method is declared, as {@code LinkedQueue.java:34}; null if nobody knows.
     *
     * @param method its name, or its name and its place, as {@code poll (LinkedQueue.java:34)}; may be null
     */
    String declaration(String method) {
        if (method == null) {
            return null;
        }
        Matcher known = KNOWN.matcher(method);
        return known.matches() ? known.group(1) : declared(method);
    }

    /** Of several constructors the last: it takes the most, and those before it hand over to it or make less. */
    private String declared(String method) {
        String found = null;
        Pattern declared = Pattern.compile("^\\s+(?:[\\w@<>\\[\\],?.]+\\s+)+" + Pattern.quote(method) + "\\s*\\(.*");
        for (String name : exercise.files()) {
            List<String> lines = linesOf(exercise.learnerFile(name));
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                boolean call =
                        line.strip().startsWith("return ") || line.strip().endsWith(";") || line.contains("*");
                boolean another = found != null && Character.isLowerCase(method.charAt(0));
                if (!call && !another && declared.matcher(line).matches()) {
                    found = name.substring(name.lastIndexOf('/') + 1) + ":" + (at + 1);
                }
            }
        }
        return found;
    }

    /** What is not written yet, wherever a test has come so far or not. */
    List<Unwritten> unwritten() {
        List<Unwritten> found = new ArrayList<>();
        for (String name : exercise.files()) {
            String text = String.join("\n", linesOf(exercise.learnerFile(name)));
            Matcher todo = TODO.matcher(text);
            while (todo.find()) {
                long line = text.substring(0, todo.start()).lines().count();
                String at = name.substring(name.lastIndexOf('/') + 1) + ":" + line;
                found.add(new Unwritten(todo.group(1), todo.group(2), at));
            }
        }
        return found;
    }

    /** A starter's own exception, still standing: {@code TODO 3} and what to do there. */
    record Unwritten(String number, String text, String at) {}

    static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
