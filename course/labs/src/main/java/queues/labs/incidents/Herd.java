package queues.labs.incidents;

import queues.labs.engine.Simulation;
import queues.labs.engine.Time;
import queues.labs.model.ClaimLock;
import queues.labs.model.Ledger;
import queues.labs.model.Place;
import queues.labs.model.ServiceTime;
import queues.labs.model.Task;

/**
 * Workers around one queue that is never empty: each waits for the lock, claims, works, and comes back.
 *
 * <pre>
 *   ┌──▶ [ wait for the lock ] ──▶ claim ──▶ work ──┐
 *   └───────────────────────────────────────────────┘
 * </pre>
 */
final class Herd implements Place {
    /** A point of a curve is one of many. */
    private static final double MOST_EVENTS = 10e6;

    private final Simulation simulation;
    private final Ledger ledger;
    private final ClaimLock lock;
    private final ServiceTime service;
    private int atWork;

    Herd(Simulation simulation, Ledger ledger, ClaimLock lock, int workers, ServiceTime service) {
        this.simulation = simulation;
        this.ledger = ledger;
        this.lock = lock;
        this.service = service;
        ledger.add(this);
        for (int worker = 0; worker < workers; worker++) {
            lock.claim(this::work);
        }
    }

    private void work() {
        Task task = ledger.arrive(0);
        atWork++;
        simulation.after(service.of(task, simulation.now()), () -> {
            atWork--;
            ledger.done(task);
            lock.claim(this::work);
        });
    }

    /** The share of the time in which the lock was held. */
    double lockBusy() {
        return lock.held().mean(simulation.now());
    }

    /** The mean number of workers that waited for the lock. */
    double waiting() {
        return lock.contenders().mean(simulation.now());
    }

    @Override
    public int inside() {
        return atWork;
    }

    /** Throughput of that many workers on one queue, in tasks per second, over that many nanoseconds. */
    static double throughput(Simulation simulation, ClaimLock lock, int workers, ServiceTime service, double length) {
        Ledger ledger = new Ledger(simulation);
        new Herd(simulation, ledger, lock, workers, service);
        Scene.run(simulation, length, MOST_EVENTS);
        return ledger.done() / Time.inSeconds(length);
    }
}
