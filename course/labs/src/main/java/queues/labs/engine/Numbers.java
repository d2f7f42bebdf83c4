package queues.labs.engine;

/**
 * Functions that give the same bits on every machine, because they are made of + − × ÷ and comparisons alone, which IEEE 754
 * fixes to the last bit. {@link Math#log} and its kin may differ in the last place from one machine to another, and do differ
 * between Java and JavaScript; one last place is enough to send a simulation down another path.
 */
public final class Numbers {
    /** ln 2 in two parts: the first has 20 zero bits at its end, so that a product with an exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double SQRT_HALF = 0.7071067811865476;
    private static final int TERMS_OF_EXP = 14;

    private Numbers() {}

    /**
     * The natural logarithm. The relative error is below 4e-16 (held against {@link StrictMath} by a test).
     *
     * @throws IllegalArgumentException if {@code x} is not positive and finite
     */
    public static double log(double x) {
        if (!(x > 0 && x <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a logarithm of something that is not positive and finite");
        }
        return logOf(x);
    }

    /** Takes out powers of two until what is left is near one. */
    private static double logOf(double x) {
        double m = x;
        int exponent = 0;
        for (; m < 0x1p-16; exponent -= 16) {
            m *= 0x1p16;
        }
        for (; m >= 0x1p16; exponent += 16) {
            m *= 0x1p-16;
        }
        for (; m < 0x1p-3; exponent -= 3) {
            m *= 0x1p3;
        }
        for (; m < SQRT_HALF; exponent--) {
            m *= 2;
        }
        for (; m >= 2 * SQRT_HALF; exponent++) {
            m *= 0.5;
        }
        return exponent * LN2_HIGH + (exponent * LN2_LOW + logNearOne(m));
    }

    /** ln m = 2 artanh s with s = (m − 1) / (m + 1); for √½ ≤ m < √2 the terms shrink by a factor of 34. */
    private static double logNearOne(double m) {
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double tail = 1.0 / 21;
        tail = tail * z + 1.0 / 19;
        tail = tail * z + 1.0 / 17;
        tail = tail * z + 1.0 / 15;
        tail = tail * z + 1.0 / 13;
        tail = tail * z + 1.0 / 11;
        tail = tail * z + 1.0 / 9;
        tail = tail * z + 1.0 / 7;
        tail = tail * z + 1.0 / 5;
        tail = tail * z + 1.0 / 3;
        return 2 * s + 2 * s * z * tail;
    }

    /**
     * e to the power of {@code x}. The relative error is below 1e-14 for |x| ≤ 100.
     *
     * @throws IllegalArgumentException if {@code x} is not between −700 and 700
     */
    public static double exp(double x) {
        if (!(x >= -700 && x <= 700)) {
            throw new IllegalArgumentException("e to a power beyond 700");
        }
        double halvings = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
        double rest = x - halvings * LN2_HIGH - halvings * LN2_LOW;
        double sum = 1;
        for (int n = TERMS_OF_EXP; n > 0; n--) {
            sum = 1 + sum * rest / n;
        }
        for (; halvings > 0; halvings--) {
            sum *= 2;
        }
        for (; halvings < 0; halvings++) {
            sum *= 0.5;
        }
        return sum;
    }

    /** {@code x} to the power of {@code y}, for positive {@code x}. */
    public static double power(double x, double y) {
        return exp(y * log(x));
    }

    /**
     * The largest whole number that is not above {@code x}. A plain cast of what does not fit is another number in another
     * language; here it is an error. The only cast from {@code double} to {@code int} in the simulator.
     *
     * @throws IllegalArgumentException if that is not an {@code int}
     */
    public static int floor(double x) {
        double floor = Math.floor(x);
        if (!(floor >= Integer.MIN_VALUE && floor <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("too large for an int");
        }
        return (int) floor;
    }
}
