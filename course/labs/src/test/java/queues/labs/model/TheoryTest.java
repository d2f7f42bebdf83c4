package queues.labs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import queues.labs.engine.Time;

/**
 * The simulator against queueing theory, where theory is exact.
 *
 * <p>How far a run may be off follows from its length. The mean number in M/M/1 over a time T (in service times) spreads with a variance of
 * 2ρ(1+ρ) / (1−ρ)⁴ / T (Whitt, "Planning Queueing Simulations", Management Science 35, 1989); with c workers of the same
 * load the time is c times as long, and fixed service spreads less. Four standard deviations are allowed: a right simulator
 * would fail once in sixteen thousand seeds, and the seeds are fixed.
 */
class TheoryTest {
    private static double spread(double load, int workers, double seconds) {
        double idle = 1 - load;
        return 4 * Math.sqrt(2 * load * (1 + load) / (idle * idle * idle * idle) / (workers * seconds));
    }

    @ParameterizedTest(name = "{0} busy")
    @CsvSource({"0.5, 0.5", "0.8, 3.2", "0.9, 8.1"})
    @DisplayName("M/M/1: on average ρ²/(1−ρ) wait, at 80 % load 3.2")
    void oneWorker(double load, double expected) {
        double seconds = 2_000_000;
        Station station = Station.exponential(1, load, 1).run(seconds);

        assertThat(station.meanWaiting()).isCloseTo(expected, within(spread(load, 1, seconds)));
        assertThat(station.workers.busy().mean(station.simulation.now())).isCloseTo(load, within(0.01));
    }

    @ParameterizedTest(name = "{0} workers, {1} busy")
    @CsvSource({"2, 0.8", "5, 0.8", "20, 0.9"})
    @DisplayName("M/M/c: as many wait as Erlang's C formula says")
    void manyWorkers(int workers, double load) {
        double seconds = 2_000_000.0 / workers;
        Station station = Station.exponential(2, load, workers).run(seconds);

        assertThat(station.meanWaiting())
                .isCloseTo(
                        erlangC(workers, load * workers) * load / (1 - load), within(spread(load, workers, seconds)));
    }

    /** The share of those who have to wait (A. K. Erlang, 1917), by way of his recursion for the loss formula. */
    private static double erlangC(int workers, double offered) {
        double lossB = 1;
        for (int n = 1; n <= workers; n++) {
            lossB = offered * lossB / (n + offered * lossB);
        }
        return workers * lossB / (workers - offered * (1 - lossB));
    }

    @Test
    @DisplayName("M/D/1: with fixed service half as many wait as with exponential")
    void fixedService() {
        double seconds = 2_000_000;
        Station station = new Station(3, 0.8, 1, random -> ServiceTime.fixed(Time.SECOND)).run(seconds);

        assertThat(station.meanWaiting()).isCloseTo(1.6, within(spread(0.8, 1, seconds)));
    }

    @Test
    @DisplayName(
            "Time in an M/M/1 system is exponential: p50, p99 and p99.9 are ln 2, ln 100 and ln 1000 times the mean")
    void percentiles() {
        Station station = Station.exponential(4, 0.5, 1).run(2_000_000);
        double mean = 2 * Time.SECOND;

        assertThat(station.ledger.latency().mean()).isCloseTo(mean, within(0.02 * mean));
        assertThat(station.ledger.latency().percentile(0.5)).isCloseTo(Math.log(2) * mean, within(0.02 * mean));
        assertThat(station.ledger.latency().percentile(0.99)).isCloseTo(Math.log(100) * mean, within(0.1 * mean));
        assertThat(station.ledger.latency().percentile(0.999)).isCloseTo(Math.log(1000) * mean, within(0.4 * mean));
    }

    @ParameterizedTest(name = "{0} workers, {1} busy, for {2} s")
    @CsvSource({"1, 0.8, 10", "1, 0.8, 100000", "3, 1.5, 10000", "1, 0.1, 0.001"})
    @DisplayName("Little's law holds in every run, to the last bits, however short or overloaded")
    void little(int workers, double load, double seconds) {
        Station station = Station.exponential(5, load, workers).run(seconds);

        assertThat(station.ledger.littleGap()).isLessThan(1e-12);
    }

    @Test
    @DisplayName("A run ten times as long keeps no more than a short one")
    void flatMemory() {
        Station brief = Station.exponential(6, 0.8, 1).run(100_000);
        Station lengthy = Station.exponential(6, 0.8, 1).run(1_000_000);

        assertThat(lengthy.ledger.done()).isGreaterThan(9 * brief.ledger.done());
        assertThat(lengthy.simulation.room()).isEqualTo(brief.simulation.room());
        assertThat(lengthy.ledger.latency().cells())
                .isEqualTo(brief.ledger.latency().cells());
    }
}
