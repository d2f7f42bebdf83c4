package queues.learn.judge;

import java.nio.file.Path;
import java.time.Duration;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.course.Module;
import queues.learn.judge.worker.Message;

/** Judges the exercises of one module, one after another. */
final class ModuleJudge implements AutoCloseable {
    private static final int CHECKS_PER_JVM = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Module module;
    private final WorkerSlot forMany;
    private final WorkerSlot forOne;
    private volatile boolean keptWarm;

    ModuleJudge(Path root, Module module) {
        this.module = module;
        this.forMany = new WorkerSlot(root, module, false);
        this.forOne = new WorkerSlot(root, module, true);
    }

    /** Waits for the JVM to be free. */
    synchronized Protocol check(Exercise exercise, Sources sources, Options options) {
        Protocol protocol = new Protocol();
        for (OwnJvm.Part part : OwnJvm.parts(module, exercise, options.only())) {
            if (!protocol.isFinal(options.stopAtFirstFailure())) {
                Message request = Requests.check(module, exercise, part.tests(), sources, options);
                Duration budget = options.budget() == null ? exercise.budget() : options.budget();
                run(part.alone() ? forOne : forMany, request, budget, protocol);
            }
        }
        return protocol;
    }

    private void run(WorkerSlot slot, Message request, Duration budget, Protocol protocol) {
        WorkerProcess worker = slot.ready();
        if (!worker.send(request.with("scratch", slot.scratch()))) {
            slot.throwAway();
            worker = slot.ready();
            worker.send(request.with("scratch", slot.scratch()));
        }
        follow(slot, worker, budget, protocol);
        if (slot == forOne || protocol.recycle != null || worker.countCheck() >= CHECKS_PER_JVM) {
            slot.throwAway();
            if (keptWarm) {
                warm(slot);
            }
        }
    }

    private static void follow(WorkerSlot slot, WorkerProcess worker, Duration budget, Protocol protocol) {
        try {
            CheckLoop.follow(worker, budget, protocol);
        } catch (InterruptedException interrupted) {
            slot.throwAway();
            Thread.currentThread().interrupt();
            throw new CourseError("The check was interrupted.", interrupted);
        }
    }

    /** Starts and warms a JVM on a thread of its own. */
    void warm() {
        warm(forMany);
    }

    private void warm(WorkerSlot slot) {
        keptWarm = true;
        Thread warming = new Thread(() -> warmNow(slot), "warming " + module.name());
        warming.setDaemon(true);
        warming.start();
    }

    private synchronized void warmNow(WorkerSlot slot) {
        if (slot.isClosed() || !slot.isEmpty()) {
            return;
        }
        try {
            WorkerProcess worker = slot.ready();
            Protocol protocol = new Protocol();
            boolean sent = worker.send(Requests.warmUp());
            if (sent) {
                follow(slot, worker, WARM_UP, protocol);
            }
            if (!sent || protocol.recycle != null) {
                slot.throwAway();
            }
        } catch (CourseError later) {
            slot.throwAway();
        }
    }

    /** Ends the JVMs; a check that is running gets no verdict. */
    @Override
    public void close() {
        forMany.close();
        forOne.close();
    }
}
