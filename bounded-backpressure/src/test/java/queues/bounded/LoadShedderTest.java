package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** Mostly of a capacity of 10 that sheds from 7 and resumes at 5. */
class LoadShedderTest {
    private RecordedShedder shedder;

    private void shedder(long capacity, double shedFrom, double resumeAt) {
        shedder = new RecordedShedder(capacity, shedFrom, resumeAt);
    }

    private void of10() {
        shedder(10, 0.7, 0.5);
    }

    private void admits(long... sizes) {
        for (long size : sizes) {
            assertThat(shedder.admit(size)).as("admit(%d, false)", size).isTrue();
        }
    }

    private void refuses(long size) {
        assertThat(shedder.admit(size)).as("admit(%d, false)", size).isFalse();
    }

    private void stands(long inUse, boolean shedding) {
        ShedderCounts counts = shedder.counts();
        assertThat(counts.inUse()).as("in use").isEqualTo(inUse);
        assertThat(counts.shedding()).as("shedding, with %d in use", inUse).isEqualTo(shedding);
    }

    private void counts(long offered, long admitted, long shed, long rejected, long inUse, boolean shedding) {
        assertThat(shedder.counts())
                .as("counts()")
                .isEqualTo(new ShedderCounts(offered, admitted, shed, rejected, inUse, shedding));
    }

    @Test
    @Order(1)
    @DisplayName("At first the gate is open: what comes is admitted, and is in use until it is released")
    @TryNext("Two methods and one number: the one adds, the other takes away.")
    void opensAtFirst() {
        of10();
        counts(0, 0, 0, 0, 0, false);
        admits(1, 2, 3);
        counts(3, 3, 0, 0, 6, false);
        shedder.release(2);
        shedder.release(4);
        counts(3, 3, 0, 0, 0, false);
    }

    @Test
    @Order(2)
    @DisplayName("It sheds from the threshold on: with that much in use, and not before")
    @TryNext("At the threshold, or above it? And who is refused: the one that reaches it, or the next?")
    void shedsFromTheThreshold() {
        of10();
        admits(6);
        stands(6, false);
        admits(1);
        stands(7, true);
        refuses(1);
        counts(3, 2, 1, 0, 7, true);
    }

    @Test
    @Order(3)
    @DisplayName(
            "Between the thresholds it goes on with what it was doing: shedding on the way down, open on the way up")
    @TryNext("With 6 in use it may be open or shedding. What tells the two apart?")
    void hysteresis() {
        of10();
        admits(6);
        stands(6, false);
        admits(1);
        shedder.release(1);
        stands(6, true);
        refuses(1);
        shedder.release(1);
        stands(5, false);
        admits(1);
        stands(6, false);
    }

    @Test
    @Order(4)
    @DisplayName("It opens again at the lower threshold: with that much in use or less, and not before")
    @TryNext("At the threshold, or below it? And a release may pass it in one step.")
    void opensAtTheLowerThreshold() {
        of10();
        admits(6, 4);
        shedder.release(4);
        stands(6, true);
        shedder.release(1);
        stands(5, false);

        of10();
        admits(6, 4);
        shedder.release(9);
        stands(1, false);
        admits(5);
        stands(6, false);
    }

    @Test
    @Order(5)
    @DisplayName("A threshold that was reached and left again between two questions has been reached")
    @TryNext("When do you look at the level: when somebody asks, or when it changes?")
    void everyChangeIsLookedAt() {
        of10();
        admits(7);
        shedder.release(1);
        refuses(1);
        stands(6, true);
        shedder.release(1);
        assertThat(shedder.admitEssential(1)).as("admit(1, true)").isTrue();
        stands(6, false);
        admits(1);
        stands(7, true);
    }

    @Test
    @Order(6)
    @DisplayName("Essential work is admitted while it sheds, as long as there is room, and never beyond")
    @TryNext("Two reasons to refuse. Which of them does essential work pass?")
    void essentialWorkPasses() {
        of10();
        admits(7);
        assertThat(shedder.admitEssential(2)).as("admit(2, true)").isTrue();
        refuses(1);
        assertThat(shedder.admitEssential(2))
                .as("admit(2, true), with 9 of 10 in use")
                .isFalse();
        assertThat(shedder.admitEssential(1)).as("admit(1, true)").isTrue();
        assertThat(shedder.admitEssential(1))
                .as("admit(1, true), with 10 of 10 in use")
                .isFalse();
        counts(6, 3, 1, 2, 10, true);
    }

    @Test
    @Order(7)
    @DisplayName("Essential work is in use like any other: it brings the level up, and shedding begins with it")
    @TryNext("What does it matter to the level who brought it up?")
    void essentialWorkCounts() {
        of10();
        assertThat(shedder.admitEssential(7)).as("admit(7, true)").isTrue();
        refuses(1);
        shedder.release(2);
        admits(1);
        counts(3, 2, 1, 0, 6, false);
    }

    @Test
    @Order(8)
    @DisplayName("What decides is the level before the work came, not the level that it would make")
    @TryNext("Open is open: the next one is admitted if there is room for it, however large it is.")
    void theLevelBeforeDecides() {
        of10();
        admits(6, 4);
        counts(2, 2, 0, 0, 10, true);

        of10();
        admits(10);
        stands(10, true);
    }

    @Test
    @Order(9)
    @DisplayName(
            "Work that does not fit is rejected, not shed, and changes nothing: the gate stays open for smaller work")
    @TryNext("A refusal brings no level up. What may change the state, and what may not?")
    void rejectsWhatDoesNotFit() {
        of10();
        admits(6);
        refuses(5);
        assertThat(shedder.admitEssential(5))
                .as("admit(5, true), with 6 of 10 in use")
                .isFalse();
        refuses(11);
        counts(4, 1, 0, 3, 6, false);
        admits(4);
    }

    @Test
    @Order(10)
    @DisplayName("While it sheds, all work that is not essential is shed, whether it would have fitted or not")
    @TryNext("Both reasons hold. Which one is asked for first?")
    void shedsBeforeItRejects() {
        of10();
        admits(8);
        refuses(1);
        refuses(5);
        counts(3, 1, 2, 0, 8, true);
    }

    @Test
    @Order(11)
    @DisplayName("Work of any size is compared with the room that is left, without overflow")
    @TryNext("What is one more than the largest long? A difference can be safe where a sum is not.")
    void sizesDoNotOverflow() {
        of10();
        admits(1);
        refuses(Long.MAX_VALUE);
        assertThat(shedder.admitEssential(Long.MAX_VALUE - 1))
                .as("admit(%d, true), with 1 of 10 in use", Long.MAX_VALUE - 1)
                .isFalse();
        counts(3, 1, 0, 2, 1, false);

        shedder(Long.MAX_VALUE, 0.7, 0.5);
        admits(1, Long.MAX_VALUE - 1);
        assertThat(shedder.admitEssential(1))
                .as("admit(1, true), with nothing left")
                .isFalse();
        shedder.release(Long.MAX_VALUE);
        counts(3, 2, 0, 1, 0, false);
    }

    @Test
    @Order(12)
    @DisplayName("Each shedder stands for itself: what another one has admitted does not matter to it")
    @TryNext("Where are the numbers kept, and who else can reach them there?")
    void eachStandsForItself() {
        of10();
        LoadShedder other = new LoadShedder(10, 0.7, 0.5);
        other.admit(8, false);
        other.admit(1, false);
        counts(0, 0, 0, 0, 0, false);
        admits(6);
    }

    @Test
    @Order(13)
    @DisplayName("Work without a size is refused with an IllegalArgumentException, and nothing is counted or changed")
    @TryNext("What would admit(-1, true) do to the level?")
    void refusesWorkWithoutSize() {
        of10();
        admits(7);
        for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
            for (boolean essential : new boolean[] {false, true}) {
                assertThatThrownBy(() -> shedder.admit(size, essential))
                        .as("admit(%d, %s)", size, essential)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> shedder.release(size))
                    .as("release(%d)", size)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        counts(1, 1, 0, 0, 7, true);
    }

    @Test
    @Order(14)
    @DisplayName("Who gives back more than is in use is told so with an IllegalStateException, and nothing is changed")
    @TryNext("A level below zero is a place that does not exist. Who has made a mistake, and should it stay unseen?")
    void refusesToReleaseTooMuch() {
        of10();
        assertThatThrownBy(() -> shedder.release(1))
                .as("release(1), with nothing in use")
                .isInstanceOf(IllegalStateException.class);
        admits(7);
        for (long size : new long[] {8, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> shedder.release(size))
                    .as("release(%d), with 7 in use", size)
                    .isInstanceOf(IllegalStateException.class);
        }
        counts(1, 1, 0, 0, 7, true);
        shedder.release(7);
        counts(1, 1, 0, 0, 0, false);
    }
}
