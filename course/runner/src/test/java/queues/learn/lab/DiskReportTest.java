package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.cli.Ink;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;
import queues.learn.fork.Machine;
import queues.learn.fork.Scratch;

/** With figures that were made up for the test. */
class DiskReportTest {
    private static final Machine MACHINE = new Machine("A processor", 2, "amd64", "Linux", "JDK 17");
    private static final List<Enqueued> MADE_UP = List.of(
            new Enqueued(Safety.MEMORY, 1_000_000, 20e6, 20, 51),
            new Enqueued(Safety.WRITE, 100_000, 80e6, 790, 2_990),
            new Enqueued(Safety.FSYNC, 500, 2_500e6, 4.5e6, 32e6),
            new Enqueued(Safety.batch(1000), 100_000, 900e6, 9.1e6, 18e6));

    @TempDir
    private Path folder;

    private String told(int width, boolean ascii, String type) {
        return told(width, ascii, type, MADE_UP);
    }

    private String told(int width, boolean ascii, String type, List<Enqueued> measured) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(out, width, new Ink(false), ascii, false, false);
        DiskChoices choices = new DiskChoices(100_000, 100, List.of(1000), folder);
        try (Scratch scratch = Scratch.in(folder, "test")) {
            new DiskReport(screen, choices, "nothing")
                    .result(measured, "a hundred", new DiskPlace(scratch, Path.of("/a"), type), MACHINE);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("The report fits the width, and tells the machine, the file system and whose figures are whose")
    void told() {
        for (int width : new int[] {80, 40, 120}) {
            assertThat(told(width, false, "ext4").lines()).allMatch(line -> Text.width(line) <= width);
        }
        assertThat(told(120, false, "ext4"))
                .contains("A processor", "/a (ext4)", "15 to 50 ms", "You guessed: a hundred", "250,000")
                .contains("as others report it")
                .doesNotContain("Mind:");
        assertThat(told(120, false, "tmpfs")).contains("Mind: tmpfs is memory");
    }

    @Test
    @DisplayName("How many times as long is told with three digits, because no two measurements agree in more")
    void threeDigits() {
        Enqueued odd = new Enqueued(Safety.FSYNC, 109, 3_571e6, 4.5e6, 32e6);

        assertThat(told(120, false, "ext4", List.of(MADE_UP.get(0), odd)))
                .contains("1,640,000")
                .doesNotContain("1,638,");
    }

    @Test
    @DisplayName("In ASCII, nothing else is printed, and nothing is without a likeness")
    void ascii() {
        assertThat(told(80, true, "ext4").chars()).allMatch(each -> each < 128);
        assertThat(told(80, true, "ext4").replace("?", "")).isEqualTo(told(80, true, "ext4"));
    }

    @Test
    @DisplayName("Of two bars, one that is a thousand times as long is three marks longer")
    void bars() {
        Screen screen = new Screen(System.out, 80, new Ink(false), false, false, false);
        Bars bars = new Bars(screen);
        bars.bar("short", 100);
        bars.bar("long", 100_000);
        List<String> lines = bars.draw();
        long one = lines.get(0).chars().filter(each -> each == '█').count();
        long other = lines.get(1).chars().filter(each -> each == '█').count();
        int mark = lines.get(2).indexOf('┴') - lines.get(2).indexOf('└');

        assertThat(one).isEqualTo(1);
        assertThat(other).isEqualTo(3L * mark);
        assertThat(lines.get(3)).contains("100 ns", "1 µs", "10 µs", "100 µs");
        assertThat(Bars.show(999.6)).isEqualTo("1 µs");
        assertThat(Bars.show(32.5e6)).isEqualTo("32.5 ms");
    }
}
