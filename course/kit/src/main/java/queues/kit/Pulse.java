package queues.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts time in beats instead of seconds. In each beat a thread was started, has run and has ended, so the machine had
 * processor time to give. On a loaded machine beats get longer, and whatever waits for a number of them waits longer
 * too; that is why a verdict of the kit does not depend on how busy the machine is.
 */
final class Pulse {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private Pulse() {}

    /** One beat: at least 5 ms, and as long as it takes until another thread has had a turn. Ignores interrupts. */
    static void beat() {
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(PAUSE);
        Thread probe = new Thread(() -> {}, "kit-pulse");
        probe.setDaemon(true);
        probe.start();
        while (probe.isAlive()) {
            try {
                probe.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
