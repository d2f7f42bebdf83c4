package queues.learn.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompiledTest {
    private static final String TITLE = "Box and BoxOfTwo";

    /** Two files; the first one has more methods than the second. */
    private static Compiled twoFiles() {
        Map<String, String> methods = new LinkedHashMap<>();
        methods.put("Box.put", "Box.java:5");
        methods.put("Box.clear", "Box.java:9");
        methods.put("Walk.next", "Box.java:14");
        methods.put("BoxOfTwo.put", "BoxOfTwo.java:6");
        methods.put("Pair.half", "BoxOfTwo.java:11");
        return new Compiled(Map.of(), methods, List.of());
    }

    @Test
    @DisplayName("Of two files the one counts that the test is named after, by the longer name")
    void subjectOfTheTest() {
        Compiled answer = twoFiles();

        assertThat(answer.subject("BoxTest.full", TITLE)).isEqualTo("Box");
        assertThat(answer.subject("BoxOfTwoTest.full", TITLE)).isEqualTo("BoxOfTwo");
        assertThat(answer.subject("SomethingElseTest.full", TITLE)).isEqualTo(TITLE);
    }

    @Test
    @DisplayName("A method is looked for in the file of its type, and in no other")
    void lineInTheRightFile() {
        Compiled answer = twoFiles();

        assertThat(answer.line("BoxOfTwo", "put")).isEqualTo("BoxOfTwo.java:6");
        assertThat(answer.line("BoxOfTwo", "half")).isEqualTo("BoxOfTwo.java:11");
        assertThat(answer.line("BoxOfTwo", "clear")).isNull();
        assertThat(answer.nestedLine("BoxOfTwo", "next")).isNull();
        assertThat(answer.nestedLine("Box", "next")).isEqualTo("Box.java:14");
    }

    @Test
    @DisplayName("Where no type is known any file will do")
    void lineWithoutAType() {
        assertThat(twoFiles().line(TITLE, "half")).isEqualTo("BoxOfTwo.java:11");
    }
}
