package queues.kit;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One run of a scenario: who there is, whose turn it is, and what has happened. */
final class StepRun {
    private static final int STEPS = 1500;

    final StepTable table = new StepTable();
    final StepScenario scenario = new StepScenario(this);
    private final StepAgent test = new StepAgent("the test", null);
    private final StepChooser chooser;
    private volatile StepAgent current = test;
    private volatile int steps;
    private volatile boolean over;
    private volatile boolean touched;
    private volatile boolean strangerCame;

    /** Belongs to whoever has the turn. */
    boolean somebodyWokeForNoReason;

    StepRun(StepChoices choices) {
        chooser = new StepChooser(this, choices);
        test.thread = Thread.currentThread();
    }

    /** The agent whose thread this is. */
    StepAgent me() {
        StepAgent me = current;
        if (me.thread != Thread.currentThread()) {
            if (over) {
                throw new StepAbandoned();
            }
            strangerCame = true;
            throw new IllegalStateException("a thread that is not part of the scenario uses the lock");
        }
        return me;
    }

    /** Something that the code under test does, if it is a thread of the scenario that does it. */
    void tell(String what) {
        tell(me(), what);
    }

    void tell(StepAgent agent, String what) {
        if (agent != test && !over) {
            table.add(agent, what);
        }
    }

    /**
     * The thread has come to its next step: somebody is chosen to go on. Returns when this one has the turn and its step
     * can be taken.
     */
    void arrive(StepAgent me, Supplier<String> waitsFor, BooleanSupplier canGo) {
        if (me == test) {
            arriveOutside(waitsFor, canGo);
            return;
        }
        if (over) {
            throw new StepAbandoned();
        }
        touched = true;
        me.waitsFor = waitsFor;
        me.canGo = canGo;
        me.interrupted |= Thread.interrupted();
        handOver(me);
        if (over) {
            throw new StepAbandoned();
        }
        if (me.interrupted) {
            me.interrupted = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Before the first turn and after the last nobody else is at work. */
    private void arriveOutside(Supplier<String> waitsFor, BooleanSupplier canGo) {
        if (test.wait != null && test.wait.timed && !test.wait.over()) {
            scenario.time.passUntil(test.wait);
            test.wait.wake(StepWait.End.TIME);
        }
        if (!canGo.getAsBoolean()) {
            throw new IllegalStateException("a call outside of the threads would wait for ever for " + waitsFor.get());
        }
    }

    private void handOver(StepAgent me) {
        steps++;
        StepAgent next = steps > STEPS ? null : chooser.choose(me);
        if (next == null) {
            end();
        } else if (next != me) {
            current = next;
            next.giveTurn();
        }
        if (next != me && !me.ended && me != test) {
            me.awaitTurn();
        }
    }

    /** What a thread of the scenario does from its first turn to its last. */
    void live(StepAgent me) {
        me.thread = Thread.currentThread();
        me.thread.setName(me.name);
        me.awaitTurn();
        try {
            if (!over) {
                if (me.interrupted) {
                    me.interrupted = false;
                    Thread.currentThread().interrupt();
                }
                me.body.run();
            }
        } catch (StepAbandoned led) {
            // out, as it should be
        } catch (Throwable thrown) {
            me.thrown = thrown instanceof InterruptedException && me.wasInterrupted ? null : thrown;
        }
        Thread.interrupted();
        leave(me);
    }

    private void leave(StepAgent me) {
        boolean wasOver = over;
        me.ended = true;
        if (wasOver || me.thrown != null) {
            end();
        } else {
            handOver(me);
        }
    }

    void end() {
        over = true;
        LockSupport.unpark(test.thread);
    }

    /** The first turn of all. */
    void begin() {
        handOver(test);
    }

    /** From now on it is this agent's turn, whatever the choices say. */
    void current(StepAgent agent) {
        current = agent;
    }

    StepAgent current() {
        return current;
    }

    StepAgent test() {
        return test;
    }

    int steps() {
        return steps;
    }

    boolean isOver() {
        return over && current != test;
    }

    boolean hasEnded() {
        return over;
    }

    boolean isEndless() {
        return steps > STEPS;
    }

    boolean touched() {
        return touched;
    }

    boolean strangerCame() {
        return strangerCame;
    }
}
