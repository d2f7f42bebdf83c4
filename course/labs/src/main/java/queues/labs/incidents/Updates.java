package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.RandomStream;
import queues.labs.measure.FirstTime;
import queues.labs.model.Arrivals;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Leases;
import queues.labs.model.Partitions;
import queues.labs.model.ServiceTime;
import queues.labs.model.Task;
import queues.labs.model.Workers;

/**
 * Numbered updates of accounts, and the order in which they are finished. The level of a task is its account here: no queue of this
 * lab heeds it.
 */
final class Updates {
    private final Scene scene;
    private final Settings settings;
    private final RandomStream keys;
    private final ServiceTime service;
    private final double[] lastOfKey;
    private Partitions partitions;
    private double last;
    private double overtaken;
    private double overtakenWithinKey;
    private final FirstTime firstDone = new FirstTime();
    private final FirstTime sixthDone = new FirstTime();

    Updates(Scene scene, Settings settings) {
        this.scene = scene;
        this.settings = settings;
        keys = scene.simulation.stream("keys");
        lastOfKey = new double[settings.count("keys")];
        ServiceTime usual = ServiceTime.exponential(scene.simulation.stream("services"), settings.time("service"));
        double first = settings.time("first");
        service = (task, now) -> task.number() == 1 ? first : usual.of(task, now);
    }

    /** So many queues with so many consumers each; the first queue is the one whose depth is shown. */
    void consumers(int queues, int each) {
        Buffer[] buffers = new Buffer[queues];
        for (int i = 0; i < queues; i++) {
            buffers[i] = new Buffer(scene.simulation, scene.ledger, new FifoLine());
            new Workers(scene.simulation, scene.ledger, buffers[i], each, service).then(this::finished);
        }
        partitions = new Partitions(buffers);
        scene.watch(buffers[0]);
    }

    /** One consumer that receives under leases and now and then fails, so that its lease runs out. */
    void consumerThatFails() {
        Buffer buffer = new Buffer(scene.simulation, scene.ledger, new FifoLine());
        Leases leases = new Leases(scene.simulation, scene.ledger, buffer, settings.time("window"));
        new Consumer(buffer, leases);
        partitions = new Partitions(buffer);
        scene.watch(buffer);
    }

    private final class Consumer {
        private final Leases leases;
        private final RandomStream luck = scene.simulation.stream("failures");
        private boolean busy;

        Consumer(Buffer buffer, Leases leases) {
            this.leases = leases;
            buffer.tell(this::work);
        }

        private void work() {
            Leases.Lease lease = busy ? null : leases.receive();
            if (lease == null) {
                return;
            }
            busy = true;
            scene.simulation.after(service.of(lease.task(), scene.simulation.now()), () -> {
                busy = false;
                if (!luck.chance(settings.share("failures")) && lease.acknowledge()) {
                    inOrder(lease.task());
                }
                work();
            });
        }
    }

    void come() {
        Arrivals.poisson(scene.simulation, scene.simulation.stream("arrivals"), settings.get("rate"), () -> {
            int key = keys.below(lastOfKey.length);
            partitions.offer(key, scene.ledger.arrive(key));
        });
    }

    private void finished(Task task) {
        scene.ledger.done(task);
        inOrder(task);
    }

    private void inOrder(Task task) {
        double number = task.number();
        overtaken += number < last ? 1 : 0;
        last = Math.max(last, number);
        int key = task.level();
        overtakenWithinKey += number < lastOfKey[key] ? 1 : 0;
        lastOfKey[key] = Math.max(lastOfKey[key], number);
        if (number == 1) {
            firstDone.happens(scene.simulation.now());
        }
        if (number == 6) {
            sixthDone.happens(scene.simulation.now());
        }
    }

    Run figures(Run run) {
        return run.figure("message 6 done before message 1", Unit.COUNT, sixthDone.isBefore(firstDone) ? 1 : 0)
                .figure("overtaken", Unit.TASKS, overtaken)
                .figure("overtaken, of all", Unit.PERCENT, 100 * overtaken / run.get("done"))
                .figure("overtaken within their key", Unit.TASKS, overtakenWithinKey);
    }
}
