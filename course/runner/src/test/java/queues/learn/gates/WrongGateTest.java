package queues.learn.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.course.Course;
import queues.learn.fixture.Samples;

/** The gate for wrong answers can fail for every reason it has. */
class WrongGateTest extends OnTrial {
    private static final String ALWAYS_EIGHT = """
            Misconception: eight is seven
            Killed by: BoxTest.givesBack

            --- a/room/Box.java
            +++ b/room/Box.java
            @@ -8,8 +8,6 @@
                 }

                 public Integer take() {
            -        Integer taken = inside;
            -        inside = null;
            -        return taken;
            +        return 8;
                 }
             }
            """;

    @Test
    @DisplayName("The matrix that is written is the one that is wanted, and says who else catches what")
    void matrix() {
        fixture.about(WRONG, ALWAYS_EIGHT);
        Course course = fixture.build();
        fixture.write("docs/kill-matrix.md", new Gates(course, Gates.Settings.usual()).matrix(told -> {}));
        assertThat(folder.resolve("docs/kill-matrix.md"))
                .content()
                .contains(
                        "| `keeps-1` | eight is seven | `BoxTest.givesBack` | `BoxTest.empty`, `BoxProperties.takenOnce` |")
                .contains("| `keeps-2` | take looks and leaves | `BoxProperties.takenOnce` | – |");
        assertThat(failures()).extracting(GateResult::subject).containsExactly("keeps-1");
    }

    @Test
    @DisplayName("Wrong answer: it survives")
    void survives() {
        fixture.about(WRONG, Samples.KEEPS.replace("BoxProperties.takenOnce", "BoxTest.empty"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "It survives BoxTest.empty");
    }

    @Test
    @DisplayName("Wrong answer: one of two tests it names does not catch it")
    void halfSurvives() {
        fixture.about(
                WRONG, Samples.KEEPS.replace("BoxProperties.takenOnce", "BoxProperties.takenOnce, BoxTest.empty"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "It survives BoxTest.empty");
    }

    @Test
    @DisplayName("Wrong answer: the test it names does not exist")
    void unknownKiller() {
        fixture.about(WRONG, Samples.KEEPS.replace("BoxProperties.takenOnce", "BoxTest.gone"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "UNKNOWN", "No test is called BoxTest.gone");
    }

    @Test
    @DisplayName("Wrong answer: the patch does not fit, and the hunk is named")
    void patchDoesNotFit() {
        fixture.reference(Samples.REFERENCE
                .replace("Integer taken = inside;", "Integer out = inside;")
                .replace("return taken;", "return out;"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "hunk 1 (line 9) does not fit the reference");
    }

    @Test
    @DisplayName("Wrong answer: it does not compile")
    void wrongDoesNotCompile() {
        fixture.about(
                WRONG,
                Samples.KEEPS
                        .replace("-        inside = null;\n", "-        inside = null;\n+        gone();\n")
                        .replace("-9,7 +9,6", "-9,7 +9,7"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "DOES_NOT_COMPILE", "cannot find symbol");
    }

    @Test
    @DisplayName("Wrong answer: caught by an accident of the test, and by no rule")
    void accident() {
        fixture.test(
                "BoxProperties",
                Samples.PROPERTIES.replaceAll("throw new RuleBroken.*;", "throw new IllegalStateException(\"oops\");"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "fails by accident, not by a rule", "IllegalStateException");
    }

    @Test
    @DisplayName("Wrong answer: a test class that does not start is no catch")
    void doesNotStart() {
        fixture.test(
                "BoxTest",
                Samples.TEST.replace(
                        "class BoxTest {",
                        "class BoxTest {\n @org.junit.jupiter.api.BeforeAll static void all() { throw new IllegalStateException(\"no\"); }"));
        fixture.about(WRONG, Samples.KEEPS.replace("BoxProperties.takenOnce", "BoxTest.empty"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "UNKNOWN", "BoxTest did not start");
    }

    @Test
    @DisplayName("Wrong answer: an engine that cannot start is no catch")
    void engineDoesNotStart() {
        fixture.write(
                "boxes/target/test-classes/META-INF/services/org.junit.platform.engine.TestEngine", "room.Broken");
        fixture.test(
                "Broken",
                "package room; import org.junit.platform.engine.*; public class Broken implements TestEngine {"
                        + " public String getId() { return \"broken\"; }"
                        + " public TestDescriptor discover(EngineDiscoveryRequest r, UniqueId i) {"
                        + " throw new IllegalStateException(\"no\"); }"
                        + " public void execute(ExecutionRequest r) { } }");
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "UNKNOWN", "'broken' failed to discover tests");
    }

    @Test
    @DisplayName("Wrong answer: a tool of the kit that did not work is no catch")
    void kitDoesNotWork() {
        fixture.test(
                "BoxProperties",
                Samples.PROPERTIES.replaceAll(
                        "throw new RuleBroken.*;", "throw new queues.kit.EngineFailed(\"no agent\", null);"));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "UNKNOWN", "BoxProperties.takenOnce could not judge: no agent");
    }

    @Test
    @DisplayName("Wrong answer: it hangs, and its header does not say so")
    void hangs() {
        fixture.about("exercise.yaml", Samples.YAML.replace("10s", "4s"));
        fixture.about(WRONG, hanging(""));
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "HUNG");
        fixture.about(WRONG, hanging("Hangs: yes\n")).about("wrong/keeps-1.txt", "BoxProperties.takenOnce\nHUNG\n");
        assertThat(failures()).isEmpty();
    }

    private static String hanging(String header) {
        return header
                + Samples.KEEPS
                        .replace(
                                "-        inside = null;\n",
                                "-        inside = null;\n+        while (taken != null) {}\n")
                        .replace("-9,7 +9,6", "-9,7 +9,7");
    }

    @Test
    @DisplayName("Wrong answer: it is caught once, and not every time")
    void byChance() {
        fixture.test(
                "BoxProperties",
                Samples.PROPERTIES.replace(
                        "if (box.take() != null) {",
                        "if (box.take() != null && System.setProperty(\"seen\", \"\") == null) {"));
        fixture.about(WRONG, "Repeat: 2\n" + Samples.KEEPS);
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "It survives BoxProperties.takenOnce", "(run ");
    }

    @Test
    @DisplayName("Wrong answer: it is told in other words than agreed, or nothing was agreed")
    void toldDifferently() {
        fixture.about("wrong/keeps-1.txt", Samples.KEEPS_TOLD.replace("take() twice", "take() three times"));
        assertFails(
                Gate.WRONG_ANSWERS, "keeps-1", "line 3", "agreed:     take() three times", "now:        take() twice");
        fixture.without("wrong/keeps-1.txt");
        assertFails(Gate.WRONG_ANSWERS, "keeps-1", "There is no transcript keeps-1.txt");
    }
}
