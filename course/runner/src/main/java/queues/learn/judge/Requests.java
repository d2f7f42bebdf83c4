package queues.learn.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import queues.learn.course.Exercise;
import queues.learn.course.Module;
import queues.learn.judge.worker.Message;
import queues.learn.judge.worker.WarmUpExample;

/** Words what a worker is to do. */
final class Requests {
    private Requests() {}

    static Message check(Module module, Exercise exercise, List<String> tests, Sources sources, Options options) {
        List<Path> classPath = new ArrayList<>();
        classPath.add(ClassPaths.classes(module));
        classPath.addAll(ClassPaths.libraries(module));
        return Message.of("check")
                .with("title", exercise.title())
                .withAll("sourceNames", List.copyOf(sources.texts().keySet()))
                .withAll("sourceTexts", List.copyOf(sources.texts().values()))
                .withAll("sourcePath", strings(sources.path()))
                .withAll("classPath", strings(classPath))
                .withAll("folders", strings(List.of(ClassPaths.testClasses(module), ClassPaths.classes(module))))
                .withAll(
                        "owned",
                        exercise.files().stream().map(Requests::className).toList())
                .withAll("tests", tests)
                .withAll("only", options.only())
                .with("stopAtFirstFailure", options.stopAtFirstFailure())
                .with("seed", options.seed())
                .with("lint", options.lint());
    }

    /** Loads the compiler and the engines of a new JVM. */
    static Message warmUp() {
        return Message.of("check")
                .with("title", "Warm")
                .withAll("sourceNames", List.of("warm/Warm.java"))
                .withAll(
                        "sourceTexts", List.of("package warm; public class Warm<E> extends java.util.ArrayDeque<E> {}"))
                .withAll("tests", List.of(WarmUpExample.class.getName()));
    }

    /** {@code queues/fifo/LinkedQueue.java} to {@code queues.fifo.LinkedQueue}. */
    static String className(String file) {
        return file.substring(0, file.length() - ".java".length()).replace('/', '.');
    }

    private static List<String> strings(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }
}
