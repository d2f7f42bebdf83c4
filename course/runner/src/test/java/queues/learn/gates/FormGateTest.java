package queues.learn.gates;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.fixture.Samples;

/** The gate for what surrounds an exercise misses whatever is not there. */
class FormGateTest extends OnTrial {
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
