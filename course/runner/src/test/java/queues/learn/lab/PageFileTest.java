package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.cli.Unwritable;
import queues.learn.course.CourseError;

class PageFileTest {
    private static final String OURS = "<html>" + PageFile.MARKER + "old</html>";

    @TempDir
    private Path folder;

    private void refused(String typed, String because) {
        assertThatThrownBy(() -> PageFile.at(folder, typed))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining(because)
                .hasMessageEndingWith(".");
    }

    private List<String> names() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("A page is written where the user stands, and nothing is left beside it")
    void written() throws Exception {
        assertThat(PageFile.at(folder, "lab.html").write("é".repeat(1000)))
                .isEqualTo(folder.resolve("lab.html") + ", 2 kB");
        assertThat(Files.readString(folder.resolve("lab.html"))).isEqualTo("é".repeat(1000));
        assertThat(names()).containsExactly("lab.html");
    }

    @Test
    @DisplayName("A page of ours is replaced, also behind a link, and whatever else stands there is left as it is")
    void replaced() throws Exception {
        Path page = Files.writeString(folder.resolve("lab.html"), OURS);
        Files.writeString(folder.resolve("notes.html"), "<html>mine</html>");
        Files.writeString(folder.resolve("late.html"), "-".repeat(2000) + PageFile.MARKER);
        Files.createFile(folder.resolve("empty.html"));
        PageFile.at(folder, "lab.html").write("new");
        assertThat(page).hasContent("new");
        Files.writeString(page, OURS);
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), page);
        PageFile.at(folder, "link.html").write("newer");
        assertThat(page).hasContent("newer");
        assertThat(link).isSymbolicLink();
        for (String each : List.of("notes.html", "late.html", "empty.html")) {
            refused(each, "is not a page of a lab, and is left as it is");
        }
        Files.createSymbolicLink(folder.resolve("nowhere.html"), folder.resolve("gone"));
        refused("nowhere.html", "is not a page of a lab");
    }

    @Test
    @DisplayName("A folder, a folder that is not there, a file as a folder, and no name at all get a sentence each")
    void impossible() throws Exception {
        Files.writeString(folder.resolve("file"), "x");
        refused(folder.toString(), "is a folder; name a file in it, such as");
        refused("none/lab.html", "There is no folder " + folder.resolve("none") + "; make it first");
        refused("file/lab.html", "is a file, and no folder");
        refused("", "--html needs the name of a file");
        refused("--seed", "--html needs the name of a file");
        refused("a\0b", "cannot be the name of a file");
    }

    @Test
    @DisplayName("Where the system does not let us write, that is said, and it is not the user's mistake")
    void unwritable() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc here");
        assertThatThrownBy(() -> PageFile.at(Path.of("/proc"), "lab.html").write("x"))
                .isInstanceOf(Unwritable.class)
                .hasMessageContaining("/proc");
    }

    @Test
    @DisplayName("When writing fails, what was there is still there, and no half of a page beside it")
    void failed() throws Exception {
        PageFile file = PageFile.at(folder, "lab.html");
        Files.createDirectories(folder.resolve("lab.html/inside"));
        assertThatThrownBy(() -> file.write("new"))
                .isInstanceOf(Unwritable.class)
                .hasMessageStartingWith("The page could not be written to ");
        assertThat(names()).containsExactly("lab.html");
        assertThat(folder.resolve("lab.html/inside")).isDirectory();
    }
}
