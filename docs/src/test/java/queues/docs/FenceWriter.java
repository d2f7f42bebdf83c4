package queues.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the fences that name a source or a lab with what that says now: for authors, after a reference or a lab has changed.
 *
 * <pre>./mvnw -q -pl docs -am test -Dtest=BookTest -Dbook.write=true -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
final class FenceWriter {
    private static final Pattern SOURCED =
            Pattern.compile("<!-- source: (\\S+)#(\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern LAB = Pattern.compile("<!-- lab: ([^\\n]+) -->\\n```text\\n(.*?)```", Pattern.DOTALL);

    private FenceWriter() {}

    static void fill(Page page) throws IOException {
        String markdown = Files.readString(page.path());
        String sourced = SOURCED.matcher(markdown).replaceAll(FenceWriter::fence);
        String filled = LAB.matcher(sourced).replaceAll(FenceWriter::lab);
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

    private static String lab(MatchResult found) {
        String asked = found.group(1);
        return Matcher.quoteReplacement("<!-- lab: %s -->\n```text\n%s\n```".formatted(asked, LabOutput.of(asked)));
    }
}
