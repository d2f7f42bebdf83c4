package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.Story;
import queues.kit.TryNext;

/** Small errors in a long time, and long times at once. */
class TokenBucketDriftTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    @Order(1)
    @DisplayName("It makes no difference how often somebody asks: what a refused call has seen flow in is not lost")
    @TryNext("A look brings a part of a token. Where is it kept until the next look, and do ten tenths make one token?")
    void askingOftenCostsNothing() {
        looksBetweenTokens(5, Duration.ofMillis(50), 4);
        looksBetweenTokens(100, Duration.ofMillis(1), 10);
    }

    private static void looksBetweenTokens(long tokens, Duration apart, int looks) {
        Story.begin();
        RecordedBucket bucket = new RecordedBucket(1, tokens, SECOND);
        bucket.tryAcquire(1);
        for (int token = 0; token < 50; token++) {
            for (int look = 1; look < looks; look++) {
                assertThat(bucket.after(apart).tryAcquire(1))
                        .as("tryAcquire(1), look " + look + " since the last token, which takes " + looks)
                        .isFalse();
            }
            assertThat(bucket.after(apart).tryAcquire(1)).isTrue();
        }
    }

    @Test
    @Order(2)
    @DisplayName("Token number k is there exactly k periods divided by the tokens after the beginning, rounded up")
    @TryNext("Seven tokens in a second do not come every 142 857 142 nanoseconds. What is done with the rest?")
    void eachTokenAtItsTime() {
        eachAtItsTime(7, SECOND);
        eachAtItsTime(10, Duration.ofSeconds(3));
        eachAtItsTime(1, Duration.ofSeconds(3));
        eachAtItsTime(999, Duration.ofNanos(1_000_003));
        eachAtItsTime(2, Duration.ofNanos(7));
    }

    private static void eachAtItsTime(long tokens, Duration period) {
        Story.begin();
        RecordedBucket bucket = new RecordedBucket(3, tokens, period);
        bucket.tryAcquire(3);
        long at = 0;
        for (long k = 1; k <= 100; k++) {
            long due = (k * period.toNanos() + tokens - 1) / tokens;
            assertThat(bucket.after(due - 1 - at).tryAcquire(1))
                    .as("tryAcquire(1), a nanosecond before token " + k)
                    .isFalse();
            assertThat(bucket.after(1).tryAcquire(1))
                    .as("tryAcquire(1), at the time of token " + k)
                    .isTrue();
            at = due;
        }
    }

    @Test
    @Order(3)
    @DisplayName("A bucket is full at its nanosecond, and not one before")
    @TryNext(
            "How long does it take to fill what is empty? If a nanosecond brings less than the rest, it takes one more.")
    void fullAtItsTime() {
        RecordedBucket bucket = new RecordedBucket(2, 7, SECOND);
        bucket.tryAcquire(2);
        assertThat(bucket.after(285_714_285).tryAcquire(2)).isFalse();
        assertThat(bucket.after(1).tryAcquire(2)).isTrue();
        assertThat(bucket.after(285_714_285).nanosUntil(2)).isEqualTo(1);
        assertThat(bucket.after(1).nanosUntil(2)).isZero();
    }

    @Test
    @Order(4)
    @DisplayName("In a hundred years as many tokens are granted as flow in, to the last one")
    @TryNext(
            "An error of a millionth of a token at each call is a token after a million calls. Where does yours come from?")
    void noDriftInAHundredYears() {
        grantsWhatFlowsIn(3_000_000, 10, Duration.ofSeconds(3), Duration.ofDays(6), 100);
        grantsWhatFlowsIn(1_000, 7, Duration.ofHours(1), Duration.ofDays(5), 100);
        grantsWhatFlowsIn(1_000_000_000, 86_399, Duration.ofSeconds(7), Duration.ofHours(20), 10);
    }

    private static void grantsWhatFlowsIn(long burst, long tokens, Duration period, Duration longest, int years) {
        Story.begin();
        RecordedBucket bucket = new RecordedBucket(burst, tokens, period);
        Random random = new Random(Seeds.seed());
        bucket.takeAll();
        BigInteger granted = BigInteger.ZERO;
        BigInteger passed = BigInteger.ZERO;
        while (passed.compareTo(BigInteger.valueOf(YEAR.multipliedBy(years).toNanos())) < 0) {
            long step = 1 + (long) (random.nextDouble() * longest.toNanos());
            passed = passed.add(BigInteger.valueOf(step));
            granted = granted.add(BigInteger.valueOf(bucket.after(step).takeAll()));
            BigInteger flowed = RecordedBucket.brings(passed, tokens, period);
            if (!granted.equals(flowed)) {
                throw new RuleBroken(
                        "expected " + flowed + " tokens granted by then, since the first burst, and they are "
                                + granted,
                        List.of());
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("A bucket that was left alone for a long time is full, and not over the end of the numbers")
    @TryNext("A thousand tokens a second, times the nanoseconds of a hundred years: does that fit into a long?")
    void leftAloneForLong() {
        for (Duration time : new Duration[] {YEAR, YEAR.multipliedBy(100), YEAR.multipliedBy(290)}) {
            Story.begin();
            RecordedBucket bucket = new RecordedBucket(9_000_000_000L, 9_000_000_000L, SECOND);
            bucket.tryAcquire(9_000_000_000L);
            assertThat(bucket.after(time).available()).isEqualTo(9_000_000_000L);
        }
        RecordedBucket slow = new RecordedBucket(300, 1, YEAR.dividedBy(12));
        slow.tryAcquire(300);
        assertThat(slow.after(YEAR.multipliedBy(20)).available()).isEqualTo(240);
    }

    @Test
    @Order(6)
    @DisplayName("The clock may begin anywhere, and go on from the largest number to the smallest")
    @TryNext("Only differences mean something: is now after the latest reading, or now minus it above zero?")
    void clockBeginsAnywhere() {
        for (long start : new long[] {Long.MIN_VALUE, -SECOND.toNanos(), -1, Long.MAX_VALUE - 100, Long.MAX_VALUE}) {
            Story.begin();
            RecordedBucket bucket = new RecordedBucket(10, 5, SECOND, start);
            bucket.tryAcquire(10);
            assertThat(bucket.after(SECOND.minusNanos(1)).available()).isEqualTo(4);
            assertThat(bucket.after(1).available()).isEqualTo(5);
            assertThat(bucket.after(-1).available()).isEqualTo(5);
            assertThat(bucket.after(SECOND.plusNanos(1)).available()).isEqualTo(10);
        }
    }

    @Test
    @Order(7)
    @DisplayName("The largest burst, the fastest rate and the longest period there may be are exact as well")
    @TryNext("Which of your sums and products may be larger than a long, although its result is not?")
    void largestMeasures() {
        RecordedBucket large = new RecordedBucket(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofNanos(1));
        assertThat(large.tryAcquire(Long.MAX_VALUE)).isTrue();
        assertThat(large.nanosUntil(Long.MAX_VALUE)).isEqualTo(1);
        assertThat(large.after(1).available()).isEqualTo(Long.MAX_VALUE);

        RecordedBucket slow = new RecordedBucket(1, 1, Duration.ofNanos(Long.MAX_VALUE));
        assertThat(slow.tryAcquire(1)).isTrue();
        assertThat(slow.nanosUntil(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(slow.after(Long.MAX_VALUE - 1).nanosUntil(1)).isEqualTo(1);
        assertThat(slow.after(1).tryAcquire(1)).isTrue();

        RecordedBucket fast = new RecordedBucket(3, Long.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE / 3));
        assertThat(fast.tryAcquire(3)).isTrue();
        assertThat(fast.after(1).available()).isEqualTo(3);
    }

    @Test
    @Order(8)
    @DisplayName("A million a day, with all of them at once, can be said with smaller numbers: 1 in 86 400 µs")
    @TryNext("How fine a part of the period do you keep? Milliseconds are too coarse here.")
    void smallerNumbers() {
        RecordedBucket bucket = new RecordedBucket(1_000_000, 1, Duration.ofNanos(86_400_000));
        assertThat(bucket.tryAcquire(1_000_000)).isTrue();
        assertThat(bucket.after(Duration.ofDays(1).minusNanos(1)).available()).isEqualTo(999_999);
        assertThat(bucket.after(1).available()).isEqualTo(1_000_000);
        RecordedBucket fine = new RecordedBucket(5, 1, Duration.ofNanos(1_500));
        assertThat(fine.tryAcquire(5)).isTrue();
        assertThat(fine.after(1_499).tryAcquire(1)).isFalse();
        assertThat(fine.after(1).tryAcquire(1)).isTrue();
    }
}
