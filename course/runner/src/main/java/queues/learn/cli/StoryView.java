package queues.learn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.kit.FailureReport;

/** The history of a failure and what the assertion says, so long that they can be understood and no longer. */
final class StoryView {
    private static final int CALLS = 14;
    private static final int ROWS = 26;
    private static final int SAYS = 14;
    private static final int WRAPPED = 3;
    /** The column titles of a table: who did what, or who waits for what. */
    private static final Pattern TITLES = Pattern.compile("\\s*(thread 1\\b.*|step +│.*|thread +state\\b.*)");

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern LEFT_OUT = Pattern.compile("… (\\d+) calls? before these");
    private static final String INDENT = "      ";
    private final Screen screen;
    private final Ink ink;
    private final boolean whole;

    /** @param whole whether nothing is to be left out */
    StoryView(Screen screen, boolean whole) {
        this.screen = screen;
        this.ink = screen.ink();
        this.whole = whole;
    }

    void story(List<String> story) {
        if (story.isEmpty()) {
            return;
        }
        screen.blank();
        boolean table = false;
        for (String line : whole ? story : cut(story)) {
            table |= TITLES.matcher(line).matches();
            if (table && !line.startsWith("✗")) {
                screen.line(Text.cut(INDENT + narrowed(line, screen.width() - INDENT.length()), screen.width()));
            } else if (line.isBlank()) {
                screen.blank();
            } else if (line.startsWith("… ")) {
                screen.line(INDENT + ink.dim(line));
            } else {
                screen.told(INDENT, line);
            }
        }
    }

    /** A row that is too wide moves to the left, where its own thread's column leaves it room; nothing of it is lost. */
    static String narrowed(String row, int width) {
        int over = Text.width(row) - width;
        if (over <= 0 || row.contains("│")) {
            return row;
        }
        Matcher blanks = BLANKS.matcher(row);
        int from = 0;
        int longest = 0;
        while (blanks.find()) {
            if (blanks.end() - blanks.start() > longest) {
                from = blanks.start();
                longest = blanks.end() - blanks.start();
            }
        }
        int taken = Math.max(0, Math.min(over, longest - 1));
        return row.substring(0, from) + row.substring(from + taken);
    }

    /** A table keeps what stands above it, its titles, its beginning and its end; a list of calls keeps its end. */
    static List<String> cut(List<String> story) {
        for (int at = 0; at < story.size(); at++) {
            if (TITLES.matcher(story.get(at)).matches()) {
                return cutTable(story, at + 1);
            }
        }
        return cutCalls(story);
    }

    private static List<String> cutTable(List<String> story, int body) {
        int most = Math.max(ROWS, body + 8);
        if (story.size() <= most) {
            return story;
        }
        int first = body + (most - body) / 2;
        int left = story.size() - most + 1;
        List<String> kept = new ArrayList<>(story.subList(0, first));
        kept.add("… " + left + " lines left out …");
        kept.addAll(story.subList(first + left, story.size()));
        return kept;
    }

    private static List<String> cutCalls(List<String> story) {
        if (story.size() <= CALLS) {
            return story;
        }
        List<String> kept = new ArrayList<>();
        int at = story.get(0).contains("→") || story.get(0).startsWith("…") ? 0 : 1;
        kept.addAll(story.subList(0, at));
        Matcher earlier = LEFT_OUT.matcher(story.get(at));
        int before = earlier.matches() ? Integer.parseInt(earlier.group(1)) : 0;
        int from = story.size() - CALLS + at + 1;
        int left = before + from - at - (before > 0 ? 1 : 0);
        kept.add("… " + Words.count(left, before > 0 ? "call" : "line") + " before these");
        kept.addAll(story.subList(from, story.size()));
        return kept;
    }

    void says(FailureReport report) {
        List<String> lines =
                report.says().strip().lines().filter(each -> !each.isBlank()).toList();
        if (lines.isEmpty()) {
            return;
        }
        screen.blank();
        int left = whole ? 0 : Math.max(0, lines.size() - SAYS);
        for (int at = 0; at < lines.size(); at++) {
            if (left > 0 && at == SAYS / 2) {
                screen.line(INDENT + ink.dim("… " + Words.count(left, "line") + " left out …"));
                at += left;
            }
            said(lines.get(at), report.kind() == FailureReport.Kind.THREW);
        }
    }

    private void said(String line, boolean thrown) {
        String indent = " ".repeat(6 + line.length() - line.stripLeading().length());
        String told = thrown ? ink.red(line.strip()) : line.strip();
        List<String> wrapped = Text.wrap(told, screen.width(), indent, indent);
        screen.lines(whole ? wrapped : Text.atMost(WRAPPED, wrapped, screen.width()));
    }
}
