package queues.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.fixture.Samples;

/** What is said of code that ruins the JVM it runs in, or tries to. */
class RuinTest extends OneLearner {
    private static final Options QUICK = Options.all().budget(Duration.ofSeconds(1));

    @Test
    @DisplayName("HUNG: an endless loop, its test and the learner's line")
    void endlessLoop() {
        Verdict verdict = learner(taking("while (inside == taken) { Thread.onSpinWait(); }"), QUICK);

        assertThat(verdict.status()).isEqualTo(Status.HUNG);
        assertThat(verdict.headline())
                .contains("BoxTest.givesBack", "A box gives back what was put into it", "in circles");
        assertThat(verdict.details()).anyMatch(line -> line.contains("in Box.take (Box.java:12)"));
        assertThat(verdict.tests())
                .extracting(TestResult::outcome)
                .containsExactly(
                        TestResult.Outcome.UNFINISHED, TestResult.Outcome.NOT_REACHED, TestResult.Outcome.NOT_REACHED);
        assertThat(verdict.unfinished().report().at()).isEqualTo("Box.java:12");
        assertThat(verdict.unfinished().report().tryNext()).isEqualTo("Keep it in a field.");
    }

    @Test
    @DisplayName("HUNG: a loop of the test's is not called the learner's, and what broke before it is told first")
    void testsLoop() {
        fixture.test("BoxTest", Samples.TEST.replace("assertThat(new Box().take()).isNull();", """
                        Box box = new Box();
                        while (box.take() == null) {
                            box.put(0);
                            box.take();
                        }"""))
                .build();
        Verdict verdict = learner(taking("taken = inside == null ? null : 8;"), QUICK);
        fixture.test("BoxTest", Samples.TEST).build();

        assertThat(verdict.status()).isEqualTo(Status.HUNG);
        assertThat(verdict.firstWrong().rule()).isEqualTo("A box gives back what was put into it");
        assertThat(verdict.headline())
                .contains("This rule broke: A box gives back", "is the test's own, in BoxTest.empty (BoxTest.java:")
                .doesNotContain("in circles");
        assertThat(verdict.tests()).hasSize(3);
    }

    @Test
    @DisplayName("HUNG: a deadlock, who waits and where")
    void deadlock() {
        Verdict verdict = learner(
                taking("try { synchronized (this) { wait(); } } catch (InterruptedException e) { return 0; }"), QUICK);

        assertThat(verdict.status()).isEqualTo(Status.HUNG);
        assertThat(verdict.headline()).contains("Every thread waits");
        assertThat(verdict.details()).anyMatch(line -> line.contains("waits for a Box in Box.take (Box.java:12)"));
    }

    @Test
    @DisplayName("EXITED: System.exit is found with its line, and the next check works")
    void exits() {
        Verdict verdict = learner(taking("System.exit(0);"));

        assertThat(verdict.status()).isEqualTo(Status.EXITED);
        assertThat(verdict.details()).contains("System.exit was called in Box.take (Box.java:12)");
        assertThat(learner(Samples.REFERENCE).status()).isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("EXITED: Runtime.halt leaves no trace, and is still no pass")
    void halts() {
        Verdict verdict = learner(taking("Runtime.getRuntime().halt(0);"));

        assertThat(verdict.status()).isEqualTo(Status.EXITED);
        assertThat(verdict.headline()).contains("BoxTest.givesBack");
    }

    @Test
    @DisplayName("OUT_OF_MEMORY: the heap is full, in which test and at which line")
    void outOfMemory() {
        Verdict verdict = learner(taking(
                        "java.util.List<int[]> all = new java.util.ArrayList<>(); while (true) { all.add(new int[1 << 20]); }")
                .replace("while (true)", "while (taken != null)"));

        assertThat(verdict.status()).isEqualTo(Status.OUT_OF_MEMORY);
        assertThat(verdict.headline()).contains("BoxTest.givesBack");
        assertThat(verdict.details()).anyMatch(line -> line.contains("Box.java:12"));
    }

    @Test
    @DisplayName("What a learner prints is shown, the end of it, when a test fails")
    void prints() {
        Verdict verdict =
                learner(taking("for (int i = 0; i < 100_000; i++) { System.out.println(\"line \" + i); } taken = 0;"));

        assertThat(verdict.status()).isEqualTo(Status.WRONG);
        assertThat(verdict.details()).contains("  line 99999").doesNotContain("  line 5");
        assertThat(verdict.details()).hasSizeLessThan(30);
    }

    @Test
    @DisplayName("A thread that was left behind does no harm to the next check")
    void leavesThreads() {
        Verdict verdict = learner(taking("new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();"));

        assertThat(verdict.status()).isEqualTo(Status.DONE);
        assertThat(learner(Samples.REFERENCE).status()).isEqualTo(Status.DONE);
    }
}
