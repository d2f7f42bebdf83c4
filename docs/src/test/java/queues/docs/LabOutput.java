package queues.docs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import queues.learn.cli.Ink;
import queues.learn.cli.Learn;
import queues.learn.cli.Screen;

/**
 * Runs a lab as {@code ./learn lab} does, 80 columns wide, and cuts out what the book quotes. What is asked for reads
 *
 * <pre>two-lanes --variant strict,bounded | depth | figures: done / urgent wait mean | published</pre>
 *
 * that is, the command, and the parts in the order in which they are wanted: {@code figures} for the table of figures, with the rows
 * that are named or with all, {@code published} for the table of those that were published, or how a chart begins. Each command
 * is run once.
 */
final class LabOutput {
    private static final int COLUMNS = 80;
    private static final Map<String, String> PRINTED = new HashMap<>();

    private LabOutput() {}

    /**
     * The parts, at the left margin, with an empty line between them.
     *
     * @throws IllegalArgumentException with a sentence, if the lab does not run or does not print what is asked for
     */
    static String of(String asked) {
        String[] words = asked.split(" \\| ");
        String printed = whole(words[0].strip());
        List<String> parts = new ArrayList<>();
        for (int at = 1; at < words.length; at++) {
            parts.add(part(printed, words[at].strip()));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("'" + asked + "' names no part of what the lab prints");
        }
        return String.join("\n\n", parts);
    }

    /** Everything that the command prints. */
    static synchronized String whole(String command) {
        return PRINTED.computeIfAbsent(command, LabOutput::run);
    }

    private static String run(String command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(out, COLUMNS, new Ink(false), false, false, false);
        int code = Learn.print(Root.PATH, screen, ("lab " + command).split(" +"));
        String text = printed.toString(StandardCharsets.UTF_8);
        if (code != 0) {
            throw new IllegalArgumentException("'./learn lab " + command + "' ends with " + code + ": " + text.strip());
        }
        return text;
    }

    private static String part(String printed, String part) {
        String title = part.split(": ", 2)[0];
        for (String each : printed.split("\\R\\s*\\R")) {
            List<String> block = each.stripIndent().lines().toList();
            if (is(block, title)) {
                List<String> lines = part.equals(title) ? block : LabRows.of(block, part.substring(title.length() + 2));
                return String.join(
                        "\n", lines.stream().map(String::stripTrailing).toList());
            }
        }
        throw new IllegalArgumentException("the lab prints no part '" + title + "'");
    }

    private static boolean is(List<String> block, String title) {
        boolean table = block.size() > 2 && block.get(1).matches("─+");
        boolean published = table && block.get(0).strip().startsWith("published");
        return switch (title) {
            case "figures" -> table && !published;
            case "published" -> published;
            default -> !table && !block.isEmpty() && block.get(0).startsWith(title);
        };
    }
}
