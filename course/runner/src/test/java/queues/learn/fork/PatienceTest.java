package queues.learn.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void release() {
        over.set(true);
        gate.countDown();
    }

    @Test
    @DisplayName("A thread that ends came back")
    void comesBack() throws InterruptedException {
        assertThat(Patience.await(started(() -> {}), 60_000)).isEqualTo(Patience.End.CAME_BACK);
    }

    @Test
    @DisplayName("A thread that only runs is told by the processor time it has used")
    void spins() throws InterruptedException {
        Thread spinning = started(() -> {
            while (!over.get()) {
                Thread.onSpinWait();
            }
        });

        assertThat(Patience.await(spinning, 200)).isEqualTo(Patience.End.SPINS);
    }

    @Test
    @DisplayName("A thread that only waits is told by the time it has waited")
    void waits() throws InterruptedException {
        Thread waiting = started(() -> {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(Patience.await(waiting, 200)).isEqualTo(Patience.End.WAITS);
    }

    private static Thread started(Runnable body) {
        Thread thread = new Thread(body, "patience-test");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
