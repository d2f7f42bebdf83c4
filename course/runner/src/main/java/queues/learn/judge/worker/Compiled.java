package queues.learn.judge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    /** Where a class inside another one, such as an iterator, declares a method; null if none does. */
    String nestedLine(String title, String method) {
        return methods.entrySet().stream()
                .filter(each ->
                        each.getKey().endsWith("." + method) && !each.getKey().equals(title + "." + method))
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

    /** Where a method is declared, searched in {@code title} first; null if it is inherited. */
    String line(String title, String method) {
        String own = methods.get(title + "." + method);
        if (own != null) {
            return own;
        }
        return methods.entrySet().stream()
                .filter(each -> each.getKey().endsWith("." + method))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
