package queues.learn.gates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a Markdown text, and the anchors which renderers make of them. */
final class Headings {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*\\s*");

    private Headings() {}

    /** All headings below the first level, outside of code fences. */
    static List<String> of(String markdown) {
        return found(markdown, 2);
    }

    /** Lower case, punctuation dropped, spaces to hyphens; the second of a name gets {@code -1}. */
    static List<String> anchors(String markdown) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (String heading : found(markdown, 1)) {
            String slug = heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                    .replace(' ', '-');
            int times = seen.merge(slug, 1, Integer::sum);
            anchors.add(times == 1 ? slug : slug + "-" + (times - 1));
        }
        return anchors;
    }

    private static List<String> found(String markdown, int fromLevel) {
        List<String> headings = new ArrayList<>();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            if (line.stripLeading().startsWith("```")) {
                fenced = !fenced;
            }
            Matcher heading = HEADING.matcher(line);
            if (!fenced && heading.matches() && heading.group(1).length() >= fromLevel) {
                headings.add(heading.group(2));
            }
        }
        return headings;
    }
}
