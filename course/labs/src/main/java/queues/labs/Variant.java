package queues.labs;

/**
 * One way in which an incident goes: as it went, or with a repair.
 *
 * @param name as on the command line, "full-jitter"
 * @param told what is different about it, in a few words, with every parameter as it is preset
 */
public record Variant(String name, String told) {}
