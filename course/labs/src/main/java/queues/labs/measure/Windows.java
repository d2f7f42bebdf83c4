package queues.labs.measure;

import java.util.Arrays;
import queues.labs.engine.Numbers;

/** The windows of a series: for each the weight, the weighted sum, the least and the largest of what was added to it. */
final class Windows {
    private static final int MOST = 1 << 20;

    private final double[] weight;
    private final double[] sum;
    private final double[] min;
    private final double[] max;
    private double width;
    private int used;

    /**
     * @param count how many, even
     * @param width how long each is at first, in nanoseconds, at least 1
     */
    Windows(int count, double width) {
        if (count < 2 || count > MOST || (count & 1) != 0 || !(width >= 1)) {
            throw new IllegalArgumentException("an even number of windows, each of at least a nanosecond");
        }
        this.width = width;
        weight = new double[count];
        sum = new double[count];
        min = new double[count];
        max = new double[count];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
    }

    /** The window of that moment, after making room for it. */
    int at(double time) {
        while (time >= width * weight.length) {
            merge();
        }
        return Numbers.floor(time / width);
    }

    private void merge() {
        int half = weight.length / 2;
        for (int i = 0; i < half; i++) {
            weight[i] = weight[2 * i] + weight[2 * i + 1];
            sum[i] = sum[2 * i] + sum[2 * i + 1];
            min[i] = Math.min(min[2 * i], min[2 * i + 1]);
            max[i] = Math.max(max[2 * i], max[2 * i + 1]);
        }
        Arrays.fill(weight, half, weight.length, 0);
        Arrays.fill(sum, half, sum.length, 0);
        Arrays.fill(min, half, min.length, Double.POSITIVE_INFINITY);
        Arrays.fill(max, half, max.length, Double.NEGATIVE_INFINITY);
        width *= 2;
        used = (used + 1) / 2;
    }

    void add(int window, double value, double itsWeight) {
        weight[window] += itsWeight;
        sum[window] += value * itsWeight;
        touch(window, value);
    }

    /** A value that was there and took no time. */
    void touch(int window, double value) {
        min[window] = Math.min(min[window], value);
        max[window] = Math.max(max[window], value);
        used = Math.max(used, window + 1);
    }

    boolean isGap(int window) {
        return !(weight[window] > 0);
    }

    double weight(int window) {
        return weight[window];
    }

    double sum(int window) {
        return sum[window];
    }

    double min(int window) {
        return min[window];
    }

    double max(int window) {
        return max[window];
    }

    double width() {
        return width;
    }

    int used() {
        return used;
    }

    int room() {
        return weight.length;
    }
}
