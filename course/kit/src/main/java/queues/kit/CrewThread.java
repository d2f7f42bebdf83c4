package queues.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One thread of a {@link Crew}: runs a body, keeps what it threw, and counts what it achieved. */
final class CrewThread implements Runnable {
    private static final ThreadLocal<CrewThread> CURRENT = new ThreadLocal<>();

    private final Thread thread;
    private final Crew.Body body;
    private final CountDownLatch gate;
    private final AtomicLong achieved = new AtomicLong();
    private volatile boolean began;
    private volatile boolean ended;
    private volatile boolean interruptedByTest;
    private volatile boolean stopped;
    private volatile long endedAt;
    private volatile Throwable thrown;

    CrewThread(String name, Crew.Body body, CountDownLatch gate) {
        this.body = body;
        this.gate = gate;
        thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    @Override
    public void run() {
        CURRENT.set(this);
        try {
            passTheGate();
            began = true;
            body.run();
        } catch (Throwable any) {
            thrown = any;
        } finally {
            endedAt = System.nanoTime();
            ended = true;
        }
    }

    /** An interrupt does not turn anybody away: a body that never ran would prove nothing. */
    private void passTheGate() {
        boolean interrupted = false;
        gate.countDown();
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException early) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the calling thread got something done; does nothing outside a crew. Costs no fence. */
    static void progress() {
        CrewThread current = CURRENT.get();
        if (current != null) {
            current.achieved.lazySet(current.achieved.getPlain() + 1);
        }
    }

    void start() {
        thread.start();
    }

    /** Interrupts on behalf of the test: an InterruptedException is then an expected end. */
    void interrupt() {
        interruptedByTest = true;
        thread.interrupt();
    }

    /** Interrupts because the test is over: what the body throws from now on is no news, unless it is a TODO. */
    void stop() {
        stopped |= !ended;
        thread.interrupt();
    }

    /** What ended the body, where that fails the test, or null. */
    Throwable failure() {
        Throwable any = ended ? thrown : null;
        if (any == null || Failures.isTodo(any)) {
            return any;
        }
        boolean expected = stopped || interruptedByTest && any instanceof InterruptedException;
        return expected ? null : any;
    }

    Throwable thrown() {
        return ended ? thrown : null;
    }

    boolean hasBegun() {
        return began;
    }

    boolean hasEnded() {
        return ended;
    }

    long endedAt() {
        return endedAt;
    }

    long achieved() {
        return achieved.getAcquire() + (ended ? 1 : 0) + (began ? 1 : 0);
    }

    Thread thread() {
        return thread;
    }

    String name() {
        return thread.getName();
    }
}
