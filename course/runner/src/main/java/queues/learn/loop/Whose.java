package queues.learn.loop;

import java.util.Locale;

/** Whose class stands in a lab. */
public enum Whose {
    /** What the reader has written. */
    MINE("your"),
    /** What stands in the solutions. */
    REFERENCE("the reference's");

    private final String told;

    Whose(String told) {
        this.told = told;
    }

    /** As on the command line, and as the name of the column. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class in the middle of a sentence: "your TwoLaneQueue". */
    public String told(String type) {
        return told + " " + type;
    }
}
