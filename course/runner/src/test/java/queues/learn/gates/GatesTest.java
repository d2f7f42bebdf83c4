package queues.learn.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.course.Course;
import queues.learn.fixture.Fixture;
import queues.learn.fixture.Samples;

/** Every gate lets a good course through, and each can fail: for every thing it looks at, a course without it. */
class GatesTest {
    private static final String WRONG = "wrong/keeps-1.patch";

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

    @TempDir
    static Path folder;

    private static Fixture fixture;
    private static Gates gates;

    @BeforeAll
    static void open() {
        fixture = Fixture.in(folder);
        gates = new Gates(fixture.build(), new Gates.Settings(true, false, 1));
    }

    @AfterAll
    static void close() {
        gates.close();
    }

    @BeforeEach
    void asItShouldBe() {
        fixture.asItShouldBe();
    }

    private static List<GateResult> failures() {
        return gates.trials(Fixture.only(fixture.build())).stream()
                .map(gates::submit)
                .map(Gates::result)
                .filter(each -> !each.ok())
                .toList();
    }

    private static void assertFails(Gate gate, String subject, String... parts) {
        GateResult failed = gates.trials(Fixture.only(fixture.build())).stream()
                .filter(each -> each.gate() == gate && each.subject().equals(subject))
                .map(gates::submit)
                .map(Gates::result)
                .findFirst()
                .orElseThrow();
        assertThat(failed.ok()).as(failed.toString()).isFalse();
        assertThat(failed.message()).contains(parts);
    }

    @Test
    @DisplayName("A course as it should be passes every gate")
    void good() {
        assertThat(failures()).isEmpty();
    }

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
    @DisplayName("Starter: an exercise that is solved already")
    void solved() {
        fixture.starter(Samples.REFERENCE);
        assertFails(Gate.STARTER, "starter", "BoxTest.givesBack passes on the starter");
    }

    @Test
    @DisplayName("Starter: a compiler warning")
    void warns() {
        fixture.starter(Samples.STARTER.replace("put(int number) {", "put(int number) {\n java.util.List raw;"));
        assertFails(Gate.STARTER, "starter", "found raw type: List", "Box.java:5");
    }

    @Test
    @DisplayName("Starter: a null pointer instead of the TODO")
    void nullPointer() {
        fixture.starter(Samples.STARTER.replace(
                "throw new UnsupportedOperationException(\"TODO 1: keep the number\")", "((Object) null).hashCode()"));
        assertFails(Gate.STARTER, "starter", "BoxTest.givesBack fails for the wrong reason: NullPointerException");
    }

    @Test
    @DisplayName("Starter: a test that does not come back")
    void starterHangs() {
        fixture.about("exercise.yaml", Samples.YAML.replace("10s", "500ms"));
        fixture.starter(Samples.STARTER.replace("put(int number) {", "put(int number) {\n while (number == 7) { }"));
        assertFails(Gate.STARTER, "starter", "BoxTest.givesBack did not come back");
    }

    @Test
    @DisplayName("Reference: one that is wrong")
    void wrongReference() {
        fixture.reference(Samples.REFERENCE.replace("inside = null;", ""));
        assertFails(Gate.REFERENCE, "reference", "WRONG", "What was taken is not there any more");
    }

    @Test
    @DisplayName("Reference: a test class without tests")
    void noTests() {
        fixture.test("BoxTest", "package room; class BoxTest { }");
        assertFails(Gate.REFERENCE, "reference", "UNKNOWN", "No test was found in room.BoxTest");
        assertFails(Gate.STARTER, "starter", "No test was found in room.BoxTest");
        assertFails(Gate.FORM, "names of the tests", "room.BoxTest has no test");
    }

    @Test
    @DisplayName("Reference: a test class that does not exist")
    void noTestClass() {
        fixture.about("exercise.yaml", Samples.YAML.replace("room.BoxTest", "room.BagTest"));
        assertFails(Gate.REFERENCE, "reference", "UNKNOWN", "There is no test class room.BagTest");
    }

    @Test
    @DisplayName("Reference: a test that gives up")
    void aborted() {
        fixture.test(
                "BoxTest",
                Samples.TEST.replace(
                        "void empty() {", "void empty() {\n org.junit.jupiter.api.Assumptions.abort(\"no\");"));
        assertFails(Gate.REFERENCE, "reference", "UNKNOWN", "BoxTest.empty gave up: no");
    }

    @Test
    @DisplayName("Reference: a test that is switched off")
    void disabled() {
        fixture.test("BoxTest", Samples.TEST.replace("@Order(2)", "@org.junit.jupiter.api.Disabled(\"later\")"));
        assertFails(Gate.REFERENCE, "reference", "UNKNOWN", "BoxTest.empty gave up: later");
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

    @Test
    @DisplayName("Right answer: it is refused")
    void refused() {
        fixture.about("right/deque/room/Box.java", Samples.RIGHT.replace("inside.poll()", "inside.peek()"));
        assertFails(Gate.RIGHT_ANSWERS, "deque", "WRONG", "What was taken is not there any more");
    }

    @Test
    @DisplayName("Form: every page, number and name is missed when it is not there")
    void form() {
        fixture.without("task.md")
                .without("why.md")
                .without("right/deque/room/Box.java")
                .without("right/deque/room");
        fixture.without("right/deque").without(WRONG).write("docs/boxes.md", "# Boxes\n\n## 1.2 Box\n");
        fixture.about("hints.md", "## Hint 1\n\na\n\n## Hint 3\n");
        fixture.starter(Samples.STARTER.replace("TODO 2", "TODO 3"));
        fixture.test("BoxTest", Samples.TEST.replace("@TryNext(\"Keep it in a field.\")", ""));
        assertFails(Gate.FORM, "task.md", "task.md is missing");
        assertFails(Gate.FORM, "why.md", "why.md is missing");
        assertFails(Gate.FORM, "chapter", "no heading with the anchor #11-box");
        assertFails(Gate.FORM, "hints.md", "[Hint 1, Hint 3]", "A hint says nothing");
        assertFails(Gate.FORM, "TODO numbers", "[1, 3]");
        assertFails(Gate.FORM, "names of the tests", "BoxTest.givesBack has no @TryNext");
        assertFails(Gate.FORM, "how many answers", "There are 5 wrong answers", "no right answer");
        assertFails(Gate.FORM, "kill matrix", "rows without a wrong answer: [keeps-1]");
        assertFails(Gate.FORM, "src/main is the starter", "Box.java is not the starter");
    }

    @Test
    @DisplayName("Form: a test without a rule, and a matrix that has fallen behind")
    void formOfNames() {
        fixture.test("BoxProperties", Samples.PROPERTIES.replaceAll("@Label\\(.*\\)", ""));
        assertFails(Gate.FORM, "names of the tests", "BoxProperties.takenOnce does not state its rule");
        fixture.about("wrong/another.patch", Samples.KEEPS);
        assertFails(Gate.FORM, "kill matrix", "lacks another");
        fixture.about(WRONG, Samples.KEEPS.replace("take looks", "take glances"));
        assertFails(Gate.FORM, "kill matrix", "tells keeps-1 differently");
    }
}
