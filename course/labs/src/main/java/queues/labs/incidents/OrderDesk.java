package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.measure.FirstTime;
import queues.labs.model.Arrivals;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Loss;
import queues.labs.model.ServiceTime;
import queues.labs.model.Task;
import queues.labs.model.Workers;

/**
 * Writes each order down before it is queued, over one of a few connections, in the same process as the renderer. An order
 * that has waited for a connection for too long fails.
 */
final class OrderDesk {
    private final Scene scene;
    private final Settings settings;
    private final MailRoom room;
    private final double change;
    private final Buffer waiting;
    private final FirstTime deep = new FirstTime();
    private final FirstTime timedOut = new FirstTime();

    OrderDesk(Scene scene, Settings settings, MailRoom room, double change) {
        this.scene = scene;
        this.settings = settings;
        this.room = room;
        this.change = change;
        waiting = new Buffer(scene.simulation, scene.ledger, new FifoLine());
        ServiceTime write = ServiceTime.exponential(scene.simulation.stream("writes"), settings.time("write"))
                .slowedBy(room.memory()::slowdown);
        double patience = settings.time("time-out");
        new Workers(
                        scene.simulation,
                        scene.ledger,
                        waiting,
                        settings.count("connections"),
                        (task, now) -> now - task.created() > patience ? 0 : write.of(task, now))
                .then(task -> written(task, patience));
    }

    void open() {
        Arrivals.poisson(
                scene.simulation,
                scene.simulation.stream("arrivals"),
                settings.get("rate"),
                () -> waiting.offer(scene.ledger.arrive(0)));
    }

    private void written(Task task, double patience) {
        if (waited(task) > patience) {
            timedOut.happens(scene.simulation.now());
            scene.ledger.lost(task, Loss.TIMED_OUT);
            return;
        }
        room.accept(task);
        if (room.buffer().size() >= settings.get("alarm")) {
            deep.happens(scene.simulation.now());
        }
    }

    private double waited(Task task) {
        return scene.simulation.now() - task.created();
    }

    Run figures(Run run) {
        FirstTime full = room.memoryAlert();
        return run.figure("depth alarm after the change", Unit.SECONDS, deep.secondsAfter(change))
                .figure("memory at 90 % after the change", Unit.SECONDS, full.secondsAfter(change))
                .figure("first time-out after the change", Unit.SECONDS, timedOut.secondsAfter(change))
                .figure(
                        "order of the signs is depth, memory, connections",
                        Unit.COUNT,
                        deep.isBefore(full) && full.isBefore(timedOut) ? 1 : 0);
    }
}
