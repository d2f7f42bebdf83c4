package queues.labs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Simulation;
import queues.labs.engine.Time;

class BlocksTest {
    private final Simulation simulation = new Simulation(1);
    private final Ledger ledger = new Ledger(simulation);

    @Test
    @DisplayName("Back-off doubles up to its cap, at any attempt; with full jitter it is anything up to that")
    void backoff() {
        RandomStream random = simulation.stream("back-off");
        Backoff doubling = Backoff.doubling(10, 1000);

        assertThat(doubling.delay(1, random)).isEqualTo(10);
        assertThat(doubling.delay(4, random)).isEqualTo(80);
        assertThat(doubling.delay(8, random)).isEqualTo(1000);
        assertThat(doubling.delay(Integer.MAX_VALUE, random)).isEqualTo(1000);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double delay = doubling.withFullJitter().delay(4, random);
            assertThat(delay).isBetween(0.0, 80.0);
            sum += delay;
        }
        assertThat(sum / 10_000).isCloseTo(40, within(1.0));
    }

    @Test
    @DisplayName("Whoever is refused tries again until the last retry, and then is given up")
    void retries() {
        List<Double> attempts = new ArrayList<>();
        Retries[] retries = new Retries[1];
        retries[0] = new Retries(simulation, ledger, Backoff.doubling(10, 1000), 3, task -> {
            attempts.add(simulation.now());
            retries[0].failed(task);
        });
        simulation.at(5, () -> retries[0].failed(ledger.arrive(0)));
        simulation.runUntil(1000);

        assertThat(attempts).containsExactly(15.0, 35.0, 75.0);
        assertThat(ledger.lost(Loss.GAVE_UP)).isEqualTo(1);
    }

    @Test
    @DisplayName("A lease that runs out makes the task visible again, and its receipt acknowledges nothing any more")
    void leases() {
        Buffer buffer = new Buffer(simulation, ledger, new FifoLine());
        Leases leases = new Leases(simulation, ledger, buffer, 100);
        Leases.Lease[] lease = new Leases.Lease[1];
        simulation.at(0, () -> buffer.offer(ledger.arrive(0)));
        simulation.at(1, () -> lease[0] = leases.receive());
        simulation.at(90, () -> assertThat(lease[0].extend()).isTrue());
        simulation.runUntil(189);
        assertThat(buffer.size()).isZero();
        simulation.runUntil(190);

        assertThat(buffer.size()).isEqualTo(1);
        assertThat(lease[0].acknowledge()).isFalse();
        assertThat(leases.receive().acknowledge()).isTrue();
        assertThat(ledger.done()).isEqualTo(1);
        assertThat(leases.expired()).isEqualTo(1);
    }

    @Test
    @DisplayName("A claim lock is held longer the more workers there are, and handed on in the order of asking")
    void claimLock() {
        ClaimLock lock = new ClaimLock(simulation, 10, 2, 4);
        List<Double> claimed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lock.claim(() -> claimed.add(simulation.now()));
        }
        simulation.runUntil(100);

        assertThat(claimed).containsExactly(16.0, 32.0, 48.0);
        assertThat(lock.contenders().area(100)).isEqualTo(2 * 16 + 16);
    }

    @Test
    @DisplayName("Processors run the most urgent work, and go on with what was set aside where it stood")
    void preemption() {
        Processors processors = new Processors(simulation, 1);
        List<String> ends = new ArrayList<>();
        processors.run(2, 100, () -> ends.add("batch at " + (int) simulation.now()));
        simulation.at(30, () -> processors.run(0, 50, () -> ends.add("urgent at " + (int) simulation.now())));
        simulation.runUntil(1000);

        assertThat(ends).containsExactly("urgent at 80", "batch at 150");
    }

    @Test
    @DisplayName("A heavy tail has the mean that its shape says; a step changes at its time")
    void serviceTimes() {
        ServiceTime heavy = ServiceTime.heavyTail(simulation.stream("tail"), 3, Time.SECOND, Time.HOUR);
        double sum = 0;
        for (int i = 0; i < 1_000_000; i++) {
            sum += heavy.of(null, 0);
        }
        assertThat(sum / 1_000_000).isCloseTo(1.5 * Time.SECOND, within(0.01 * Time.SECOND));

        ServiceTime step = ServiceTime.step(100, ServiceTime.fixed(1), ServiceTime.fixed(9));
        assertThat(step.of(null, 99)).isEqualTo(1);
        assertThat(step.of(null, 100)).isEqualTo(9);
    }

    @Test
    @DisplayName("Arrivals come at the rate of their phase, and after the last phase nobody comes")
    void phases() {
        double[] count = new double[3];
        double[] until = {1000 * Time.SECOND, 2000 * Time.SECOND};
        Arrivals.phases(simulation, simulation.stream("arrivals"), until, new double[] {10, 40}, () -> {
            count[simulation.now() < until[0] ? 0 : simulation.now() < until[1] ? 1 : 2]++;
        });
        simulation.runUntil(3000 * Time.SECOND);

        assertThat(count[0]).isCloseTo(10_000, within(4 * Math.sqrt(10_000)));
        assertThat(count[1]).isCloseTo(40_000, within(4 * Math.sqrt(40_000)));
        assertThat(count[2]).isZero();
    }

    @Test
    @DisplayName("The collector takes half of the time when its cost is one and half of the heap is alive")
    void memory() {
        Memory memory = new Memory(100, 1);
        memory.live(50);
        assertThat(memory.slowdown()).isEqualTo(2);
        assertThat(memory.collectorsShare()).isEqualTo(0.5);
        memory.live(100);
        assertThat(memory.isExhausted()).isTrue();
    }

    @Test
    @DisplayName("A gate that began to shed at 70 % goes on until it is down to 60 %")
    void hysteresis() {
        Shedding gate = new Shedding(0.7, 0.6);
        StringBuilder answers = new StringBuilder();
        for (int inside : new int[] {69, 70, 69, 61, 60, 61, 69, 70}) {
            answers.append(gate.admits(null, inside, 100) ? '+' : '-');
        }

        assertThat(answers).hasToString("+---+++-");
    }

    @Test
    @DisplayName("A gate whose level was reached sheds, also if the level was left again before anybody asked")
    void reached() {
        Shedding gate = new Shedding(0.7, 0.6);

        assertThat(gate.admits(null, 68, 100)).isTrue();
        assertThat(gate.admits(null, 69, 100)).isTrue();
        assertThat(gate.admits(null, 65, 100)).isFalse();
    }

    @Test
    @DisplayName("Every key has a partition, always the same, and each partition has its share of the keys")
    void partitions() {
        int[] keys = new int[6];
        for (int key = -30_000; key < 30_000; key++) {
            keys[Partitions.of(key, 6)]++;
        }

        for (int share : keys) {
            assertThat(share).isBetween(9_000, 11_000);
        }
        assertThat(Partitions.of(Integer.MIN_VALUE, 6)).isBetween(0, 5);
    }

    @Test
    @DisplayName("A pool serves the most urgent first, and keeps what is reserved for them")
    void pool() {
        List<String> granted = new ArrayList<>();
        Pool pool = new Pool(2, 1);
        Client batch = new Client(2, "batch", granted);
        pool.acquire(batch);
        pool.acquire(new Client(2, "second batch", granted));
        pool.acquire(new Client(0, "urgent", granted));
        pool.acquire(new Client(0, "second urgent", granted));
        assertThat(granted).containsExactly("batch", "urgent");
        assertThat(pool.urgency(batch)).isZero();
        pool.release(batch);

        assertThat(granted).containsExactly("batch", "urgent", "second urgent");
        assertThat(pool.urgency(batch)).isEqualTo(2);
    }

    private record Client(int level, String name, List<String> log) implements Pool.Job {
        @Override
        public void granted() {
            log.add(name);
        }
    }
}
