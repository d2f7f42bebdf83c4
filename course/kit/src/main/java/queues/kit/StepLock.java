package queues.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A reentrant lock whose every operation is a step of a {@link StepRun}. Who gets it next is the run's choice. */
final class StepLock implements Lock {
    private final StepRun run;
    private final String name;
    private StepAgent owner;
    private int holds;
    private int conditions;

    StepLock(StepRun run, String name) {
        this.run = run;
        this.name = name;
    }

    @Override
    public void lock() {
        StepAgent me = run.me();
        run.arrive(me, this::told, () -> isFreeFor(me));
        take(me, 1);
        run.tell(me, "lock");
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        acquire("lock", false, Long.MAX_VALUE);
    }

    @Override
    public boolean tryLock() {
        StepAgent me = run.me();
        run.arrive(me, this::told, StepAgent.ALWAYS);
        boolean free = isFreeFor(me);
        if (free) {
            take(me, 1);
        }
        run.tell(me, free ? "tryLock gets it" : "tryLock: taken");
        return free;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return acquire("tryLock", true, unit.toNanos(time));
    }

    private boolean acquire(String told, boolean timed, long nanos) throws InterruptedException {
        boolean atOnce = nanos <= 0;
        StepAgent me = run.me();
        boolean before = Thread.interrupted();
        StepWait wait = new StepWait(me, timed && run.scenario.time.ends(nanos), true, false, nobody -> {});
        wait.until = run.scenario.time.after(nanos);
        me.wait = wait;
        run.arrive(me, this::told, () -> before || atOnce || wait.over() || isFreeFor(me));
        me.wait = null;
        if (before || wait.end() == StepWait.End.INTERRUPT) {
            run.tell(me, told + " is interrupted");
            throw new InterruptedException();
        }
        boolean free = isFreeFor(me);
        if (free) {
            take(me, 1);
        }
        run.tell(me, free ? told : told + ": time is up");
        return free;
    }

    @Override
    public void unlock() {
        if (run.isOver()) {
            return;
        }
        StepAgent me = run.me();
        run.arrive(me, this::told, StepAgent.ALWAYS);
        requireOwner(me, "unlock");
        run.tell(me, "unlock");
        if (--holds == 0) {
            owner = null;
        }
    }

    @Override
    public Condition newCondition() {
        conditions++;
        return new StepCondition(run, this, conditions);
    }

    void requireOwner(StepAgent me, String operation) {
        if (owner != me) {
            run.tell(me, operation + " without the lock");
            throw new IllegalMonitorStateException(operation + "() by a thread that does not hold the lock");
        }
    }

    boolean isFreeFor(StepAgent me) {
        return owner == null || owner == me;
    }

    void take(StepAgent me, int times) {
        owner = me;
        holds += times;
    }

    /** Lets the lock go, however often it is held, and returns how often that was. */
    int letGo() {
        int held = holds;
        holds = 0;
        owner = null;
        return held;
    }

    /** For a message: which lock, and who has it. */
    String told() {
        String ended = owner != null && owner.ended ? ", which has ended" : "";
        return owner == null ? name : name + ", held by " + owner + ended;
    }

    boolean hasSeveralConditions() {
        return conditions > 1;
    }
}
