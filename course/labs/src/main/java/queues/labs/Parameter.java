package queues.labs;

/**
 * A number that the reader may choose.
 *
 * @param name as on the command line, "service-time"
 * @param unit what it is measured in
 * @param preset what it is if nobody says: the value that reproduces the published figures
 * @param least the smallest value allowed
 * @param most the largest value allowed: beyond it the model means nothing, or a run takes too long
 * @param told what it is, in a few words
 */
public record Parameter(String name, Unit unit, double preset, double least, double most, String told) {
    /**
     * The value, if it is within bounds, and whole if the unit counts things.
     *
     * @throws OutOfBounds with a sentence that names the bound, if it is not, or is no number at all
     */
    public double check(double value) {
        if (!(Math.abs(value) <= 0x1p53)) {
            throw new OutOfBounds(
                    name + " (" + told + ") must be from " + unit.show(least) + " to " + unit.show(most) + ".");
        }
        if (unit.isCounted() && Math.floor(value) != value) {
            throw new OutOfBounds(name + " (" + told + ") must be a whole number; you gave " + unit.show(value) + ".");
        }
        if (value >= least && value <= most) {
            return value;
        }
        String bound = value < least ? "at least " + unit.show(least) : "at most " + unit.show(most);
        throw new OutOfBounds(name + " (" + told + ") must be " + bound + "; you gave " + unit.show(value) + ".");
    }

    /** A value that a parameter cannot have, by itself or together with others. The message is for whoever gave it. */
    public static final class OutOfBounds extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        public OutOfBounds(String sentence) {
            super(sentence);
        }
    }
}
