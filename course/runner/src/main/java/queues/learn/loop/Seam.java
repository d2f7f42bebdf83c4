package queues.learn.loop;

import java.util.Optional;
import queues.labs.Lab;
import queues.labs.Repairable;
import queues.learn.course.Course;
import queues.learn.course.Exercise;

/**
 * A lab, the exercise whose class is its repair, and what puts the class in there.
 *
 * @param maker the name of a {@link queues.labs.PartMaker} among the compiled tests of the exercise
 */
public record Seam(Repairable<?> lab, Exercise exercise, String maker) {
    /** The first exercise that names the lab in its {@code exercise.yaml}; empty if none does, or if the lab takes no part. */
    public static Optional<Seam> of(Course course, Lab lab) {
        String name = lab.card().name();
        return lab instanceof Repairable<?> repairable
                ? course.exercises().stream()
                        .filter(each -> each.labs().containsKey(name))
                        .findFirst()
                        .map(each -> new Seam(repairable, each, each.labs().get(name)))
                : Optional.empty();
    }
}
