package queues.learn.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.course.Module;
import queues.learn.judge.worker.Message;

/** Judges the exercises of one module in one JVM, one after another. */
final class ModuleJudge implements AutoCloseable {
    private static final int CHECKS_PER_JVM = 40;
    private static final Duration A_WAIT = Duration.ofMillis(100);
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Path root;
    private final Module module;
    private volatile WorkerProcess worker;
    private volatile boolean closed;
    private String builtOn;
    private boolean keptWarm;

    ModuleJudge(Path root, Module module) {
        this.root = root;
        this.module = module;
    }

    /** Waits for the JVM to be free. */
    synchronized Protocol check(Exercise exercise, Sources sources, Options options) {
        Message request = Requests.check(module, exercise, sources, options);
        Duration budget = options.budget() == null ? exercise.budget() : options.budget();
        WorkerProcess ready = ready();
        Protocol protocol = ready.send(request) ? follow(ready, budget) : follow(restarted(request), budget);
        if (protocol.recycle != null || worker.countCheck() >= CHECKS_PER_JVM) {
            throwAway();
            if (keptWarm) {
                warm();
            }
        }
        return protocol;
    }

    /** Starts and warms a JVM on a thread of its own. */
    void warm() {
        Thread warming = new Thread(this::warmNow, "warming " + module.name());
        warming.setDaemon(true);
        warming.start();
    }

    private synchronized void warmNow() {
        keptWarm = true;
        if (closed || worker != null) {
            return;
        }
        try {
            if (ready().send(Requests.warmUp())) {
                Protocol warmed = follow(worker, WARM_UP);
                if (warmed.recycle != null) {
                    throwAway();
                }
            }
        } catch (CourseError later) {
            throwAway();
        }
    }

    private WorkerProcess ready() {
        String now = built();
        if (worker != null && (!worker.isAlive() || !now.equals(builtOn))) {
            throwAway();
        }
        if (worker == null) {
            List<Path> classPath = new ArrayList<>(List.of(ClassPaths.own()));
            classPath.addAll(ClassPaths.libraries(module));
            worker = WorkerProcess.start(ClassPaths.jvmArgs(root), classPath, module.directory());
            builtOn = now;
        }
        if (closed) {
            throwAway();
            throw new CourseError("The judge was closed before the check began.");
        }
        return worker;
    }

    private WorkerProcess restarted(Message request) {
        throwAway();
        WorkerProcess fresh = ready();
        fresh.send(request);
        return fresh;
    }

    /** What the JVM was started from: a rebuilt kit needs a new one. */
    private String built() {
        StringBuilder seen = new StringBuilder();
        for (Path each : ClassPaths.libraries(module)) {
            seen.append(each);
            if (each.startsWith(root)) {
                try {
                    seen.append(Files.size(each)).append(Files.getLastModifiedTime(each));
                } catch (IOException vanished) {
                    seen.append("gone");
                }
            }
        }
        return seen.toString();
    }

    private Protocol follow(WorkerProcess from, Duration budget) {
        Protocol protocol = new Protocol();
        Hang hang = new Hang(budget);
        hang.began(0, true, now(), from.cpu());
        try {
            boolean over = false;
            while (!over) {
                Message event = from.next(A_WAIT);
                over = event != null && heard(protocol, hang, from, event);
                if (!over) {
                    over = isHung(protocol, hang, from);
                }
            }
            if (protocol.gone || protocol.exiting != null) {
                protocol.exitStatus = from.exitStatus();
                protocol.lastWords = from.printed();
                protocol.recycle = "it ended";
            }
            return protocol;
        } catch (InterruptedException interrupted) {
            throwAway();
            Thread.currentThread().interrupt();
            throw new CourseError("The check was interrupted.", interrupted);
        }
    }

    private static boolean heard(Protocol protocol, Hang hang, WorkerProcess from, Message event) {
        if (event.type().equals("start")) {
            hang.began(event.number("step"), event.is("harness"), now(), from.cpu());
        } else if (event.type().equals("pulse")) {
            hang.heard(event, now());
        }
        return protocol.add(event);
    }

    private boolean isHung(Protocol protocol, Hang hang, WorkerProcess from) throws InterruptedException {
        Hang.Kind kind = hang.kind(now(), from::cpu);
        if (kind == Hang.Kind.NONE) {
            return false;
        }
        protocol.hang = kind;
        protocol.hungFor = Duration.ofMillis(hang.tookMillis(now()));
        protocol.recycle = "it hangs";
        from.send(Message.of("dump"));
        for (int waits = 0; waits < 20 && protocol.dump == null && !protocol.gone; waits++) {
            Message event = from.next(A_WAIT);
            if (event != null && (event.type().equals("dump") || event.type().equals(WorkerProcess.GONE))) {
                protocol.add(event);
            }
        }
        return true;
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    private void throwAway() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** Ends the JVM; a check that is running gets no verdict. */
    @Override
    public void close() {
        closed = true;
        WorkerProcess ending = worker;
        if (ending != null) {
            ending.close();
        }
    }
}
