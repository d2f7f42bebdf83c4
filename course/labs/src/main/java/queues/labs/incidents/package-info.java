/**
 * One class for each lab, with its words and numbers, and beside it the model that it runs.
 *
 * <p>To add one: build the model of the blocks in {@code queues.labs.model} around a {@code Scene}, which measures what every lab
 * measures and closes the books; give each parameter the bounds within which the model means something; list what was published with
 * the tolerance that twelve seeds keep; say what the model leaves out; and hold every number in the words against the runs in a
 * {@code ReadFrom…RunsTest}. Then enter it in {@code Labs}, and record its fingerprints with
 * {@code -Dfingerprints.write=true}.
 */
package queues.labs.incidents;
