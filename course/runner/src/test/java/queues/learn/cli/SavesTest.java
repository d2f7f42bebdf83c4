package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("A save is told once, when it holds still")
    void saves() throws Exception {
        Path file = Files.writeString(folder.resolve("A.java"), "one");
        Saves saves = new Saves(List.of(folder));
        assertThat(saves.settled()).isEmpty();

        Files.writeString(file, "longer");
        assertThat(saves.settled()).as("still being written, perhaps").isEmpty();
        assertThat(saves.settled()).containsExactly(file);
        assertThat(saves.settled()).isEmpty();
    }

    @Test
    @DisplayName("A file that is made, replaced or deleted is a save as well; one that is not Java is none")
    void madeAndDeleted() throws Exception {
        Saves saves = new Saves(List.of(folder, folder.resolve("not-there")));
        Path file = Files.writeString(folder.resolve("A.java"), "one");
        Files.writeString(folder.resolve("A.java~"), "backup");
        saves.settled();
        assertThat(saves.settled()).containsExactly(file);

        Files.delete(file);
        saves.settled();
        assertThat(saves.settled()).containsExactly(file);
    }
}
