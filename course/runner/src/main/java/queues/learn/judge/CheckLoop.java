package queues.learn.judge;

import java.time.Duration;
import queues.learn.judge.worker.Message;

/** Listens to a worker until its check is over, or until nothing more can be expected of it. */
final class CheckLoop {
    private static final Duration A_WAIT = Duration.ofMillis(100);
    private static final int WAITS_FOR_A_DUMP = 50;

    private final WorkerProcess worker;
    private final Hang hang;
    private final Protocol protocol;

    private CheckLoop(WorkerProcess worker, Duration budget, Protocol protocol) {
        this.worker = worker;
        this.protocol = protocol;
        protocol.goOn();
        this.hang = new Hang(budget);
        hang.began(0, true, now(), worker.cpu());
    }

    /** @param protocol is told what happens */
    static void follow(WorkerProcess worker, Duration budget, Protocol protocol) throws InterruptedException {
        new CheckLoop(worker, budget, protocol).follow();
    }

    private void follow() throws InterruptedException {
        boolean over = false;
        while (!over) {
            Message event = worker.next(A_WAIT);
            over = event != null && heard(event) || isHung();
        }
        if (protocol.gone || protocol.exiting != null) {
            protocol.exitStatus = worker.exitStatus();
            protocol.lastWords = worker.printed();
            protocol.recycle = "it ended";
        }
    }

    private boolean heard(Message event) {
        if (event.type().equals("start")) {
            hang.began(event.number("step"), event.is("harness"), now(), worker.cpu());
        } else if (event.type().equals("pulse")) {
            hang.heard(event, now());
        }
        return protocol.add(event);
    }

    private boolean isHung() throws InterruptedException {
        if (protocol.isOver()) {
            return false;
        }
        Hang.Kind kind = hang.kind(now(), worker::cpu);
        if (kind == Hang.Kind.NONE) {
            return false;
        }
        protocol.hang = kind;
        protocol.hungFor = Duration.ofMillis(hang.tookMillis(now()));
        protocol.recycle = "it hangs";
        worker.send(Message.of("dump"));
        for (int waits = 0; waits < WAITS_FOR_A_DUMP && protocol.dump == null && !protocol.gone; waits++) {
            Message event = worker.next(A_WAIT);
            if (event != null && (event.type().equals("dump") || event.type().equals(WorkerProcess.GONE))) {
                protocol.add(event);
            }
        }
        return true;
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
