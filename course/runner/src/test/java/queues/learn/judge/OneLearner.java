package queues.learn.judge;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.course.Course;
import queues.learn.fixture.Fixture;
import queues.learn.fixture.Samples;

/** A small course, one judge for all tests of a class, and a learner whose file is what the test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneLearner {
    Fixture fixture;
    private Course course;
    private Judge judge;

    @BeforeAll
    void build(@TempDir Path folder) {
        fixture = Fixture.in(folder);
        course = fixture.build();
        judge = Judge.open(course);
    }

    @AfterAll
    void end() {
        judge.close();
    }

    Verdict learner(String box) {
        return learner(box, Options.all());
    }

    Verdict learner(String box, Options options) {
        fixture.learner(box);
        return judge.check(Fixture.only(course), new Answer.Learner(), options);
    }

    /** The reference, with more in the body of {@code take}. */
    static String taking(String body) {
        return Samples.REFERENCE.replace("Integer taken = inside;", "Integer taken = inside;\n        " + body);
    }
}
