package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.course.CourseError;
import queues.learn.fork.Scratch;

class DiskPlaceTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("What was written is gone when the measurement is over")
    void gone() throws IOException {
        try (DiskPlace place = DiskPlace.open(folder, 1e3)) {
            try (Journal journal = place.journal("fsync", 7)) {
                journal.write();
                journal.write();
                journal.sync();
                assertThat(Files.size(place.scratch().directory().resolve("fsync")))
                        .isEqualTo(14);
            }
            assertThat(place.type()).isNotBlank();
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("A folder that is none, is not there, has no room or takes nothing gets a sentence with its name")
    void sentences() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DiskPlace.open(file, 1))
                .isInstanceOf(CourseError.class)
                .hasMessage(file + " is not a folder; --dir needs one.");
        assertThatThrownBy(() -> DiskPlace.open(folder.resolve("none"), 1))
                .isInstanceOf(CourseError.class)
                .hasMessage("There is no folder " + folder.resolve("none") + "; --dir needs one that exists.");
        assertThatThrownBy(() -> DiskPlace.open(folder, 1e18))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining("MB free in " + folder);
    }

    @Test
    @DisplayName("A folder in which nothing can be made gets a sentence")
    void notWritable() {
        Path proc = Path.of("/proc");
        assumeTrue(Files.isDirectory(proc), "no /proc, in which not even root can make a folder");

        assertThatThrownBy(() -> DiskPlace.open(proc, 0))
                .isInstanceOf(CourseError.class)
                .hasMessage("Nothing can be written in /proc: choose another folder with --dir.");
    }

    @Test
    @DisplayName("Where an fsync waits for no disk, it is said")
    void remarks() {
        try (Scratch scratch = Scratch.in(folder, "test")) {
            assertThat(new DiskPlace(scratch, folder, "tmpfs").remark()).contains("is memory", "--dir");
            assertThat(new DiskPlace(scratch, folder, "overlay").remark()).contains("container");
            assertThat(new DiskPlace(scratch, folder, "ext4").remark()).isEmpty();
        }
    }
}
