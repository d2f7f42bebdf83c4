package queues.learn.gates;

/** The five trials every exercise stands. */
public enum Gate {
    /** The starter compiles without a warning, and every test fails on it for the right reason. */
    STARTER,
    /** Every test passes on the reference, and none is left out. */
    REFERENCE,
    /** Every wrong answer is caught by the tests it names, every time, in words that were agreed on. */
    WRONG_ANSWERS,
    /** Every right answer built differently is accepted. */
    RIGHT_ANSWERS,
    /** Task, hints, chapter, TODO markers and names are there. */
    FORM
}
