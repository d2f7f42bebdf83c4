package queues.docs;

import java.util.ArrayList;
import java.util.List;

/** What every chapter has, in this order, so that a reader of one can find the way in all. */
final class Chapters {
    static final List<String> HEADINGS = List.of(
            "The incident",
            "The picture",
            "Predict",
            "The model in your head",
            "Build",
            "Break",
            "Labs",
            "Exercises",
            "In real systems",
            "What this leaves out",
            "Checklist",
            "Three links");

    private Chapters() {}

    /** One sentence for each heading that is missing or stands in the wrong place. */
    static List<String> gaps(Page chapter) {
        List<String> titles = chapter.headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(Page.Section::title)
                .toList();
        List<String> gaps = new ArrayList<>();
        int at = -1;
        for (String wanted : HEADINGS) {
            int found = titles.indexOf(wanted);
            if (found < 0) {
                gaps.add(chapter.name() + " has no section '" + wanted + "'");
            } else if (found < at) {
                gaps.add(chapter.name() + " has '" + wanted + "' before a section that should come first");
            }
            at = Math.max(at, found);
        }
        return gaps;
    }
}
