package queues.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.fixture.Fixture;
import queues.learn.fixture.Samples;

/** A worker serves many checks, and outlives neither its judge nor its tool. */
class WorkerLifeTest {
    @TempDir
    Path folder;

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    @Test
    @DisplayName("A hundred checks give the verdicts that the first ones gave")
    void hundredChecks() {
        Fixture fixture = Fixture.in(folder);
        Course course = fixture.build();
        try (Judge judge = Judge.open(course)) {
            for (int check = 0; check < 100; check++) {
                fixture.learner(check % 2 == 0 ? Samples.REFERENCE : Samples.STARTER);
                Verdict verdict = judge.check(Fixture.only(course), new Answer.Learner(), Options.all());
                assertThat(verdict.status()).isEqualTo(check % 2 == 0 ? Status.DONE : Status.TODO);
                assertThat(verdict.tests()).hasSize(3);
            }
        }
    }

    @Test
    @DisplayName("A judge that is closed leaves no process behind, not even a warming one")
    void closing() {
        Fixture fixture = Fixture.in(folder);
        Course course = fixture.build();
        Set<ProcessHandle> before = children();
        Judge judge = Judge.open(course);
        judge.warm(course.modules().get(0));
        judge.check(Fixture.only(course), new Answer.Reference(), Options.all());
        assertThat(children()).hasSize(before.size() + 1);
        judge.close();
        assertThat(children()).isEqualTo(before);
    }

    @Test
    @DisplayName("A tool that is killed in the middle of an endless loop takes its worker with it")
    void killed() throws IOException, InterruptedException, ExecutionException {
        Fixture fixture = Fixture.in(folder);
        fixture.learner(Samples.REFERENCE.replace("inside = number;", "while (true) { }"));
        fixture.build();
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Files.readString(folder.resolve("boxes/target/classpath.txt")),
                        Abandoning.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(tool.getInputStream(), StandardCharsets.UTF_8))) {
            List<ProcessHandle> workers = List.of(said.readLine().split(" ")).stream()
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            tool.destroyForcibly().waitFor();
            for (ProcessHandle worker : workers) {
                assertThat(worker.onExit().get().isAlive()).isFalse();
            }
        }
    }

    @Test
    @DisplayName("A verdict on the same content comes from memory; one on other content does not")
    void cached() {
        Fixture fixture = Fixture.in(folder);
        fixture.learner(Samples.REFERENCE);
        Course course = fixture.build();
        try (Judge judge = Judge.open(course)) {
            Options options = Options.all().cached();
            Verdict first = judge.check(Fixture.only(course), new Answer.Learner(), options);
            Verdict second = judge.check(Fixture.only(course), new Answer.Learner(), options);
            fixture.learner(Samples.STARTER);
            Verdict third = judge.check(Fixture.only(course), new Answer.Learner(), options);

            assertThat(first.cached()).isFalse();
            assertThat(second.cached()).isTrue();
            assertThat(second.tests()).isEqualTo(first.tests());
            assertThat(third.status()).isEqualTo(Status.TODO);
            assertThat(judge.check(Fixture.only(course), new Answer.Learner(), options)
                            .failures())
                    .isEqualTo(third.failures());
            fixture.test("BoxTest", Samples.TEST.replace("A box gives", "The box gives"))
                    .build();
            assertThat(judge.check(Fixture.only(course), new Answer.Learner(), options)
                            .cached())
                    .as("after the tests have changed")
                    .isFalse();
        }
    }

    @Test
    @DisplayName("A course that is not built, or lacks the learner's file, is told what to do")
    void notBuilt() {
        Fixture fixture = Fixture.in(folder);
        try (Judge judge = Judge.open(fixture.course())) {
            assertThatThrownBy(() -> judge.check(Fixture.only(fixture.course()), new Answer.Reference(), Options.all()))
                    .isInstanceOf(CourseError.class)
                    .hasMessageContaining("boxes is not built");
            fixture.without("../../src/main/java/room/Box.java");
            assertThatThrownBy(() -> judge.check(Fixture.only(fixture.course()), new Answer.Learner(), Options.all()))
                    .isInstanceOf(CourseError.class)
                    .hasMessageContainingAll("Box.java is missing", "./learn reset box");
        }
    }
}
