package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.kit.FailureReport.Kind;
import queues.learn.judge.Status;

class RenderingTest {
    private static final String MARKDOWN = """
            # A heading that is a good deal longer than sixty columns, so that it has to be wrapped

            Prose with `code`, *emphasis*, **weight** and a [link](https://example.org/somewhere/far/away) in it.

            1. one
            2. two, which goes on for so long that it cannot stay on one line of sixty columns at all
               - a list inside

            | name | what it is for, in rather many words | cost |
            |---|---|---|
            | offer | adds an element at the back of the queue and says whether it got in | O(1) |

            ```java
            int code = "stands as it is".length();
            ```

            > A quotation that also goes on until it has to be wrapped on a narrow terminal.
            """;

    @TempDir
    private Path folder;

    private TinyCourse course;

    @BeforeEach
    void prepare() throws Exception {
        course = new TinyCourse(folder);
    }

    private void printEverything() {
        String rule = "A rule that is said in a sentence which is clearly longer than a narrow terminal is wide";
        course.answer(
                "first",
                Status.WRONG,
                TinyCourse.green("ok"),
                TinyCourse.red(rule, Kind.WRONG, "expected: \"b\"\n but was: null", "First.java:3"),
                TinyCourse.red("Another rule", Kind.WRONG, "", null));
        course.run("check", "first");
        course.run("status");
        course.run("hint", "first");
        course.run("read", "first");
        course.run("next");
        course.workshop().screen().lines(new MarkdownView(course.workshop().screen()).render(MARKDOWN));
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {60, 80, 120})
    @DisplayName("No line is wider than the terminal")
    void fits(int width) {
        course.width = width;
        printEverything();
        assertThat(course.text().lines())
                .allSatisfy(line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    @DisplayName("Without colour there is no escape code; with it, the text is the same")
    void colour() {
        printEverything();
        String plain = course.text();
        assertThat(plain).doesNotContain("\u001b");

        course.printed.reset();
        course.coloured = true;
        course.run("check", "first");
        String coloured = course.text();
        assertThat(coloured).contains("\u001b[");
        assertThat(plain).startsWith(coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    @DisplayName("In ASCII there is nothing but ASCII")
    void ascii() {
        course.ascii = true;
        printEverything();
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(course.text()))
                .isTrue();
        assertThat(course.text()).contains("x A rule").contains("->");
    }

    @Test
    @DisplayName(
            "A failure tells the rule, the history, the learner's line, what to try and the next command, on one screen")
    void failure() {
        printEverything();
        String failure = course.text().substring(0, course.text().indexOf("From FIFO"));
        assertThat(failure)
                .containsSubsequence(
                        "✗ A rule that is said",
                        "offer(a) → true",
                        "expected: \"b\"",
                        "room/src/main/java/a/First.java:3",
                        "▸    3 │         return 0;",
                        "Try",
                        "Look here.",
                        "✗ Another rule",
                        "./learn hint first");
        assertThat(failure.lines().count()).isLessThanOrEqualTo(30);
    }

    @Test
    @DisplayName("A table keeps its columns, code its line breaks, a list its numbers")
    void markdown() {
        List<String> lines = new MarkdownView(course.workshop().screen()).render(MARKDOWN);
        assertThat(lines).contains("  1. one").anyMatch(line -> line.startsWith("  offer │ adds an element"));
        assertThat(lines).anyMatch(line -> line.startsWith("    int code = "));
    }

    @Test
    @DisplayName("Code and drawings are never cut or wrapped, marks are drawn and not printed")
    void whole() {
        String drawing = "a ─ b ─ ".repeat(12).strip();
        MarkdownView view = new MarkdownView(course.workshop().screen());

        assertThat(view.render("```\n" + drawing + "\n```\n")).containsExactly("    " + drawing);
        assertThat(view.render("It is _amortised_ with `grow`.\n")).containsExactly("  It is amortised with `grow`.");
        assertThat(view.render("| call |\n|---|\n| `offer` is _cheap_ |\n"))
                .last()
                .isEqualTo("  offer is cheap");
    }

    @Test
    @DisplayName("On a narrow terminal the number keeps its distance, and a TODO its place")
    void narrow() {
        course.width = 60;
        course.answer(
                "first",
                Status.TODO,
                TinyCourse.red(
                        "r", Kind.TODO, "TODO 1: write a method whose sentence takes most of it", "First.java:3"));
        course.run("status");
        course.run("check", "first");

        assertThat(course.text()).contains("  1  room", "\n       First.java:3");
    }

    @Test
    @DisplayName("The name of a rule that broke as well goes over two lines at most, and its end is not lost before")
    void othersAreNamed() {
        String rule = "An element that was polled can be collected: the queue does not hold on to it, not in any slot";
        course.answer(
                "first",
                Status.WRONG,
                TinyCourse.red("The rule", Kind.WRONG, "", null),
                TinyCourse.red(rule, Kind.WRONG, "", null),
                TinyCourse.red(rule + rule + rule, Kind.WRONG, "", null));
        course.run("check", "first");

        assertThat(course.text().replaceAll("\\s+", " ")).contains(rule + " ✗");
        assertThat(course.text()).containsPattern("(?m) …$");
    }

    @Test
    @DisplayName("A word wider than the terminal is broken, not lost")
    void longWord() {
        List<String> lines = Text.wrap("a " + "b".repeat(25), 10, "  ", "  ");
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("a" + "b".repeat(25));
        assertThat(lines).allMatch(line -> Text.width(line) <= 10);
    }
}
