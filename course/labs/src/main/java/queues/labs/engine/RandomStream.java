package queues.labs.engine;

/**
 * Random numbers for one purpose. Each stream of a simulation goes its own way from its seed and its name, so that one arrival
 * more does not give every service after it another length: two runs that differ in one part stay comparable in all others.
 *
 * <p>The generator is sfc32 (Chris Doty-Humphrey's Small Fast Counting generator, PractRand): four {@code int}s, additions,
 * shifts and a counter that keeps every period above 2<sup>32</sup>. It passes PractRand and needs no {@code long}, which would be
 * slow in JavaScript. Not for secrets.
 */
public final class RandomStream {
    private static final int WARM_UP = 15;
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private int a;
    private int b;
    private int c;
    private int counter = 1;

    /** The stream of that seed and purpose: the same numbers each time it is made. */
    public RandomStream(int seed, String purpose) {
        a = seed;
        b = FNV_BASIS;
        for (int i = 0; i < purpose.length(); i++) {
            b = (b ^ purpose.charAt(i)) * FNV_PRIME;
        }
        c = 0x9e3779b9;
        for (int i = 0; i < WARM_UP; i++) {
            bits();
        }
    }

    /** 32 random bits. */
    public int bits() {
        int result = a + b + counter;
        counter++;
        a = b ^ (b >>> 9);
        b = c + (c << 3);
        c = (c << 21 | c >>> 11) + result;
        return result;
    }

    /** Evenly between 0 and 1, neither of them ever, in steps of 2<sup>-32</sup>. */
    public double uniform() {
        return (bits() + 2147483648.5) * 0x1p-32;
    }

    /** Evenly between 0 and {@code bound}, 0 included. Off from even by at most {@code bound} in 2<sup>32</sup>. */
    public int below(int bound) {
        return Numbers.floor(uniform() * bound);
    }

    /** Whether something happens that happens with that probability. */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Exponentially distributed with that mean; never 0, and never above 22.9 means. */
    public double exponential(double mean) {
        return -mean * Numbers.log(uniform());
    }
}
