package queues.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.course.Course;
import queues.learn.fixture.Fixture;
import queues.learn.fixture.Samples;

/** The fixture with a test class between its own two that asks for a JVM of its own. */
class OwnJvmTest {
    private static final String ALONE = """
            package room;

            import org.junit.jupiter.api.Assertions;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Test;
            import queues.kit.TryNext;

            class BoxAloneTest {
                static final String USES = "org/jetbrains/lincheck";

                @Test
                @DisplayName("The box is found where the JVM looks")
                @TryNext("-")
                void alone() {
                    Assertions.assertSame(ClassLoader.getSystemClassLoader(), Box.class.getClassLoader());
                    Assertions.assertNull(System.getProperty("course.mark"));
                    new Box().put(1);
                }
            }
            """;

    private Fixture fixture;
    private Course course;
    private Judge judge;

    @BeforeEach
    void build(@TempDir Path folder) {
        fixture = Fixture.in(folder);
        fixture.test("BoxAloneTest", ALONE);
        fixture.about("exercise.yaml", Samples.YAML.replace("tests:", "tests:\n  - room.BoxAloneTest"));
        course = fixture.build();
        judge = Judge.open(course);
    }

    @AfterEach
    void close() {
        judge.close();
    }

    private Verdict check(String box, Options options) {
        fixture.learner(box);
        return judge.check(Fixture.only(course), new Answer.Learner(), options);
    }

    private static List<String> names(Verdict verdict) {
        return verdict.tests().stream().map(TestResult::test).toList();
    }

    @Test
    @DisplayName("A test class that uses Lincheck runs after the others, in a JVM of its own, and counts with them")
    void lastAndAlone() {
        Verdict verdict = check(
                Samples.REFERENCE.replace(
                        "inside = number;", "inside = number; System.setProperty(\"course.mark\", \"\");"),
                Options.all());

        assertThat(verdict.headline()).isEqualTo("All 4 tests pass.");
        assertThat(names(verdict)).last().isEqualTo("BoxAloneTest.alone");
    }

    @Test
    @DisplayName("A failure in either JVM is the verdict, and the tests of both are told")
    void failsInEither() {
        Verdict shared = check(Samples.REFERENCE.replace("inside = null;", ""), Options.all());
        Verdict alone = check(
                Samples.REFERENCE.replace(
                        "inside = number;",
                        "inside = number; if (getClass().getClassLoader() == ClassLoader.getSystemClassLoader())"
                                + " throw new IllegalStateException();"),
                Options.all());

        assertThat(shared.status()).isEqualTo(Status.WRONG);
        assertThat(shared.tests()).hasSize(4);
        assertThat(alone.status()).isEqualTo(Status.WRONG);
        assertThat(alone.passed()).isEqualTo(3);
    }

    @Test
    @DisplayName("A check that stops at the first failure does not start the other JVM after it")
    void stopsAtTheFirst() {
        Verdict verdict = check(Samples.STARTER, Options.all().stoppingAtFirstFailure());

        assertThat(names(verdict)).containsExactly("BoxTest.givesBack");
    }

    @Test
    @DisplayName("Tests of both kinds are chosen by name; a name that fits none is no pass")
    void only() {
        Verdict both = check(Samples.REFERENCE, Options.all().only(List.of("BoxAloneTest", "BoxTest.empty")));
        Verdict one = check(Samples.REFERENCE, Options.all().only(List.of("BoxAloneTest.alone")));
        Verdict none = check(Samples.REFERENCE, Options.all().only(List.of("BoxAloneTest", "BoxTest.full")));

        assertThat(names(both)).containsExactly("BoxTest.empty", "BoxAloneTest.alone");
        assertThat(names(one)).containsExactly("BoxAloneTest.alone");
        assertThat(none.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    @DisplayName("An answer that ends its JVM is told that, and the tests of the other JVM do not hide it")
    void exits() {
        Verdict verdict = check(Samples.REFERENCE.replace("inside = null;", "System.exit(0);"), Options.all());

        assertThat(verdict.status()).isEqualTo(Status.EXITED);
        assertThat(names(verdict)).doesNotContain("BoxAloneTest.alone");
    }
}
