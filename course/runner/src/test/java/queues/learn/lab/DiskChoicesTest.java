package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import queues.learn.course.CourseError;

class DiskChoicesTest {
    @Test
    @DisplayName("Options stand before the name or behind it, and have units")
    void read() {
        DiskChoices choices = DiskChoices.of(
                List.of("--records", "5,000", "fifty-times", "--size=2kB", "--batch", "100,20,100", "--dir", "/tmp"));

        assertThat(choices).isEqualTo(new DiskChoices(5_000, 2_000, List.of(20, 100), Path.of("/tmp")));
        assertThat(DiskChoices.of(List.of("fifty-times")))
                .isEqualTo(new DiskChoices(100_000, 100, List.of(10, 100, 1000), null));
    }

    @Test
    @DisplayName("A relative folder is one from where the user stands, an absolute one is itself")
    void folder() {
        Path here = Path.of("/home");

        assertThat(DiskChoices.of(List.of("--dir", "data")).seenFrom(here).folder())
                .isEqualTo(Path.of("/home/data"));
        assertThat(DiskChoices.of(List.of("--dir", "/tmp")).seenFrom(here).folder())
                .isEqualTo(Path.of("/tmp"));
        assertThat(DiskChoices.of(List.of()).seenFrom(here).folder()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--records 99 | must be at least 100",
                "--records 1e300 | must be from 100 to 1,000,000",
                "--records 1e999 | must be a whole number, such as",
                "--records 100.5 | must be a whole number",
                "--records many | must be a whole number, such as",
                "--size 0 | must be at least 0.00100 kB",
                "--size 2MB | must be at most 1,000 kB",
                "--size 1s | an amount of memory",
                "--batch 1 | must be at least 2",
                "--batch 10,, | you gave ''",
                "--batch 2,3,4,5,6,7 | at most 5 sizes",
                "--records 1000000 --size 1kB | together would be 1,000 MB",
                "--batch | needs a value",
                "--dir= | needs a folder",
                "--batch 2 --batch 3 | --batch is there twice",
                "--workers 3 | has no option --workers. It has --records"
            })
    @DisplayName("What does not fit gets one sentence that says what would be right")
    void wrong(String typed, String sentence) {
        assertThatThrownBy(() -> DiskChoices.of(List.of(typed.split(" "))))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }
}
