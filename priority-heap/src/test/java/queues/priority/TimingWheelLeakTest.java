package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

class TimingWheelLeakTest {
    private static final long[] DEADLINES = {3, 70, 5_000, 1L << 50};

    /** A wheel, and the timers that somebody holds on to. */
    record Held(TimingWheel<Object> wheel, List<Timer<Object>> timers) {}

    @Test
    @Order(1)
    @DisplayName("A task that was cancelled or has expired can be collected")
    @TryNext(
            "Who still knows a timer that has left: its slot, a list beside the wheels, a field for the one seen last?")
    void releasesTasks() {
        for (long deadline : DEADLINES) {
            assertReleased("cancelled, the deadline was " + deadline, (held, task) -> {
                held.wheel().cancel(held.wheel().schedule(deadline, task));
            });
            assertReleased("cancelled on its way to " + deadline, (held, task) -> {
                Timer<Object> timer = held.wheel().schedule(deadline, task);
                held.wheel().advanceTo(deadline - 2, expired -> {});
                held.wheel().cancel(timer);
            });
            assertReleased("expired at " + deadline, (held, task) -> {
                held.wheel().schedule(deadline, task);
                held.wheel().advanceTo(deadline, expired -> {});
            });
        }
    }

    @Test
    @Order(2)
    @DisplayName("A timer that was cancelled is not kept until its deadline")
    @TryNext("A mark on the timer is not enough: a million cancelled timers are still a million timers.")
    void releasesTimers() {
        for (long deadline : DEADLINES) {
            TimingWheel<Object> wheel = new TimingWheel<>(0, 8);
            wheel.schedule(deadline, "stays");
            WeakReference<Timer<Object>> cancelled = cancelledTimer(wheel, deadline);
            Reachability.assertReleased("A timer that was cancelled is not kept", wheel, cancelled);
        }
    }

    private static WeakReference<Timer<Object>> cancelledTimer(TimingWheel<Object> wheel, long deadline) {
        Timer<Object> timer = wheel.schedule(deadline, "leaves");
        assertThat(wheel.cancel(timer)).as("cancel(leaves)").isTrue();
        return new WeakReference<>(timer);
    }

    @Test
    @Order(3)
    @DisplayName("Whoever holds a timer that has left does not hold its task")
    @TryNext("A connection may hold the timer of its last request for hours. What does the timer still point at?")
    void timerLetsGoOfItsTask() {
        assertReleased("its timer was cancelled and is held", (held, task) -> {
            Timer<Object> timer = held.wheel().schedule(70, task);
            held.timers().add(timer);
            held.wheel().cancel(timer);
        });
        assertReleased("its timer has expired and is held", (held, task) -> {
            held.timers().add(held.wheel().schedule(70, task));
            held.wheel().advanceTo(70, expired -> {});
        });
    }

    @Test
    @Order(4)
    @DisplayName("Whoever holds a timer that has left does not hold those that stood beside it")
    @TryNext("Taking a link out of a list makes its neighbours forget it. Does it forget its neighbours?")
    void timerLetsGoOfItsNeighbours() {
        for (int place = 0; place < 3; place++) {
            Held held = new Held(new TimingWheel<>(0, 8), new ArrayList<>());
            WeakReference<Timer<Object>> cancelled = scheduleThree(held, place);
            held.timers().forEach(held.wheel()::cancel);
            held.wheel().cancel(cancelled.get());
            Reachability.assertReleased(
                    "Timers that were cancelled first do not hold their neighbour", held, cancelled);

            WeakReference<Timer<Object>> expired = scheduleThree(held, place);
            held.wheel().advanceTo(held.wheel().now() + 80, task -> {});
            Reachability.assertReleased("Timers that have expired do not hold their neighbour", held, expired);
        }
    }

    /** Three in a slot, of which all but one are held. */
    private static WeakReference<Timer<Object>> scheduleThree(Held held, int forgotten) {
        held.timers().clear();
        for (int i = 0; i < 3; i++) {
            held.timers().add(held.wheel().schedule(held.wheel().now() + 70, "beside"));
        }
        return new WeakReference<>(held.timers().remove(forgotten));
    }

    @Test
    @Order(5)
    @DisplayName("The consumer of the last call can be collected")
    @TryNext("A consumer is an argument. It need not outlive the call in a field.")
    void releasesTheConsumer() {
        assertReleased("known to a consumer", (held, task) -> {
            held.wheel().schedule(70, "a");
            Consumer<Object> knows = expired -> assertThat(task).isNotSameAs(expired);
            held.wheel().advanceTo(80, knows);
        });
    }

    /** What happens to a task before it should be forgotten. */
    interface Life {
        void of(Held held, Object task);
    }

    private static void assertReleased(String how, Life life) {
        Reachability.assertReleased("A task that has left is not kept alive: " + how, task -> {
            Held held = new Held(new TimingWheel<>(0, 8), new ArrayList<>());
            life.of(held, task);
            return held;
        });
    }
}
