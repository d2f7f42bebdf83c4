package queues.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Runs a few threads that share a {@link Lock} in every order that matters, one after the other, and tells the smallest
 * order in which something goes wrong.
 *
 * <p>A scenario is played many times. Exactly one of its threads runs at a time; at each operation on a lock that was
 * handed out ({@code lock}, {@code tryLock}, {@code unlock}, {@code await}, {@code signal} in all their forms) another
 * one may go on instead. A wait with a time-out may expire, a thread may be interrupted, and a waiting thread may wake
 * without a signal (once in a run), at each of these points. Orders are tried systematically, those with the fewest
 * such turns first, up to three turns or {@value StepSearch#RUNS} runs. Nothing depends on the clock, on the machine or
 * on its load: the same code gets the same verdict with the same story.
 *
 * <p>A subject that asks what time it is can be given {@link Run#clock()}. Then time is the run's as well: it passes only
 * while nobody can go on, and only up to the end of the wait that ends first. What a thread computes takes no time, so
 * whatever comes too late by that clock comes too late on any machine.
 *
 * <p>A run fails when a thread throws, when the check afterwards does, or when every thread that is left waits for
 * something that nobody is left to do.
 *
 * <p>What it cannot see: accesses to shared fields between two operations on a lock happen in one go. Code that leaves
 * the lock alone, or waits for something else than it, is not judged: the test is aborted, never passed.
 */
public final class Interleavings {
    private Interleavings() {}

    /**
     * Plays the scenario in every order within the bounds.
     *
     * @param rule what should hold in all of them, as a sentence without a full stop
     * @param scenario makes a fresh subject with {@link Run#lock()} and names its threads; called once for each run
     * @throws RuleBroken with the smallest order that breaks the rule, as a table of who did what
     * @throws org.opentest4j.TestAbortedException if the subject does not use the lock it is handed
     */
    public static void explore(String rule, Consumer<Run> scenario) {
        try (StepSearch search = new StepSearch(rule, scenario)) {
            search.run();
        }
    }

    /**
     * One run of a scenario. Every thread must be able to end in every order that is legal. A time-out should be a few
     * milliseconds: it expires when the run says so, but code with a clock of its own has to see it pass.
     */
    public interface Run {
        /** A lock for the subject; each call makes another one. */
        Lock lock();

        /**
         * The time of this run; zero at first. A scenario that asks for it is played by it: no wait expires before its
         * time by this clock, and the clock goes on to the end of a wait when every thread waits. A thread of the
         * scenario may move it, as a slow machine would.
         */
        HandClock clock();

        /**
         * A thread of the scenario. What it throws fails the run, except the {@link InterruptedException} of a thread
         * that {@link #interrupt} names: that is an answer.
         */
        void thread(String name, Crew.Body body);

        /** Interrupts a thread, once, at any moment from before its start until its end. */
        void interrupt(String name);

        /** Makes a call and shows it, with what came of it, in the story: {@code run.call("take()", queue::take)}. */
        <T> T call(String told, Callable<T> body) throws Exception;

        /** The same for a call that returns nothing. */
        void call(String told, Crew.Body body) throws Exception;

        /** What must hold once every thread has ended; runs on the test's own thread. */
        void afterwards(Crew.Body check);
    }
}
