package queues;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import queues.learn.course.Course;
import queues.learn.course.Exercise;
import queues.learn.gates.GateResult;
import queues.learn.gates.Gates;
import queues.learn.gates.Trial;

/**
 * The tests of the course on trial: a test for each exercise, gate and subject. Runs after everything is packaged, because
 * the gates judge what was built.
 *
 * <p>{@code -Dcourse.root} names the course, where the current folder is not inside it; {@code -Dcourse.author=true}
 * also wants {@code src/main} to be the starters, untouched.
 */
class GatesTest {
    private static Course course;
    private static Gates gates;

    @BeforeAll
    static void open() {
        course = Course.find(Path.of(System.getProperty("course.root", "")));
        gates = new Gates(course, new Gates.Settings(Boolean.getBoolean("course.author"), false, 2));
    }

    @AfterAll
    static void close() {
        gates.close();
    }

    /** All trials are submitted before the first is waited for, so that two run side by side. */
    @TestFactory
    Stream<DynamicNode> everyExerciseStandsItsGates() {
        List<DynamicNode> tests = new ArrayList<>();
        for (Exercise exercise : course.exercises()) {
            for (Trial trial : gates.trials(exercise)) {
                Future<GateResult> pending = gates.submit(trial);
                String name =
                        exercise.id() + " · " + trial.gate().name().toLowerCase(Locale.ROOT) + " · " + trial.subject();
                tests.add(DynamicTest.dynamicTest(name, () -> expectOk(name, Gates.result(pending))));
            }
        }
        if (tests.isEmpty()) {
            fail("There is no exercise in " + course.root());
        }
        return tests.stream();
    }

    private static void expectOk(String name, GateResult result) {
        if (!result.ok()) {
            fail(name + "\n" + result.message());
        }
    }
}
