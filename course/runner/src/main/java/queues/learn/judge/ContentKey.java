package queues.learn.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.course.Module;

/** Everything a verdict depends on, as one number. Two checks with the same key may share a verdict. */
final class ContentKey {
    private static final String FORMAT = "2";

    private final MessageDigest digest;

    private ContentKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key, or null if a verdict under these options is not worth keeping. */
    static String of(Course course, Module module, Exercise exercise, Answer answer, Sources sources, Options options) {
        if (!options.only().isEmpty() || options.stopAtFirstFailure() || options.lint() || options.budget() != null) {
            return null;
        }
        ContentKey key = new ContentKey();
        key.add(FORMAT, System.getProperty("java.vm.version"), answer.getClass().getSimpleName());
        key.add(exercise.id(), String.join(",", exercise.tests()), String.valueOf(options.seed()));
        key.add(String.join(" ", ClassPaths.jvmArgs(course.root())));
        sources.texts().forEach((name, text) -> key.add(name, text));
        for (Path root : sources.path()) {
            key.helpers(course, exercise, root);
        }
        key.folder(ClassPaths.testClasses(module), Set.of());
        key.folder(ClassPaths.classes(module), exerciseClasses(course));
        ClassPaths.libraries(module).forEach(each -> key.library(course.root(), each));
        return HexFormat.of().formatHex(key.digest.digest());
    }

    /** Sources beside the exercise's own: all that belong to no exercise, and those of others that are mentioned. */
    private void helpers(Course course, Exercise exercise, Path root) {
        Set<String> others = course.exercises().stream()
                .filter(each -> !each.id().equals(exercise.id()))
                .flatMap(each -> each.files().stream())
                .collect(Collectors.toSet());
        List<Path> files = Sources.javaFiles(root);
        String own = exercise.files().stream()
                .map(root::resolve)
                .filter(Files::isRegularFile)
                .map(ContentKey::text)
                .collect(Collectors.joining());
        for (Path each : files) {
            String name = root.relativize(each).toString().replace('\\', '/');
            String type = each.getFileName().toString().replace(".java", "");
            if (!others.contains(name) || own.contains(type)) {
                add(name, text(each));
            }
        }
    }

    private static Set<String> exerciseClasses(Course course) {
        return course.exercises().stream()
                .flatMap(each -> each.files().stream())
                .map(each -> each.replace(".java", ""))
                .collect(Collectors.toSet());
    }

    /** @param left top-level classes whose sources have been seen already */
    private void folder(Path folder, Set<String> left) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(each).toString().replace('\\', '/');
                if (!left.contains(name.replaceAll("(\\$.*)?\\.class$", "")) && !isGenerated(name)) {
                    add(name);
                    digest.update(Files.readAllBytes(each));
                }
            }
        } catch (IOException unreadable) {
            throw new CourseError("The folder " + folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What jcstress and JMH generate is no part of a check. */
    private static boolean isGenerated(String name) {
        return name.contains("jmh_generated") || name.contains("_jcstress") || name.startsWith("META-INF/");
    }

    private void library(Path root, Path library) {
        add(library.getFileName().toString());
        if (library.startsWith(root)) {
            try {
                digest.update(Files.readAllBytes(library));
            } catch (IOException unreadable) {
                throw new CourseError(library + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private void add(String... parts) {
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}
