package queues.learn.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.fixture.Samples;

/** The gates for the starter, the reference and the right answers: a good course passes, and each can fail. */
class AnswerGatesTest extends OnTrial {
    @Test
    @DisplayName("A course as it should be passes every gate")
    void good() {
        assertThat(failures()).isEmpty();
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
    @DisplayName("Right answer: it is refused")
    void refused() {
        fixture.about("right/deque/room/Box.java", Samples.RIGHT.replace("inside.poll()", "inside.peek()"));
        assertFails(Gate.RIGHT_ANSWERS, "deque", "WRONG", "What was taken is not there any more");
    }
}
