package queues.labs.engine;

/** The model has done what must not happen: the simulator is wrong, and no figure of this run means anything. */
public final class InvariantBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient double time;

    InvariantBroken(String what, String event, double number, double time) {
        super(what + " (after event " + whole(number) + ", " + event + ", at " + whole(time) + " ns)");
        this.time = time;
    }

    /** When, in virtual time. */
    public double time() {
        return time;
    }

    /** In digits, and not as Double.toString, whose digits differ between versions and languages. */
    private static String whole(double number) {
        StringBuilder digits = new StringBuilder();
        double rest = number;
        do {
            double tenth = Math.floor(rest / 10);
            digits.append((char) ('0' + Numbers.floor(rest - 10 * tenth)));
            rest = tenth;
        } while (rest > 0);
        return digits.reverse().toString();
    }
}
