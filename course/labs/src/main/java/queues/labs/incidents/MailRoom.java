package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Unit;
import queues.labs.measure.FirstTime;
import queues.labs.measure.Gauge;
import queues.labs.model.Admission;
import queues.labs.model.Answer;
import queues.labs.model.Arrivals;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Loss;
import queues.labs.model.Memory;
import queues.labs.model.Policy;
import queues.labs.model.ServiceTime;
import queues.labs.model.Task;
import queues.labs.model.Workers;

/**
 * A service that keeps its queue in its own heap. Whatever waits in it or is rendered takes memory, memory costs the collector's
 * time, and at the limit the process dies with all that it holds.
 */
final class MailRoom {
    private static final double ALERT = 0.9;

    private final Scene scene;
    private final Memory memory;
    private final double limit;
    private final Gauge heap;
    private double size;
    private double capacity;
    private Buffer buffer;
    private Workers workers;
    private double peak;
    private final FirstTime half = new FirstTime();
    private final FirstTime alert = new FirstTime();
    private final FirstTime memoryAlert = new FirstTime();
    private final FirstTime firstNo = new FirstTime();
    private final FirstTime death = new FirstTime();

    /**
     * @param limit of the heap, in bytes
     * @param collectorsCost when half of it is alive
     */
    MailRoom(Scene scene, double limit, double collectorsCost) {
        this.scene = scene;
        this.limit = limit;
        memory = new Memory(limit, collectorsCost);
        heap = scene.gauge("memory", "GB");
    }

    void mailsOf(double bytes) {
        size = bytes;
    }

    void queue(double places, Policy policy, Admission gate) {
        capacity = places;
        buffer = new Buffer(scene.simulation, scene.ledger, new FifoLine(), places, policy, gate);
        scene.watch(buffer);
    }

    void render(int count, ServiceTime service) {
        ServiceTime slowed = service.slowedBy(memory::slowdown);
        workers = new Workers(scene.simulation, scene.ledger, buffer, count, slowed).then(this::rendered);
    }

    void mailsCome(double perSecond) {
        Arrivals.poisson(scene.simulation, scene.simulation.stream("arrivals"), perSecond, this::arrive);
    }

    private void arrive() {
        accept(scene.ledger.arrive(0));
    }

    /** A mail for the queue, which takes it or does not. A process that is dead takes nothing. */
    void accept(Task task) {
        if (death.hasHappened()) {
            scene.ledger.lost(task, Loss.REJECTED);
            return;
        }
        int before = buffer.size();
        Answer answer = buffer.offer(task);
        if (answer == Answer.REFUSED) {
            scene.ledger.lost(task, Loss.REJECTED);
        }
        if (answer != Answer.TAKEN || buffer.size() == before && before == capacity) {
            firstNo.happens(scene.simulation.now());
        }
        measure();
    }

    private void rendered(Task task) {
        scene.ledger.done(task);
        measure();
    }

    private void measure() {
        double now = scene.simulation.now();
        double live = (buffer.size() + workers.inside()) * size;
        memory.live(live);
        heap.set(now, live / 1e9);
        peak = Math.max(peak, live);
        if (live >= limit / 2) {
            half.happens(now);
        }
        if (live >= ALERT * limit) {
            memoryAlert.happens(now);
        }
        if (live >= ALERT * limit || buffer.size() >= ALERT * capacity) {
            alert.happens(now);
        }
        if (memory.isExhausted()) {
            die(now);
        }
    }

    private void die(double now) {
        death.happens(now);
        workers.crash();
        buffer.lose(Loss.CRASHED);
        measure();
    }

    Memory memory() {
        return memory;
    }

    Buffer buffer() {
        return buffer;
    }

    /** When nine tenths of the heap were alive. */
    FirstTime memoryAlert() {
        return memoryAlert;
    }

    Run run() {
        Run run = scene.run();
        if (death.hasHappened()) {
            run.happened("The process died after " + Unit.SECONDS.show(death.secondsAfter(0)) + " and took "
                    + Unit.TASKS.show(scene.ledger.lost(Loss.CRASHED)) + " with it.");
        }
        heap.close(scene.simulation.now());
        return run.series(heap)
                .figure("peak memory", Unit.GIGABYTES, peak / 1e9)
                .figure("half of the heap full after", Unit.SECONDS, half.secondsAfter(0))
                .figure("first no after", Unit.SECONDS, firstNo.secondsAfter(0))
                .figure("alert at 90 % after", Unit.SECONDS, alert.secondsAfter(0))
                .figure("died after", Unit.SECONDS, death.secondsAfter(0));
    }
}
