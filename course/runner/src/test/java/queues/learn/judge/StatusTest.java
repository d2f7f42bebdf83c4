package queues.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.kit.FailureReport;
import queues.learn.fixture.Samples;

/** What is said of code that lets the tests end. */
class StatusTest extends OneLearner {
    @Test
    @DisplayName("DONE: every test passes")
    void done() {
        Verdict verdict = learner(Samples.REFERENCE);

        assertThat(verdict.status()).isEqualTo(Status.DONE);
        assertThat(verdict.passed()).isEqualTo(3);
        assertThat(verdict.tests())
                .extracting(TestResult::test)
                .containsExactly("BoxTest.givesBack", "BoxTest.empty", "BoxProperties.takenOnce");
        assertThat(verdict.headline()).isEqualTo("All 3 tests pass.");
    }

    @Test
    @DisplayName("TODO: what is not written is listed in order, with its line")
    void todo() {
        Verdict verdict = learner(Samples.STARTER);

        assertThat(verdict.status()).isEqualTo(Status.TODO);
        assertThat(verdict.todos())
                .containsExactly(
                        new Todo(1, "keep the number", "Box.java:5", 2),
                        new Todo(2, "give it back, once", "Box.java:9", 1));
    }

    @Test
    @DisplayName("WRONG: the first rule that broke is told, though something is still to do")
    void wrong() {
        Verdict verdict = learner(Samples.STARTER.replace(
                "throw new UnsupportedOperationException(\"TODO 2: give it back, once\");", "return 1;"));

        assertThat(verdict.status()).isEqualTo(Status.WRONG);
        assertThat(verdict.firstWrong().rule()).isEqualTo("An empty box gives null");
        assertThat(verdict.firstWrong().tryNext()).isEqualTo("What is in the field when nothing was put?");
    }

    @Test
    @DisplayName("WRONG: an exception nobody expected points at the learner's line")
    void threw() {
        Verdict verdict = learner(taking("inside.intValue();"));

        assertThat(verdict.status()).isEqualTo(Status.WRONG);
        assertThat(verdict.firstWrong().kind()).isEqualTo(FailureReport.Kind.THREW);
        assertThat(verdict.firstWrong().at()).isEqualTo("Box.java:12");
    }

    @Test
    @DisplayName("WRONG: a recursion that never ends is called that, and its trace is not shown")
    void stackOverflow() {
        Verdict verdict = learner(taking("if (true) { return take(); }"));

        assertThat(verdict.status()).isEqualTo(Status.WRONG);
        assertThat(verdict.firstWrong().says()).startsWith("The recursion never ends: Box.java:12");
        assertThat(verdict.details()).hasSizeLessThan(20);
    }

    @Test
    @DisplayName("WRONG: a method the tests need and that is gone is named")
    void methodGone() {
        Verdict verdict = learner(Samples.REFERENCE.replace("Integer take()", "Integer taken()"));

        assertThat(verdict.status()).isEqualTo(Status.WRONG);
        assertThat(verdict.firstWrong().says()).contains("room.Box.take()").contains("starter");
    }

    @Test
    @DisplayName("DOES_NOT_COMPILE: the compiler's message, the line and a caret under the place")
    void doesNotCompile() {
        Verdict verdict = learner(taking("int number = \"seven\";"));

        assertThat(verdict.status()).isEqualTo(Status.DOES_NOT_COMPILE);
        assertThat(verdict.tests()).isEmpty();
        assertThat(verdict.compileErrors()).hasSize(1);
        assertThat(verdict.compileErrors().get(0).file()).isEqualTo("room/Box.java");
        assertThat(verdict.details())
                .containsExactly(
                        "Box.java:12  incompatible types: String cannot be converted to int",
                        "    int number = \"seven\";",
                        "                 ^");
    }

    @Test
    @DisplayName("Tests are chosen by name; a name that fits none is no pass")
    void only() {
        assertThat(learner(Samples.REFERENCE, Options.all().only(List.of("BoxTest.empty")))
                        .passed())
                .isEqualTo(1);
        assertThat(learner(Samples.REFERENCE, Options.all().only(List.of("BoxProperties")))
                        .passed())
                .isEqualTo(1);
        assertThat(learner(Samples.REFERENCE, Options.all().only(List.of("BoxTest.full")))
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    @DisplayName("A check that stops at the first failure runs nothing after it")
    void stopsAtTheFirst() {
        Verdict verdict = learner(Samples.STARTER, Options.all().stoppingAtFirstFailure());

        assertThat(verdict.tests()).hasSize(1);
        assertThat(verdict.status()).isEqualTo(Status.TODO);
    }

    @Test
    @DisplayName("A helper class beside the exercise is found, and a broken file of another exercise is not looked at")
    void helper() {
        fixture.write("boxes/src/main/java/room/Slot.java", "package room; class Slot { Integer number; }");
        fixture.write("boxes/src/main/java/room/Other.java", "package room; class Other { int is broken; }");

        Verdict verdict = learner(Samples.REFERENCE
                .replace("private Integer inside;", "private final Slot slot = new Slot();")
                .replace("inside", "slot.number"));

        assertThat(verdict.headline()).isEqualTo("All 3 tests pass.");
    }

    @Test
    @DisplayName("The arguments which the build gives its tests reach the JVM, and so does a seed")
    void arguments() {
        String told = taking("if (!\"yes\".equals(System.getProperty(\"from.the.pom\"))) { return null; }"
                + " if (!\"5\".equals(System.getProperty(\"course.seed\"))) { return null; }");

        assertThat(learner(told, Options.all().seed(5L)).status()).isEqualTo(Status.DONE);
        assertThat(learner(told, Options.all()).status()).isEqualTo(Status.WRONG);
    }
}
