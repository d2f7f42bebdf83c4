package queues.labs;

import java.util.List;

/**
 * An incident as a simulation, before and after its repair.
 *
 * <p>A run is a function of its variant and its settings: the same figures, series and fingerprint each time, on every machine. A lab
 * has no state. Where an exercise of the course is the repair, the model takes it as an interface of {@code queues.labs.model}
 * (the order of a queue, a gate, a back-off), so that the reader's class can be put in ({@link Repairable}). Cards and lists of
 * parameters are as long as their text.
 */
public interface Lab {
    Card card();

    List<Parameter> parameters();

    /** The first is how it went; the others are repairs, or attempts at one. */
    List<Variant> variants();

    /** The figures that were published; all are reproduced within their tolerance by the preset. */
    List<Published> published();

    /**
     * Runs one variant.
     *
     * @param variant the name of one of the {@link #variants}
     */
    Run run(String variant, Settings settings);

    /** Results over a range, for the labs that have a shape to show; empty for the others. */
    default List<Curve> curves(Settings settings) {
        return List.of();
    }
}
