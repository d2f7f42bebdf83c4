package queues.labs.incidents;

import java.util.ArrayDeque;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.Event;
import queues.labs.engine.Time;
import queues.labs.measure.FirstTime;
import queues.labs.model.Arrivals;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Place;
import queues.labs.model.ServiceTime;
import queues.labs.model.Task;

/**
 * A producer and a consumer that share a lock beside the queue between them.
 *
 * <pre>
 *   to send ──▶ producer: lock, number, put, unlock ──▶ [ queue ] ──▶ consumer: take, work, lock, report, unlock
 * </pre>
 */
final class NumberedSender implements Place {
    private static final double MINUTE_BEFORE_THE_END = 9 * Time.MINUTE;

    private final Scene scene;
    private final Settings settings;
    private final boolean waitsUnderLock;
    private final Mutex lock = new Mutex();
    private final ArrayDeque<Task> toSend = new ArrayDeque<>();
    private final Buffer queue;
    private final ServiceTime service;
    private final double places;
    private final double report;
    private Event roomWanted;
    private Task inHand;
    private boolean sending;
    private double lastDone;
    private final FirstTime full = new FirstTime();
    private double doneInLastMinute;

    NumberedSender(Scene scene, Settings settings, boolean waitsUnderLock) {
        this.scene = scene;
        this.settings = settings;
        this.waitsUnderLock = waitsUnderLock;
        places = settings.get("places");
        report = settings.time("report");
        queue = new Buffer(scene.simulation, scene.ledger, new FifoLine());
        service = ServiceTime.exponential(scene.simulation.stream("services"), 1);
        scene.ledger.add(this);
        scene.watch(queue);
        queue.tell(this::consume);
    }

    void start() {
        Arrivals.poisson(scene.simulation, scene.simulation.stream("arrivals"), settings.get("rate"), () -> {
            toSend.addLast(scene.ledger.arrive(0));
            send();
        });
    }

    private void send() {
        if (sending || toSend.isEmpty()) {
            return;
        }
        sending = true;
        if (waitsUnderLock) {
            lock.acquire(() -> whenRoom(() -> number(this::sent)));
        } else {
            whenRoom(() -> lock.acquire(() -> number(this::sent)));
        }
    }

    /** Room is used by nobody else: there is one producer. */
    private void whenRoom(Event then) {
        if (queue.size() < places) {
            then.happen();
            return;
        }
        full.happens(scene.simulation.now());
        roomWanted = then;
    }

    private void number(Event then) {
        scene.simulation.after(report, then);
    }

    private void sent() {
        queue.offer(toSend.removeFirst());
        lock.release();
        sending = false;
        send();
    }

    private void consume() {
        if (inHand != null) {
            return;
        }
        inHand = queue.take();
        if (inHand == null) {
            return;
        }
        Task task = inHand;
        if (roomWanted != null) {
            Event wanted = roomWanted;
            roomWanted = null;
            scene.simulation.after(0, wanted);
        }
        scene.simulation.after(
                work(task), () -> lock.acquire(() -> scene.simulation.after(report, () -> reported(task))));
    }

    private double work(Task task) {
        double now = scene.simulation.now();
        double from = settings.time("slow-from");
        boolean slow = from <= now && now < from + Time.MINUTE;
        return service.of(task, now) * settings.time(slow ? "slow" : "service");
    }

    private void reported(Task task) {
        lock.release();
        inHand = null;
        lastDone = scene.simulation.now();
        doneInLastMinute += lastDone >= MINUTE_BEFORE_THE_END ? 1 : 0;
        scene.ledger.done(task);
        consume();
    }

    Run figures(Run run) {
        return run.figure("full after", Unit.SECONDS, full.secondsAfter(0))
                .figure("last message done after", Unit.SECONDS, Time.inSeconds(lastDone))
                .figure("done in the last minute", Unit.TASKS, doneInLastMinute);
    }

    @Override
    public int inside() {
        return toSend.size() + (inHand == null ? 0 : 1);
    }

    /** A lock: one at a time, in the order of asking. */
    private static final class Mutex {
        private final ArrayDeque<Event> waiting = new ArrayDeque<>();
        private boolean held;

        void acquire(Event then) {
            if (held) {
                waiting.addLast(then);
                return;
            }
            held = true;
            then.happen();
        }

        void release() {
            held = false;
            if (!waiting.isEmpty()) {
                held = true;
                waiting.removeFirst().happen();
            }
        }
    }
}
