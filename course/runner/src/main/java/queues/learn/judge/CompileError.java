package queues.learn.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * What the compiler said about one place.
 *
 * @param file relative to the source root, as {@code queues/fifo/LinkedQueue.java}; empty if it belongs to no file
 * @param line counted from 1, or 0
 * @param column counted from 1, or 0
 * @param message the compiler's own words, which may have several lines
 * @param source the line of source, or empty
 */
public record CompileError(String file, long line, long column, String message, String source) {

    /** As {@code LinkedQueue.java:34}. */
    public String at() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return line > 0 ? name + ":" + line : name;
    }

    /** Place, message, source line and caret. */
    public List<String> lines() {
        List<String> told = new ArrayList<>();
        message.lines().forEach(each -> told.add(told.isEmpty() ? at() + "  " + each : "    " + each));
        if (!source.isBlank() && column > 0) {
            int indent = source.length() - source.stripLeading().length();
            told.add("    " + source.strip());
            told.add("    " + " ".repeat((int) Math.max(0, column - 1 - indent)) + "^");
        }
        return told;
    }
}
