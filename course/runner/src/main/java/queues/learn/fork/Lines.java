package queues.learn.fork;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
public final class Lines {
    private Lines() {}

    /** Breaks at blanks; every line is indented by {@code indent}. A word that is too wide stays whole. */
    public static List<String> wrap(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > indent && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(line.length() > indent ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
