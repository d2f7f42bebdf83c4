package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import org.junit.jupiter.api.Test;
import queues.kit.HistoryCheck.Finding;
import queues.kit.HistoryLog.Kind;
import queues.kit.HistoryLog.Op;

class HistoryTest {
    private final History history = new History();
    private final Queue<Integer> queue = new ConcurrentLinkedQueue<>();

    @Test
    void acceptsWhatHappenedToARightQueue() {
        for (int i = 1; i <= 100; i++) {
            history.offer(queue, i);
        }
        while (history.poll(queue) != null) {
            assertThat(history.operations()).isPositive();
        }

        history.check("nothing is lost");

        assertThat(history.operations()).isEqualTo(201);
    }

    @Test
    void nothingProvesNothing() {
        assertThatThrownBy(() -> history.check("nothing is lost"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("no operations ran");
    }

    @Test
    void tellsALostElement() throws Exception {
        inThread("producer-1", () -> history.offer(queue, 16));
        inThread("producer-1", () -> history.offer(queue, 17));
        inThread("consumer-1", () -> history.poll(queue));

        assertThat(broken().story())
                .containsExactly(
                        "lost: 17 was offered by producer-1 and never polled",
                        "producer-1        consumer-1",
                        "offer(16) → true",
                        "offer(17) → true",
                        "                  poll() → 16");
    }

    @Test
    void tellsADuplicate() throws Exception {
        inThread("producer-1", () -> history.offer(queue, 4));
        inThread("consumer-1", () -> history.poll(new ArrayDeque<>(List.of(4))));
        inThread("consumer-2", () -> history.poll(queue));

        assertThat(broken().story().get(0)).isEqualTo("duplicated: 4 was polled by consumer-1 and again by consumer-2");
    }

    @Test
    void tellsAnInventedElement() throws Exception {
        inThread("consumer-1", () -> history.poll(new ArrayDeque<>(List.of(99))));

        assertThat(broken().story().get(0))
                .isEqualTo("invented: 99 was polled by consumer-1 and never accepted from anybody");
    }

    @Test
    void whatWasRefusedMustNotComeOut() throws Exception {
        Queue<Integer> full = new LinkedBlockingDeque<>(1);
        inThread("producer-1", () -> history.offer(full, 1));
        inThread("producer-1", () -> history.offer(full, 2));
        inThread("consumer-1", () -> history.poll(full));
        inThread("consumer-1", () -> history.poll(new ArrayDeque<>(List.of(2))));

        assertThat(broken().getMessage())
                .contains("invented: 2 was polled by consumer-1")
                .contains("offer(2) → false");
    }

    @Test
    void whatAnOfferThatThrewHasDoneIsOpen() {
        Queue<Integer> throwing = new ArrayDeque<>() {
            @Override
            public boolean offer(Integer element) {
                super.offer(element);
                throw new IllegalStateException();
            }
        };
        assertThatThrownBy(() -> history.offer(throwing, 1)).isInstanceOf(IllegalStateException.class);
        history.poll(throwing);

        history.check("nothing is lost");
        assertThat(history.timeline(1)).containsExactly("main", "offer(1) → threw IllegalStateException", "poll() → 1");
    }

    @Test
    void tellsAReorderedElement() throws Exception {
        inThread("producer-1", () -> history.offer(queue, 5));
        inThread("producer-1", () -> history.offer(queue, 6));
        inThread("consumer-1", () -> history.poll(new ArrayDeque<>(List.of(6))));
        inThread("consumer-1", () -> history.poll(queue));

        assertThat(broken().story().get(0))
                .isEqualTo("reordered: consumer-1 polled 6 before 5, both from producer-1, which offered 5 first");
    }

    @Test
    void elementsOfDifferentProducersMayComeInAnyOrder() throws Exception {
        inThread("producer-1", () -> history.offer(queue, 5));
        inThread("producer-2", () -> history.offer(queue, 6));
        inThread("consumer-1", () -> history.poll(new ArrayDeque<>(List.of(6))));
        inThread("consumer-1", () -> history.poll(queue));

        history.check("first in, first out");
    }

    @Test
    void pollsThatOverlapMayReturnInAnyOrder() {
        assertThat(finding(
                        op("p", 0, Kind.OFFERED, 5, 0, 10),
                        op("p", 1, Kind.OFFERED, 6, 20, 30),
                        op("c1", 0, Kind.POLLED, 5, 40, 90),
                        op("c2", 0, Kind.POLLED, 6, 50, 60)))
                .isNull();
        assertThat(finding(
                        op("p", 0, Kind.OFFERED, 5, 0, 10),
                        op("p", 1, Kind.OFFERED, 6, 20, 30),
                        op("c2", 0, Kind.POLLED, 6, 40, 60),
                        op("c1", 0, Kind.POLLED, 5, 60, 90)))
                .as("returned and was called in the same nanosecond: nobody can tell")
                .isNull();
        assertThat(finding(
                                op("p", 0, Kind.OFFERED, 5, 0, 10),
                                op("p", 1, Kind.OFFERED, 6, 20, 30),
                                op("c2", 0, Kind.POLLED, 6, 40, 60),
                                op("c1", 0, Kind.POLLED, 5, 61, 90))
                        .sentence())
                .isEqualTo("reordered: c2 polled 6 before c1 asked and got 5, both from p, which offered 5 first");
    }

    @Test
    void findsAReorderingFarApart() {
        assertThat(finding(
                                op("p", 0, Kind.OFFERED, 1, 0, 1),
                                op("p", 1, Kind.OFFERED, 2, 2, 3),
                                op("p", 2, Kind.OFFERED, 3, 4, 5),
                                op("c", 0, Kind.POLLED, 3, 10, 11),
                                op("c", 1, Kind.POLLED, 1, 12, 13),
                                op("c", 2, Kind.POLLED, 2, 14, 15))
                        .elements())
                .containsExactly(1, 3);
    }

    @Test
    void countsTheOthersOfAKind() {
        assertThat(finding(op("p", 0, Kind.OFFERED, 1, 0, 1), op("p", 1, Kind.OFFERED, 2, 2, 3))
                        .sentence())
                .isEqualTo("lost: 1 was offered by p and never polled   (and 1 more of the kind, among 2 elements)");
    }

    @Test
    void showsWhatOverlapped() {
        assertThat(new Timeline(List.of(
                                op("p", 0, Kind.OFFERED, 1, 0, 30),
                                op("c", 0, Kind.EMPTY, 0, 10, 20),
                                op("c", 1, Kind.POLLED, 1, 40, 50)))
                        .around(List.of(1)))
                .containsExactly(
                        "p                  c",
                        "offer(1) …",
                        "                   poll() …",
                        "                   … poll() → null",
                        "… offer(1) → true",
                        "                   poll() → 1");
    }

    @Test
    void showsAtMostTenRowsOfManyOperations() throws Exception {
        for (int i = 0; i < 500; i++) {
            history.offer(queue, i);
        }
        history.call("close()", () -> null);

        assertThat(history.timeline(250)).hasSizeBetween(5, 11).contains("offer(250) → true");
        assertThat(history.timeline()).last().isEqualTo("close() → null");
    }

    @Test
    void keepsOnlyTheLastOfManyVainPolls() {
        for (int i = 0; i < 1_000; i++) {
            history.poll(queue);
        }
        assertThat(history.operations()).isEqualTo(1_000);
        assertThat(history.timeline()).containsExactly("main", "poll() → null");
    }

    @Test
    void refusesElementsThatCannotBeToldApart() {
        history.offer(queue, 1);
        history.offer(queue, 1);

        assertThatThrownBy(() -> history.check("any"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offered twice");
    }

    private RuleBroken broken() {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> history.check("nothing is lost"));
        assertThat(broken).isNotNull();
        assertThat(broken.rule()).isEqualTo("nothing is lost");
        return broken;
    }

    private static Finding finding(Op... ops) {
        return new HistoryCheck(List.of(ops)).finding();
    }

    private static Op op(String thread, int index, Kind kind, int element, long start, long end) {
        return new Op(thread, index, kind, element, start, end, null);
    }

    private static void inThread(String name, Runnable body) throws InterruptedException {
        Thread thread = new Thread(body, name);
        thread.start();
        thread.join();
    }
}
