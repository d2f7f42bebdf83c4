package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class TokenBucketTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration FIFTH = Duration.ofMillis(200);

    @Test
    @Order(1)
    @DisplayName("A bucket is full at first: it grants its burst at once, and not one more")
    @TryNext("With how many tokens does a bucket begin?")
    void beginsFull() {
        RecordedBucket bucket = new RecordedBucket(3, 5, SECOND);
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.tryAcquire(1)).isTrue();
        }
        assertThat(bucket.tryAcquire(1)).isFalse();
        assertThat(new RecordedBucket(3, 5, SECOND).tryAcquire(3)).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName(
            "Tokens flow in evenly: each is there at its own nanosecond, and not all together at the end of a period")
    @TryNext("Five in a second: when is the first of them there? What did the time bring since the last look?")
    void refillsEvenly() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        bucket.tryAcquire(10);
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.after(FIFTH.minusNanos(1)).tryAcquire(1)).isFalse();
            assertThat(bucket.after(1).tryAcquire(1)).isTrue();
        }
        assertThat(bucket.tryAcquire(1)).isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("A bucket that nobody takes from fills up to its burst, and no further")
    @TryNext("What has no room is lost. Who sees to it, when the time that passed is long?")
    void holdsItsBurst() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        assertThat(bucket.after(Duration.ofHours(1)).available()).isEqualTo(10);
        bucket.tryAcquire(4);
        assertThat(bucket.after(FIFTH.multipliedBy(4)).available()).isEqualTo(10);
        assertThat(bucket.after(Duration.ofDays(1)).tryAcquire(10)).isTrue();
        assertThat(bucket.tryAcquire(1)).isFalse();
    }

    @Test
    @Order(4)
    @DisplayName("Who asks for more tokens than there are gets none, and takes none")
    @TryNext("All or nothing: look first, then take.")
    void allOrNothing() {
        RecordedBucket bucket = new RecordedBucket(5, 5, SECOND);
        bucket.tryAcquire(3);
        assertThat(bucket.tryAcquire(3)).isFalse();
        assertThat(bucket.available()).isEqualTo(2);
        assertThat(bucket.tryAcquire(2)).isTrue();
    }

    @Test
    @Order(5)
    @DisplayName("nanosUntil says to the nanosecond when the tokens will be there, and takes none")
    @TryNext(
            "How much is missing, and how much does a nanosecond bring? A part of a nanosecond is a nanosecond to wait.")
    void saysWhen() {
        RecordedBucket bucket = new RecordedBucket(4, 3, SECOND);
        assertThat(bucket.nanosUntil(4)).isZero();
        bucket.tryAcquire(4);
        assertThat(bucket.nanosUntil(1)).isEqualTo(333_333_334);
        assertThat(bucket.nanosUntil(3)).isEqualTo(1_000_000_000);
        assertThat(bucket.after(333_333_333).nanosUntil(1)).isEqualTo(1);
        assertThat(bucket.tryAcquire(1)).isFalse();
        assertThat(bucket.after(1).nanosUntil(1)).isZero();
        assertThat(bucket.tryAcquire(1)).isTrue();
        assertThat(bucket.nanosUntil(1)).isEqualTo(333_333_333);
    }

    @Test
    @Order(6)
    @DisplayName("available counts the whole tokens, and a part of one is none")
    @TryNext("Time has passed since the last call, whichever it was. And a token that is nearly there is not there.")
    void countsWholeTokens() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        assertThat(bucket.available()).isEqualTo(10);
        bucket.tryAcquire(10);
        assertThat(bucket.available()).isZero();
        assertThat(bucket.after(FIFTH.multipliedBy(2).minusNanos(1)).available())
                .isEqualTo(1);
        assertThat(bucket.after(1).available()).isEqualTo(2);
    }

    @Test
    @Order(7)
    @DisplayName("While the clock stands still, nothing flows in, however often somebody asks")
    @TryNext("It is the time between two readings that brings tokens, and nothing else.")
    void clockStandsStill() {
        RecordedBucket bucket = new RecordedBucket(2, 1_000_000, SECOND);
        bucket.tryAcquire(2);
        for (int i = 0; i < 10; i++) {
            assertThat(bucket.tryAcquire(1)).isFalse();
        }
        assertThat(bucket.available()).isZero();
    }

    @Test
    @Order(8)
    @DisplayName("A clock that goes back takes no tokens away, and no stretch of time brings its tokens twice")
    @TryNext("Which reading do you compare the next one with, after the clock has gone back?")
    void clockGoesBack() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        bucket.tryAcquire(8);
        assertThat(bucket.after(SECOND.negated()).available()).isEqualTo(2);
        assertThat(bucket.tryAcquire(2)).isTrue();
        assertThat(bucket.after(SECOND).available()).isZero();
        assertThat(bucket.after(FIFTH).available()).isEqualTo(1);
        assertThat(bucket.after(FIFTH.negated()).nanosUntil(2)).isEqualTo(FIFTH.toNanos());
        assertThat(bucket.after(FIFTH.multipliedBy(2)).available()).isEqualTo(2);
    }

    @Test
    @Order(9)
    @DisplayName("Every look at the clock counts, whichever method it was for")
    @TryNext("Who asked last, and what time was it then? Keep what available and nanosUntil have seen as well.")
    void everyReadingCounts() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        bucket.tryAcquire(10);
        assertThat(bucket.after(SECOND).available()).isEqualTo(5);
        assertThat(bucket.after(SECOND.negated()).available()).isEqualTo(5);
        bucket.after(SECOND.multipliedBy(2)).nanosUntil(1);
        assertThat(bucket.after(SECOND.negated()).tryAcquire(10)).isTrue();
    }

    @Test
    @Order(10)
    @DisplayName("Nobody can ask for less than one token or for more than a burst: IllegalArgumentException")
    @TryNext(
            "A negative number of tokens, taken out, is put in. And for how long would more than a burst be waited for?")
    void refusesWrongNumbers() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        bucket.tryAcquire(4);
        for (long n : new long[] {0, -1, Long.MIN_VALUE, 11, 1L << 33, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> bucket.tryAcquire(n), "tryAcquire(%d)", n)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> bucket.nanosUntil(n), "nanosUntil(%d)", n)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(bucket.available()).isEqualTo(6);
        assertThat(bucket.tryAcquire(6)).isTrue();
    }

    @Test
    @Order(11)
    @DisplayName("A burst, a rate or a period of nothing, or one too large to be exact, is refused at the door")
    @TryNext("IllegalArgumentException from the constructor. What do a Duration and a product do that do not fit?")
    void refusesWrongMeasures() {
        for (long none : new long[] {0, -1, Long.MIN_VALUE}) {
            refused(none, 5, SECOND);
            refused(10, none, SECOND);
            refused(10, 5, Duration.ofNanos(none));
        }
        refused(9_223_372_037L, 5, SECOND);
        refused(106_752, 5, Duration.ofDays(1));
        refused(2, 1, Duration.ofNanos(Long.MAX_VALUE / 2 + 1));
        refused(1L << 32, 1, Duration.ofNanos(1L << 32));
        refused(1, 1, Duration.ofDays(366 * 300));
        refused(1, 1, Duration.ofSeconds(Long.MAX_VALUE));
        assertThatThrownBy(() -> new TokenBucket(10, 5, null, () -> 0), "new TokenBucket(10, 5, null, clock)")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new TokenBucket(10, 5, SECOND, null), "new TokenBucket(10, 5, 1s, null)")
                .isInstanceOf(NullPointerException.class);
    }

    private static void refused(long burst, long tokens, Duration period) {
        assertThatThrownBy(
                        () -> new TokenBucket(burst, tokens, period, () -> 0),
                        "new TokenBucket(%d, %d, %s, clock)",
                        burst,
                        tokens,
                        period)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Order(12)
    @DisplayName("What the clock throws comes out of the call, and the bucket is as it was")
    @TryNext("What have you changed by the time at which the clock is read?")
    void clockFails() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        bucket.tryAcquire(7);
        bucket.clockThrows(new IllegalStateException("no clock"));
        for (Runnable call :
                new Runnable[] {() -> bucket.tryAcquire(2), () -> bucket.nanosUntil(5), bucket::available}) {
            fails(call);
        }
        bucket.clockThrows(null);
        assertThat(bucket.available()).isEqualTo(3);
        assertThat(bucket.after(FIFTH).available()).isEqualTo(4);
    }

    /** Not by assertThatThrownBy: if it is another exception, the learner should see that one. */
    private static void fails(Runnable call) {
        try {
            call.run();
        } catch (IllegalStateException expected) {
            return;
        }
        throw new RuleBroken("expected what the clock threw", List.of());
    }

    @Test
    @Order(13)
    @DisplayName("Two buckets share nothing")
    @TryNext("A static field exists once for all of them.")
    void independent() {
        RecordedBucket bucket = new RecordedBucket(10, 5, SECOND);
        RecordedBucket other = new RecordedBucket(3, 1, SECOND);
        bucket.tryAcquire(10);
        assertThat(other.available()).as("available() of the other").isEqualTo(3);
        assertThat(bucket.after(SECOND).available())
                .as("available() of the first")
                .isEqualTo(5);
    }
}
