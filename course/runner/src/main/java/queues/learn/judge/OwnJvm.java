package queues.learn.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.course.Module;

/**
 * Finds out which tests must find the answer on the JVM's class path: those that use Lincheck, or a class of the kit that
 * does. Asked of the class files, so that nobody need remember to say it.
 */
final class OwnJvm {
    private static final String LINCHECK = "org/jetbrains/lincheck";
    private static final Map<String, Set<String>> KITS = new ConcurrentHashMap<>();

    private OwnJvm() {}

    /**
     * The tests that are wanted, those that share a JVM before those that do not. All of them share one where none of
     * them is known, so that somebody says so.
     */
    static List<Part> parts(Module module, Exercise exercise, List<String> only) {
        Set<String> users = new HashSet<>(Set.of(LINCHECK));
        ClassPaths.libraries(module).stream()
                .filter(each -> each.getFileName().toString().startsWith("kit-"))
                .forEach(each -> users.addAll(users(each)));
        Map<Boolean, List<String>> wanted = exercise.tests().stream()
                .filter(each -> isWanted(each, only))
                .collect(Collectors.partitioningBy(each -> mentions(ClassPaths.testClasses(module), each, users)));
        List<Part> parts = Stream.of(new Part(false, wanted.get(false)), new Part(true, wanted.get(true)))
                .filter(part -> !part.tests().isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(new Part(false, exercise.tests())) : parts;
    }

    /**
     * Test classes that are run in one go.
     *
     * @param alone whether their JVM serves nobody else
     */
    record Part(boolean alone, List<String> tests) {}

    private static boolean isWanted(String testClass, List<String> only) {
        String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
        return only.isEmpty()
                || only.stream()
                        .anyMatch(each -> each.equals(simple)
                                || each.startsWith(simple + ".")
                                || each.startsWith(simple + "#")
                                || each.startsWith(testClass));
    }

    /** Whether a class, or one nested in it, mentions any of the names. */
    private static boolean mentions(Path classes, String className, Set<String> names) {
        Path folder = classes.resolve(className.replace('.', '/')).getParent();
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return texts(folder).entrySet().stream()
                .filter(each -> each.getKey().equals(simple) || each.getKey().startsWith(simple + "$"))
                .anyMatch(each -> names.stream().anyMatch(each.getValue()::contains));
    }

    /** The classes of a library that use Lincheck, and those that use these. */
    private static Set<String> users(Path library) {
        try {
            String key = library + " " + Files.size(library) + " " + Files.getLastModifiedTime(library);
            return KITS.computeIfAbsent(key, any -> findUsers(library));
        } catch (IOException unreadable) {
            throw new CourseError(library + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Set<String> findUsers(Path library) {
        try (FileSystem archive = FileSystems.newFileSystem(library, (ClassLoader) null)) {
            Map<String, String> classes = texts(archive.getPath("queues", "kit"));
            Set<String> users = new HashSet<>();
            Set<String> found = Set.of(LINCHECK);
            while (users.addAll(found)) {
                found = new HashSet<>();
                for (Map.Entry<String, String> each : classes.entrySet()) {
                    if (users.stream().anyMatch(each.getValue()::contains)) {
                        found.add("queues/kit/" + each.getKey());
                    }
                }
            }
            return users;
        } catch (IOException unreadable) {
            throw new CourseError(library + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The bytes of every class file in a folder, a character each, by simple name. */
    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each :
                    all.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = each.getFileName().toString();
                texts.put(
                        name.substring(0, name.length() - ".class".length()),
                        new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new CourseError("The folder " + folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
