package queues.learn.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.race.RaceVerdict.Grade;
import queues.learn.race.TestRun.Trouble;

class RaceVerdictTest {
    private static final RaceOrder ORDER = new RaceOrder(List.of("queues.fifo.RingStress"), "-XX:+UseSerialGC", 30);

    @Test
    @DisplayName("A race in which only allowed outcomes were seen is held")
    void held() {
        assertThat(answer(Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(1_000))))
                .isEqualTo(Grade.HELD);
    }

    @Test
    @DisplayName("A test with a handful of meetings is no pass, and is named; one that waits for an end needs no more")
    void tooFewMeetings() {
        RaceVerdict verdict = RaceVerdict.ofAnswer(
                ORDER,
                Races.result(
                        Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(1_000)),
                        Races.ran("queues.fifo.RingStress.Spinning", Races.allowed(4))));

        assertThat(verdict.grade()).isEqualTo(Grade.UNKNOWN);
        assertThat(verdict.reasons()).containsExactly("RingStress.Spinning: too few meetings to tell (4)");
        assertThat(answer(Races.ran("queues.fifo.RingStress.Ends", Races.ended(4))))
                .isEqualTo(Grade.HELD);
    }

    @Test
    @DisplayName("One forbidden outcome among millions breaks it, and the test is named")
    void forbidden() {
        RaceVerdict verdict = RaceVerdict.ofAnswer(
                ORDER,
                Races.result(
                        Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(9_999_999), Races.forbidden(1))));

        assertThat(verdict.grade()).isEqualTo(Grade.BROKEN);
        assertThat(verdict.reasons()).containsExactly("RingStress.HandOver");
    }

    @Test
    @DisplayName("No tests at all is no verdict")
    void noTests() {
        assertThat(answer()).isEqualTo(Grade.UNKNOWN);
        assertThat(RaceVerdict.ofAnswer(new RaceOrder(List.of(), "", 30), Races.result())
                        .grade())
                .isEqualTo(Grade.UNKNOWN);
    }

    @Test
    @DisplayName("A holder without a test is no verdict, though another one ran")
    void missingHolder() {
        RaceOrder two = new RaceOrder(List.of("queues.fifo.RingStress", "queues.fifo.RingStressMore"), "", 30);
        RaceVerdict verdict = RaceVerdict.ofAnswer(
                two, Races.result(Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(10))));

        assertThat(verdict.grade()).isEqualTo(Grade.UNKNOWN);
        assertThat(verdict.reasons()).containsExactly("No test of queues.fifo.RingStressMore was found.");
    }

    @Test
    @DisplayName("A test with no meetings is no verdict")
    void noSamples() {
        assertThat(answer(
                        Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(10)),
                        Races.ran("queues.fifo.RingStress.Full", Races.allowed(0))))
                .isEqualTo(Grade.UNKNOWN);
    }

    @Test
    @DisplayName("Three actors on two processors are no verdict")
    void tooFewProcessors() {
        assertThat(answer(Races.troubled("queues.fifo.RingStress.Three", Trouble.TOO_FEW_PROCESSORS)))
                .isEqualTo(Grade.UNKNOWN);
    }

    @Test
    @DisplayName("A JVM that died is no verdict, whatever the others saw")
    void deadJvm() {
        assertThat(answer(
                        Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(10)),
                        Races.troubled("queues.fifo.RingStress.Full", Trouble.JVM)))
                .isEqualTo(Grade.UNKNOWN);
    }

    @Test
    @DisplayName("A problem with the whole race is no verdict and is passed on")
    void problem() {
        RaceVerdict verdict = RaceVerdict.ofAnswer(ORDER, RaceResult.none("The list of tests cannot be read."));

        assertThat(verdict.grade()).isEqualTo(Grade.UNKNOWN);
        assertThat(verdict.reasons()).contains("The list of tests cannot be read.");
    }

    @Test
    @DisplayName("Something forbidden outweighs that another test did not run")
    void forbiddenAndIncomplete() {
        assertThat(answer(
                        Races.ran("queues.fifo.RingStress.HandOver", Races.forbidden(1)),
                        Races.troubled("queues.fifo.RingStress.Full", Trouble.JVM)))
                .isEqualTo(Grade.BROKEN);
    }

    @Test
    @DisplayName("Unsolved, thrown and stuck are told apart")
    void troubles() {
        assertThat(answer(Races.troubled("queues.fifo.RingStress.A", Trouble.TODO)))
                .isEqualTo(Grade.TODO);
        assertThat(answer(Races.troubled("queues.fifo.RingStress.A", Trouble.THREW)))
                .isEqualTo(Grade.BROKEN);
        assertThat(answer(Races.troubled("queues.fifo.RingStress.A", Trouble.STUCK)))
                .isEqualTo(Grade.STUCK);
    }

    @Test
    @DisplayName("Observing succeeds when the breakage was seen, and says where it was not")
    void observed() {
        RaceVerdict verdict = RaceVerdict.ofBroken(
                ORDER,
                Races.result(
                        Races.broken("queues.fifo.RingStress.A", Races.allowed(5), Races.interesting(1)),
                        Races.broken("queues.fifo.RingStress.B", Races.allowed(5)),
                        Races.ran("queues.fifo.RingStress.PutRight", Races.allowed(5))));

        assertThat(verdict.grade()).isEqualTo(Grade.SEEN);
        assertThat(verdict.reasons()).containsExactly("Not seen this time: RingStress.B");
    }

    @Test
    @DisplayName("Observing without seeing is no success, and a control beside it is no excuse")
    void notObserved() {
        RaceVerdict verdict = RaceVerdict.ofBroken(
                ORDER,
                Races.result(
                        Races.broken("queues.fifo.RingStress.B", Races.allowed(5)),
                        Races.ran("queues.fifo.RingStress.PutRight", Races.allowed(5))));

        assertThat(verdict.grade()).isEqualTo(Grade.NOT_SEEN);
        assertThat(verdict.grade().exitCode()).isNotZero();
    }

    @Test
    @DisplayName("Only what was held or seen ends with 0")
    void exitCodes() {
        for (Grade each : Grade.values()) {
            assertThat(each.exitCode() == 0).as(each.name()).isEqualTo(each == Grade.HELD || each == Grade.SEEN);
        }
    }

    private static Grade answer(TestRun... tests) {
        return RaceVerdict.ofAnswer(ORDER, Races.result(tests)).grade();
    }
}
