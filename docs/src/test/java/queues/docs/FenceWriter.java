package queues.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the fences that name a source with what the source says now: for authors, after a reference has changed.
 *
 * <pre>./mvnw -q -pl docs test -Dtest=BookTest -Dbook.write=true</pre>
 */
final class FenceWriter {
    private static final Pattern SOURCED =
            Pattern.compile("<!-- source: (\\S+)#(\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    private FenceWriter() {}

    static void fill(Page page) throws IOException {
        String markdown = Files.readString(page.path());
        String filled = SOURCED.matcher(markdown).replaceAll(FenceWriter::fence);
        if (!filled.equals(markdown)) {
            Files.writeString(page.path(), filled);
        }
    }

    private static String fence(MatchResult found) {
        Path file = Root.PATH.resolve(found.group(1));
        String code = Members.text(file, found.group(2)).orElse(found.group(3)).strip();
        return Matcher.quoteReplacement(
                "<!-- source: %s#%s -->\n```java\n%s\n```".formatted(found.group(1), found.group(2), code));
    }
}
