package queues.kit;

/**
 * Counts time in beats instead of seconds. In each beat a thread was started, has run and has ended, so the machine had
 * processor time to give. On a loaded machine beats get longer, and whatever waits for a number of them waits longer
 * too; that is why a verdict of the kit does not depend on how busy the machine is.
 */
final class Pulse {
    static final String NAME = "kit-pulse";
    private static final long PAUSE_MILLIS = 5;

    private Pulse() {}

    /** One beat: at least 5 ms, and as long as it takes until another thread has had a turn. */
    static void beat() {
        beat(Thread.currentThread());
    }

    /** One beat, cut short when {@code awaited} ends. Puts an interrupt off until it is over. */
    static void beat(Thread awaited) {
        boolean interrupted = Thread.interrupted();
        interrupted |= !join(awaited, PAUSE_MILLIS);
        if (awaited.isAlive()) {
            Thread probe = new Thread(() -> {}, NAME);
            probe.setDaemon(true);
            probe.start();
            while (probe.isAlive()) {
                interrupted |= !join(probe, 0);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns false if it was interrupted. */
    private static boolean join(Thread awaited, long millis) {
        try {
            awaited.join(millis);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
