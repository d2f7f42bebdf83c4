package queues.learn.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Where everything is printed.
 *
 * @param width columns there are, at least 40; text is wrapped at no more than 100
 * @param ascii whether nothing but ASCII may be printed
 * @param terminal whether somebody looks on: bars and spinners are drawn on nothing else
 * @param keyboard whether somebody can type
 */
public record Screen(PrintStream out, int width, Ink ink, boolean ascii, boolean terminal, boolean keyboard) {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("✓", "+"),
            Map.entry("✗", "x"),
            Map.entry("●", ">"),
            Map.entry("✎", "-"),
            Map.entry("▸", ">"),
            Map.entry("→", "->"),
            Map.entry("←", "<-"),
            Map.entry("…", "..."),
            Map.entry("·", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("×", "x"),
            Map.entry("µ", "u"),
            Map.entry("²", "^2"),
            Map.entry("±", "+-"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("•", "*"),
            Map.entry("█", "#"),
            Map.entry("░", "."),
            Map.entry("▶", ">"),
            Map.entry("▼", "v"),
            Map.entry("▲", "^"),
            Map.entry("∅", "0"));

    /** As wide as prose is comfortable to read. */
    public int prose() {
        return Math.min(width, 100);
    }

    public void line(String text) {
        out.println(ascii ? plain(text) : text);
    }

    public void lines(List<String> all) {
        all.forEach(this::line);
    }

    public void blank() {
        out.println();
    }

    /** Wrapped and indented alike on every line. */
    public void paragraph(String indent, String text) {
        lines(Text.wrap(text, prose(), indent, indent));
    }

    /** A line of a history: wrapped if it is a sentence, cut if it is a row of a table and would lose its columns. */
    void told(String indent, String text) {
        boolean row = text.contains("│") || text.contains("|") || text.strip().contains("   ");
        String inner = indent + " ".repeat(text.length() - text.stripLeading().length());
        if (row || text.isBlank() || Text.width(indent + text) <= width) {
            line(Text.cut(indent + text, width));
        } else {
            lines(Text.wrap(text, width, inner, inner + "  "));
        }
    }

    /** A short word in front, what it says behind it: {@code Try   Ask whether there is a first node.} */
    public void labelled(String label, String text) {
        String head = "  " + Text.pad(ink.bold(label), 7);
        lines(Text.wrap(text, prose(), head, " ".repeat(9)));
    }

    public void rule() {
        line(ink.dim("  " + "─".repeat(prose() - 4)));
    }

    /** Left and right on one line; below each other where they do not fit. */
    void ends(String left, String right) {
        int gap = prose() - Text.width(left) - Text.width(right) - 2;
        if (gap >= 2) {
            line(left + " ".repeat(gap) + right);
        } else {
            if (Text.width(left) <= prose()) {
                line(left);
            } else {
                paragraph("  ", left.strip());
            }
            line("  " + right);
        }
    }

    /** The same in ASCII; what has no likeness becomes a question mark. */
    static String plain(String text) {
        StringBuilder told = new StringBuilder();
        text.codePoints().forEach(each -> told.append(each < 128 ? Character.toString(each) : likeness(each)));
        return told.toString();
    }

    private static String likeness(int character) {
        if (character >= 0x2500 && character <= 0x257f) {
            return character == 0x2500 || character == 0x2501 || character == 0x2550
                    ? "-"
                    : character == 0x2502 || character == 0x2503 || character == 0x2551 ? "|" : "+";
        }
        return PLAIN.getOrDefault(Character.toString(character), "?");
    }
}
