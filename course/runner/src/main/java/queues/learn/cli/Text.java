package queues.learn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures and breaks lines as a terminal shows them: escape codes take no room, East Asian characters take two. */
public final class Text {
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");

    private Text() {}

    /** Columns on the terminal. */
    public static int width(String text) {
        return ESCAPE.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(Text::columns)
                .sum();
    }

    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = character >= 0x1100 && character <= 0x115f
                || character >= 0x2e80 && character <= 0xa4cf
                || character >= 0xac00 && character <= 0xd7a3
                || character >= 0xf900 && character <= 0xfaff
                || character >= 0xff00 && character <= 0xff60
                || character >= 0x1f300 && character <= 0x1faff;
        return wide ? 2 : 1;
    }

    /** Fills up with blanks; what is longer stays as it is. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Cuts at {@code width} columns and says so with an ellipsis. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            Matcher escape = ESCAPE.matcher(text).region(at, text.length());
            if (escape.lookingAt()) {
                kept.append(escape.group());
                at = escape.end();
                continue;
            }
            int character = text.codePointAt(at);
            used += columns(character);
            if (used == width) {
                kept.append('…');
            } else if (used < width) {
                kept.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return kept.toString();
    }

    /**
     * Breaks at blanks so that no line is wider than {@code width}; a word that is wider is broken anywhere.
     *
     * @param first what the first line begins with
     * @param rest what the others begin with
     */
    public static List<String> wrap(String text, int width, String first, String rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
            while (width(line.toString()) > width && width(rest) < width) {
                int end = atSlash(line, fitting(line, width));
                lines.add(line.substring(0, end));
                line = new StringBuilder(rest).append(line.substring(end));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The first lines of a text that was wrapped; the last of them says so if there were more. */
    static List<String> atMost(int most, List<String> wrapped, int width) {
        if (wrapped.size() <= most) {
            return wrapped;
        }
        List<String> kept = new ArrayList<>(wrapped.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1), width - 2) + " …");
        return kept;
    }

    /** A path is better broken behind a slash, if one is near enough. */
    private static int atSlash(StringBuilder line, int end) {
        int slash = line.lastIndexOf("/", end - 1) + 1;
        return slash > end / 2 ? slash : end;
    }

    /** How many characters of a line fit into {@code width} columns: whole escape codes, at least one character. */
    private static int fitting(CharSequence line, int width) {
        int used = 0;
        int at = 0;
        Matcher escape = ESCAPE.matcher(line);
        while (at < line.length()) {
            if (escape.region(at, line.length()).lookingAt()) {
                at = escape.end();
                continue;
            }
            int character = Character.codePointAt(line, at);
            used += columns(character);
            if (used > width && at > 0) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }
}
