package queues.kit;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/**
 * A condition of a {@link StepLock}, with the rules of {@link java.util.concurrent.locks.ReentrantLock}'s: a signal goes
 * to the longest waiter; an interrupt or a time-out that comes before the signal leaves the signal to somebody else; an
 * interrupt that comes after it is kept in the interrupt status.
 */
final class StepCondition implements Condition {
    private static final long SOME_TIME = 1000;
    /**
     * By the clock of a run, a thread may have waits behind it that never lasted. Few are nothing to make up for; some more
     * belong to code with a clock of its own, which has to see it pass; many are a loop.
     */
    private static final int FREE = 3;

    private static final int SLEEPS = 8;

    private static final long TOO_LONG = TimeUnit.MILLISECONDS.toNanos(100);

    private final StepRun run;
    private final StepLock lock;
    private final int number;
    private final Queue<StepWait> waits = new ArrayDeque<>();

    StepCondition(StepRun run, StepLock lock, int number) {
        this.run = run;
        this.lock = lock;
        this.number = number;
    }

    @Override
    public void await() throws InterruptedException {
        await(true, false, 0);
    }

    @Override
    public void awaitUninterruptibly() {
        try {
            await(false, false, 0);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        StepWait wait = await(true, true, nanos);
        if (run.scenario.time.isPlayed()) {
            return run.scenario.time.left(wait);
        }
        boolean timeLeft = wait.end() != StepWait.End.TIME && !wait.isLate();
        return timeLeft ? Math.max(1, nanos - SOME_TIME) : -SOME_TIME;
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return await(true, true, unit.toNanos(time)).end() != StepWait.End.TIME;
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        long left = deadline.getTime() - System.currentTimeMillis();
        return await(true, true, TimeUnit.MILLISECONDS.toNanos(left)).end() != StepWait.End.TIME;
    }

    private StepWait await(boolean interruptible, boolean timed, long nanos) throws InterruptedException {
        StepAgent me = run.me();
        run.arrive(me, lock::told, StepAgent.ALWAYS);
        lock.requireOwner(me, "await");
        if (interruptible && Thread.interrupted()) {
            run.tell(me, told("await") + " is interrupted");
            throw new InterruptedException();
        }
        long began = System.nanoTime();
        StepWait wait = new StepWait(me, timed && run.scenario.time.ends(nanos), interruptible, true, waits::remove);
        wait.until = timed ? run.scenario.time.after(nanos) : Long.MAX_VALUE;
        int holds = lock.letGo();
        waits.add(wait);
        run.tell(me, told("await"));
        if (timed && nanos <= 0) {
            wait.wake(StepWait.End.TIME);
        }
        me.wait = wait;
        run.arrive(me, () -> waitsFor(wait), () -> wait.over() && lock.isFreeFor(me));
        me.wait = null;
        lock.take(me, holds);
        run.tell(me, wait.end() == StepWait.End.SIGNAL ? "wakes" : "goes on");
        if (wait.end() == StepWait.End.INTERRUPT) {
            throw new InterruptedException();
        }
        if (wait.end() == StepWait.End.TIME || me.lateForReal) {
            me.expiries++;
            me.maySleep = !run.scenario.time.isPlayed() || me.expiries > FREE && me.expiries <= FREE + SLEEPS;
            lastForReal(me, began + Math.max(0, nanos));
        }
        return wait;
    }

    private String waitsFor(StepWait wait) {
        return wait.over() ? lock.told() : "a signal" + (lock.hasSeveralConditions() ? " on condition #" + number : "");
    }

    /**
     * A wait expires when the run says so, mostly before its time. Code that trusts the answer of {@code await} never
     * knows; code that looks at a clock of its own finds time left and waits again, and then the time does pass (if it is
     * short).
     */
    private static void lastForReal(StepAgent me, long until) {
        if (me.lateForReal) {
            me.owedUntil = until;
            me.lateForReal = false;
        }
        long left = me.owedUntil - System.nanoTime();
        while (left > 0 && left < TOO_LONG && me.maySleep) {
            LockSupport.parkNanos(left);
            left = me.owedUntil - System.nanoTime();
        }
        me.owedUntil = until;
    }

    @Override
    public void signal() {
        signal("signal", 1);
    }

    @Override
    public void signalAll() {
        signal("signalAll", Integer.MAX_VALUE);
    }

    private void signal(String operation, int atMost) {
        if (run.isOver()) {
            return;
        }
        StepAgent me = run.me();
        run.arrive(me, lock::told, StepAgent.ALWAYS);
        lock.requireOwner(me, operation);
        StringBuilder woken = new StringBuilder();
        for (int n = 0; n < atMost && !waits.isEmpty(); n++) {
            StepWait first = waits.peek();
            first.wake(StepWait.End.SIGNAL);
            woken.append(woken.length() == 0 ? " to " : ", ").append(first.agent);
        }
        run.tell(me, told(operation) + (woken.length() == 0 ? " to nobody" : woken));
    }

    private String told(String operation) {
        return lock.hasSeveralConditions() ? operation + " #" + number : operation;
    }
}
