package queues.bounded;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

class TokenBucketProperties {
    private static final BigInteger NOTHING = BigInteger.ZERO;

    enum Kind {
        TIME,
        TRY,
        UNTIL,
        COUNT
    }

    /** One call, or time that passes. The number is one of nanoseconds, or one of tokens that is cut to what may be asked. */
    record Call(Kind kind, long number) {}

    record Measures(long burst, long tokens, long period, long start) {}

    /** The rule, with numbers that have no end: the tokens times the period, so that there are no fractions. */
    private static final class Model {
        private final Measures measures;
        private final BigInteger full;
        private BigInteger level;
        private BigInteger now = NOTHING;
        private BigInteger latest = NOTHING;

        Model(Measures measures) {
            this.measures = measures;
            full = parts(measures.burst());
            level = full;
        }

        private BigInteger parts(long tokens) {
            return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(measures.period()));
        }

        /** The clock is looked at. */
        private void look() {
            BigInteger passed = now.subtract(latest).max(NOTHING);
            level = level.add(passed.multiply(BigInteger.valueOf(measures.tokens())))
                    .min(full);
            latest = latest.max(now);
        }

        long available() {
            look();
            return level.divide(BigInteger.valueOf(measures.period())).longValueExact();
        }

        boolean tryAcquire(long n) {
            boolean there = available() >= n;
            level = there ? level.subtract(parts(n)) : level;
            return there;
        }

        long nanosUntil(long n) {
            look();
            BigInteger tokens = BigInteger.valueOf(measures.tokens());
            BigInteger missing = parts(n).subtract(level).max(NOTHING);
            return missing.add(tokens).subtract(BigInteger.ONE).divide(tokens).longValueExact();
        }
    }

    @Property(tries = 400)
    @Label(
            "Whatever is asked for, and however time goes, the bucket holds what the rule says, to the last part of a token")
    @TryNext(
            "Take paper: tokens times nanoseconds of the period. The last line of the story is the first that differs.")
    void holdsWhatTheRuleSays(@ForAll("measures") Measures measures, @ForAll("calls") List<Call> calls) {
        Story.begin();
        RecordedBucket bucket = new RecordedBucket(
                measures.burst(), measures.tokens(), Duration.ofNanos(measures.period()), measures.start());
        Model model = new Model(measures);
        for (Call call : calls) {
            make(call, measures, bucket, model);
        }
        expect(bucket.available(), model.available());
    }

    private static void make(Call call, Measures measures, RecordedBucket bucket, Model model) {
        long n = 1 + Math.floorMod(call.number(), measures.burst());
        switch (call.kind()) {
            case TIME -> {
                bucket.after(call.number());
                model.now = model.now.add(BigInteger.valueOf(call.number()));
            }
            case TRY -> expect(bucket.tryAcquire(n), model.tryAcquire(n));
            case UNTIL -> expect(bucket.nanosUntil(n), model.nanosUntil(n));
            case COUNT -> expect(bucket.available(), model.available());
        }
    }

    private static void expect(Object answer, Object expected) {
        if (!expected.equals(answer)) {
            throw new RuleBroken("expected " + expected, List.of());
        }
    }

    @Property(tries = 100)
    @Label("What nanosUntil says is the time to wait: then the tokens are there, and a nanosecond before they are not")
    @TryNext("Round up, and only once, at the end.")
    void waitingPays(@ForAll("measures") Measures measures, @ForAll("wishes") List<Long> wishes) {
        Story.begin();
        RecordedBucket bucket = new RecordedBucket(
                measures.burst(), measures.tokens(), Duration.ofNanos(measures.period()), measures.start());
        for (long wish : wishes) {
            long n = 1 + Math.floorMod(wish, measures.burst());
            long wait = bucket.nanosUntil(n);
            if (wait > 0) {
                bucket.after(wait - 1);
                expect(bucket.tryAcquire(n), false);
                bucket.after(1);
            }
            expect(bucket.tryAcquire(n), true);
        }
    }

    @Provide
    Arbitrary<Measures> measures() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 40),
                        Arbitraries.oneOf(Arbitraries.longs().between(1, 12), Arbitraries.of(1_000L, 999_999_937L)),
                        Arbitraries.of(1L, 7L, 1_000L, 1_000_003L, 1_000_000_000L, 3_000_000_000L, 86_400_000_000_000L),
                        Arbitraries.of(0L, 1_000L, -5L, Long.MAX_VALUE - 1_000, Long.MIN_VALUE))
                .as(Measures::new);
    }

    @Provide
    Arbitrary<List<Long>> wishes() {
        return Arbitraries.longs().between(0, 1_000).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Call> time = times().map(nanos -> new Call(Kind.TIME, nanos));
        Arbitrary<Kind> kinds =
                Arbitraries.frequency(Tuple.of(5, Kind.TRY), Tuple.of(2, Kind.UNTIL), Tuple.of(2, Kind.COUNT));
        Arbitrary<Call> call = Combinators.combine(kinds, Arbitraries.longs().between(0, 1_000))
                .as(Call::new);
        return Arbitraries.oneOf(time, call, call).list().ofMaxSize(30);
    }

    /** Short and long, and now and then back. Together they stay within what a long can tell apart. */
    private static Arbitrary<Long> times() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20),
                Arbitraries.longs().between(0, 3_000_000_000L),
                Arbitraries.longs().between(-1_000_000_000L, 0),
                Arbitraries.of(
                        Duration.ofDays(1).toNanos(), Duration.ofDays(3_000).toNanos()));
    }
}
