package queues.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the code in the book against the code in the course. The comment above a fence says where it comes from:
 *
 * <ul>
 *   <li>{@code source: path/File.java#member} — the text of that method, constructor, field or nested type;
 *   <li>{@code output: path/file.txt} — lines that stand in that file one after another, a recorded run;
 *   <li>{@code lab: name --options | part | part} — what {@code ./learn lab} prints for these parts, see {@link LabOutput};
 *   <li>{@code sketch} — not code of the course: pseudo-code, a shell line, a drawing.
 * </ul>
 *
 * Java and text fences must carry one of them; shell, YAML, Mermaid and other languages need none.
 */
final class Fences {
    private static final Set<String> CHECKED = Set.of("java", "text");

    private Fences() {}

    /** One sentence for each fence that has drifted from its source, or names none. */
    static List<String> drifted(Page page) {
        List<String> drifted = new ArrayList<>();
        for (Page.Fence fence : page.fences()) {
            complaint(fence).ifPresent(what -> drifted.add(page.name() + ":" + fence.line() + ": " + what));
        }
        return drifted;
    }

    private static Optional<String> complaint(Page.Fence fence) {
        String comment = fence.comment();
        if (fence.code().isBlank()) {
            return Optional.of("there is no code under \"" + comment + "\"");
        }
        if (comment.startsWith("source:")) {
            return source(fence, comment.substring("source:".length()).strip());
        }
        if (comment.startsWith("output:")) {
            return output(fence, comment.substring("output:".length()).strip());
        }
        if (comment.startsWith("lab:")) {
            return lab(fence, comment.substring("lab:".length()).strip());
        }
        boolean free = comment.equals("sketch") || !CHECKED.contains(fence.language());
        return free
                ? Optional.empty()
                : Optional.of("this fence does not say where it comes from (see CONTRIBUTING.md)");
    }

    private static Optional<String> source(Page.Fence fence, String from) {
        int hash = from.indexOf('#');
        Path file = Root.PATH.resolve(hash < 0 ? from : from.substring(0, hash));
        if (hash < 0 || !Files.exists(file)) {
            return Optional.of("there is no source " + from);
        }
        Optional<String> member = Members.text(file, from.substring(hash + 1));
        if (member.isEmpty()) {
            return Optional.of("there is no member " + from);
        }
        return member.get().strip().equals(fence.code().strip())
                ? Optional.empty()
                : Optional.of("this fence differs from " + from + ", which reads\n" + member.get());
    }

    private static Optional<String> output(Page.Fence fence, String from) {
        Path file = Root.PATH.resolve(from);
        if (!Files.exists(file)) {
            return Optional.of("there is no recorded output " + from);
        }
        return lines(read(file)).contains(lines(fence.code()))
                ? Optional.empty()
                : Optional.of("this output does not stand in " + from);
    }

    private static Optional<String> lab(Page.Fence fence, String asked) {
        try {
            String printed = LabOutput.of(asked);
            return printed.strip().equals(fence.code().strip())
                    ? Optional.empty()
                    : Optional.of(
                            "this fence differs from what './learn lab " + asked + "' prints, which is\n" + printed);
        } catch (IllegalArgumentException notPrinted) {
            return Optional.of(notPrinted.getMessage());
        }
    }

    private static String lines(String text) {
        return "\n"
                + String.join("\n", text.lines().map(String::stripTrailing).toList())
                        .strip() + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }
}
