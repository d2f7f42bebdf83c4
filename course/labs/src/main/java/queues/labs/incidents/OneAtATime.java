package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Unit;
import queues.labs.measure.TimeWeighted;
import queues.labs.model.Backoff;
import queues.labs.model.Place;
import queues.labs.model.Retries;
import queues.labs.model.Task;

/** A service that takes one task at a time and refuses all others, and those who were refused. */
final class OneAtATime implements Place {
    private final Scene scene;
    private final double service;
    private final Retries retries;
    private final TimeWeighted busy = new TimeWeighted(0);
    private boolean taken;
    private double refused;

    OneAtATime(Scene scene, double service, Backoff backoff, double limit) {
        this.scene = scene;
        this.service = service;
        retries = new Retries(scene.simulation, scene.ledger, backoff, limit, this::attempt);
        scene.ledger.add(this);
    }

    void attempt(Task task) {
        if (taken) {
            refused++;
            retries.failed(task);
            return;
        }
        setTaken(true);
        scene.simulation.after(service, () -> {
            setTaken(false);
            scene.ledger.done(task);
        });
    }

    private void setTaken(boolean now) {
        taken = now;
        busy.set(scene.simulation.now(), now ? 1 : 0);
    }

    Run figures(Run run) {
        return run.figure("retries", Unit.COUNT, retries.retries())
                .figure("refused attempts", Unit.COUNT, refused)
                .figure("service busy", Unit.PERCENT, 100 * busy.mean(scene.simulation.now()));
    }

    @Override
    public int inside() {
        return taken ? 1 : 0;
    }
}
