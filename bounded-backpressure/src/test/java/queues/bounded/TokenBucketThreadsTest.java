package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** Several threads on one bucket. */
class TokenBucketThreadsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int THREADS = 3;
    private static final int MANY = 20_000;

    private final AtomicLong clock = new AtomicLong();
    private final Crew crew = Crew.of("TokenBucket");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    @Test
    @Order(1)
    @DisplayName("However many threads take them, the burst is granted once, and every token of it")
    @TryNext("Between the look and the taking nobody else may look. And what a thread has taken, all others must see.")
    void grantsTheBurstOnce() {
        TokenBucket bucket = new TokenBucket(MANY, 1, SECOND, clock::get);
        AtomicLong granted = new AtomicLong();
        for (int i = 0; i < THREADS; i++) {
            crew.start("taker " + i, () -> {
                while (bucket.tryAcquire(1)) {
                    granted.incrementAndGet();
                    Crew.progress();
                }
            });
        }
        crew.join();
        assertThat(granted).as("tokens granted, of a burst of " + MANY).hasValue(MANY);
    }

    @Test
    @Order(2)
    @DisplayName("While time goes on, what flows in is granted once, and nothing is lost between two threads")
    @TryNext("Two threads let the same stretch of time flow in, or one writes over what the other has just taken.")
    void grantsWhatFlowsInOnce() {
        TokenBucket bucket = new TokenBucket(9_000_000_000L, 3, Duration.ofNanos(2), clock::get);
        bucket.tryAcquire(9_000_000_000L);
        AtomicLong granted = new AtomicLong();
        for (int i = 0; i < THREADS; i++) {
            int n = i + 1;
            crew.start("taker " + n, () -> {
                for (int turn = 0; turn < MANY; turn++) {
                    clock.incrementAndGet();
                    granted.addAndGet(bucket.tryAcquire(n) ? n : 0);
                    Crew.progress();
                }
            });
        }
        crew.join();
        assertThat(granted.get() + bucket.available())
                .as("tokens granted, and those left, in " + THREADS * MANY + " ns at 3 in 2 ns")
                .isEqualTo(THREADS * MANY / 2 * 3);
    }

    @Test
    @Order(3)
    @DisplayName("Whoever asks again and again sees in the end what another thread has taken")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void changesAreSeen() {
        String rule = "What was taken is gone for every thread";
        LongSupplier standsStill = () -> 0;
        KeepsAsking.until(rule, "available()", "tryAcquire(3)", () -> {
            TokenBucket bucket = new TokenBucket(3, 1, SECOND, standsStill);
            return new KeepsAsking.Question(() -> bucket.available() == 0, () -> bucket.tryAcquire(3));
        });
        KeepsAsking.until(rule, "nanosUntil(1)", "tryAcquire(3)", () -> {
            TokenBucket bucket = new TokenBucket(3, 1, SECOND, standsStill);
            return new KeepsAsking.Question(() -> bucket.nanosUntil(1) > 0, () -> bucket.tryAcquire(3));
        });
    }

    @Test
    @Order(4)
    @DisplayName("A clock that fails, and a number that is refused, do not stop the next thread")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void failuresStopNobody() {
        TokenBucket bucket = new TokenBucket(3, 1, SECOND, () -> {
            if (clock.get() == 1) {
                throw new IllegalStateException("no clock");
            }
            return clock.get();
        });
        clock.set(1);
        crew.start("fails", () -> {
                    for (Crew.Body call : new Crew.Body[] {
                        () -> bucket.tryAcquire(1),
                        () -> bucket.nanosUntil(1),
                        bucket::available,
                        () -> bucket.tryAcquire(4),
                        () -> bucket.nanosUntil(0)
                    }) {
                        fails(call);
                    }
                })
                .awaitEnd();
        clock.set(0);
        crew.start(
                        "next",
                        () -> assertThat(bucket.tryAcquire(3))
                                .as("tryAcquire(3) of a full bucket")
                                .isTrue())
                .awaitEnd();
    }

    private static void fails(Crew.Body call) throws Exception {
        try {
            call.run();
        } catch (IllegalStateException | IllegalArgumentException expected) {
            return;
        }
        throw new AssertionError("the call did not fail");
    }

    @Test
    @Order(5)
    @DisplayName("No call waits for tokens: tryAcquire of an empty bucket ends at once")
    @TryNext("The answer to a request that comes too early is no, and not silence.")
    void nobodyWaits() {
        TokenBucket bucket = new TokenBucket(3, 1, Duration.ofNanos(TimeUnit.HOURS.toNanos(1)), clock::get);
        crew.start("taker", () -> {
                    assertThat(bucket.tryAcquire(3)).as("tryAcquire(3)").isTrue();
                    assertThat(bucket.tryAcquire(1)).as("tryAcquire(1)").isFalse();
                    assertThat(bucket.nanosUntil(1)).as("nanosUntil(1)").isEqualTo(TimeUnit.HOURS.toNanos(1));
                })
                .awaitEnd();
    }
}
