package queues.labs;

/**
 * A figure that was published about an incident, or that theory gives, and where the lab shows it.
 *
 * @param variant the name of the variant
 * @param figure the name of the figure in its run
 * @param value what was published, in the unit of the figure
 * @param tolerance how far the lab may be off with every parameter as preset, as a share of the value
 * @param source who says so: {@link #REPORT}, or the formula that it follows from
 */
public record Published(String variant, String figure, double value, double tolerance, String source) {
    /** Told by those who were there. */
    public static final String REPORT = "as reported";

    /** Told by those who were there. */
    public Published(String variant, String figure, double value, double tolerance) {
        this(variant, figure, value, tolerance, REPORT);
    }

    /** Whether a figure is as published. What never happened is not a number, and is met by what never happens. */
    public boolean isMetBy(double measured) {
        return Double.isNaN(value) ? Double.isNaN(measured) : Math.abs(measured - value) <= tolerance * Math.abs(value);
    }
}
