package queues.learn.judge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the compiler made of an answer.
 *
 * @param classes by binary name
 * @param methods where each method is declared: {@code LinkedQueue.poll} to {@code LinkedQueue.java:88}
 * @param errors one message for each complaint; no classes if there is one
 */
record Compiled(Map<String, byte[]> classes, Map<String, String> methods, List<Message> errors) {

    /** Whether a class, nested or not, is part of the answer. */
    boolean has(String className) {
        return classes.containsKey(className);
    }

    /** Whether a source file is part of the answer; by its name without folders. */
    boolean hasFile(String file) {
        return methods.values().stream().anyMatch(each -> each.startsWith(file + ":"));
    }

    /** The type that a test is named after, as {@code LinkedQueue} for {@code LinkedQueueTest.fifo}; or what else to take. */
    String subject(String test, String otherwise) {
        return methods.keySet().stream()
                .map(each -> each.substring(0, each.lastIndexOf('.')))
                .filter(each -> !each.isEmpty() && test.startsWith(each))
                .max(Comparator.comparingInt(String::length))
                .orElse(otherwise);
    }

    /** Where a class inside another one, such as an iterator, declares a method; null if none does. */
    String nestedLine(String type, String method) {
        return inFileOf(type)
                .filter(each ->
                        each.getKey().endsWith("." + method) && !each.getKey().equals(type + "." + method))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Writes the classes where a class path can find them. */
    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    /** Where a method is declared: by the type, or by another one in the same file; null if it is inherited. */
    String line(String type, String method) {
        String own = methods.get(type + "." + method);
        if (own != null) {
            return own;
        }
        return inFileOf(type)
                .filter(each -> each.getKey().endsWith("." + method))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The methods in the file of a type; all of them if the answer has no such type. */
    private Stream<Map.Entry<String, String>> inFileOf(String type) {
        String file = methods.entrySet().stream()
                .filter(each -> each.getKey().startsWith(type + "."))
                .map(each -> fileOf(each.getValue()))
                .findFirst()
                .orElse(null);
        return methods.entrySet().stream().filter(each -> file == null || file.equals(fileOf(each.getValue())));
    }

    private static String fileOf(String line) {
        return line.substring(0, line.lastIndexOf(':'));
    }
}
