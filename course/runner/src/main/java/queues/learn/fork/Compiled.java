package queues.learn.fork;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;

/**
 * An answer as classes in a folder. Only the exercise's own files are compiled, and what they use of the module: a file of
 * another exercise that is half written does not matter.
 *
 * @param directory where the classes are
 * @param errors what the compiler refused, as {@code SpscRingBuffer.java:34  message}; empty if it is all there
 */
public record Compiled(Path directory, List<String> errors) {

    public Compiled {
        errors = List.copyOf(errors);
    }

    /** Compiles what the learner wrote. */
    public static Compiled learner(Exercise exercise, Path into) {
        return compile(exercise, List.of(exercise.learnerSources()), into);
    }

    /** Compiles the reference; what it leaves out are given types, which stand in the module. */
    public static Compiled reference(Exercise exercise, Path into) {
        return compile(exercise, List.of(exercise.referenceSources(), exercise.learnerSources()), into);
    }

    /** Compiles the exercise's files in the first of these folders, and what they use in any of them. */
    public static Compiled compile(Exercise exercise, List<Path> roots, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CourseError("This is a Java runtime without a compiler. Point JAVA_HOME at a JDK 17 or newer.");
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, said, options(exercise, roots, into), null, sources(exercise, roots, files))
                    .call();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Compiled(
                into,
                said.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(Compiled::told)
                        .toList());
    }

    private static List<String> options(Exercise exercise, List<Path> roots, Path into) {
        return List.of(
                "--release",
                "17",
                "-proc:none",
                "-parameters",
                "-g",
                "-implicit:class",
                "-sourcepath",
                joined(roots),
                "-classpath",
                joined(ClassPaths.dependencies(exercise)),
                "-d",
                into.toString());
    }

    private static Iterable<? extends JavaFileObject> sources(
            Exercise exercise, List<Path> roots, StandardJavaFileManager files) {
        List<Path> found = new ArrayList<>();
        for (String file : exercise.files()) {
            Path source = roots.get(0).resolve(file);
            if (!Files.isRegularFile(source)) {
                throw new CourseError(source + " is missing. './learn reset " + exercise.id() + "' brings it back.");
            }
            found.add(source);
        }
        return files.getJavaFileObjectsFromPaths(found);
    }

    private static String told(Diagnostic<? extends JavaFileObject> error) {
        String file = error.getSource() == null
                ? ""
                : Path.of(error.getSource().getName()).getFileName() + ":" + error.getLineNumber() + "  ";
        return file + error.getMessage(Locale.ROOT);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
