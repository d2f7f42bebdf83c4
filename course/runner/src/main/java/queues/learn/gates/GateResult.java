package queues.learn.gates;

/**
 * One thing that was put on trial.
 *
 * @param exercise the exercise's id
 * @param gate which of the five
 * @param subject what was tried: a wrong answer's name, a test, a file
 * @param ok whether it stood
 * @param message why not; what was seen, if it did
 */
public record GateResult(String exercise, Gate gate, String subject, boolean ok, String message) {}
