package queues.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.course.CourseError;

class PatchesTest {
    private static final String NAME = "q/A.java";

    @TempDir
    Path folder;

    private Path patch;

    @BeforeEach
    void write() throws IOException {
        patch = folder.resolve("a.patch");
        Files.writeString(patch, """
                Misconception: two is three

                --- a/q/A.java
                +++ b/q/A.java
                @@ -1,3 +1,3 @@
                 one
                -two
                +three
                 four
                @@ -6,2 +6,1 @@
                 six
                -seven
                """);
    }

    private String applied(String text) {
        return Patches.apply(patch, Map.of(NAME, text)).get(NAME);
    }

    @Test
    void aHunkStandsWhereItSays() {
        assertThat(applied("one\ntwo\nfour\none\ntwo\nsix\nseven\n")).isEqualTo("one\nthree\nfour\none\ntwo\nsix\n");
    }

    @Test
    void aHunkMayHaveMovedToTheOnePlaceThatItFits() {
        assertThat(applied("new\nnew\none\ntwo\nfour\nnew\nsix\nseven\neight\n"))
                .isEqualTo("new\nnew\none\nthree\nfour\nnew\nsix\neight\n");
    }

    @Test
    void twoPlacesAreOneTooMany() {
        assertThatThrownBy(() -> applied("new\none\ntwo\nfour\none\ntwo\nfour\nsix\nseven\n"))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining("hunk 1 (line 1) does not fit");
    }

    @Test
    void aLineOfContextThatIsGoneIsNamed() {
        assertThatThrownBy(() -> applied("one\ntwo\nfour\nseven\n"))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining("hunk 2 (line 6) does not fit");
    }
}
