package queues.learn.cli;

import java.util.List;
import java.util.Locale;

/** A section of a Markdown file, found by the anchor of its heading. */
final class Section {
    private Section() {}

    /** From the heading to the next one that is as high; empty if there is no such heading. */
    static String of(String markdown, String anchor) {
        List<String> lines = markdown.lines().toList();
        StringBuilder found = new StringBuilder();
        int level = 0;
        boolean fence = false;
        for (String line : lines) {
            fence ^= line.startsWith("```");
            int here = fence ? 0 : level(line);
            if (level == 0 && here > 0 && anchor(line.substring(here)).equals(anchor)) {
                level = here;
            } else if (level > 0 && here > 0 && here <= level) {
                break;
            }
            if (level > 0) {
                found.append(line).append('\n');
            }
        }
        return found.toString();
    }

    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level > 0 && level <= 6 && line.startsWith(" ", level) ? level : 0;
    }

    /** As repository viewers make it: lower case, punctuation gone, blanks to hyphens. */
    static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
