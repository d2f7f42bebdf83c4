package queues.learn.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import queues.labs.Parameter;
import queues.labs.Run;
import queues.learn.course.CourseError;
import queues.learn.fork.ProgressBar;
import queues.learn.loop.Guest;
import queues.learn.loop.Whose;

/**
 * A lab that has been run.
 *
 * @param runs by the name of their variant or guest, in the order of their columns
 * @param guests who was invited
 * @param came who came, whatever became of them
 */
record Ran(Map<String, Run> runs, Guests guests, List<Guest> came) {

    /**
     * Runs the variants and the guests.
     *
     * @param watched whether somebody looks at a terminal, and wants to know how far it is
     * @throws CourseError if the values cannot be run together
     */
    static Ran of(Choices choices, Set<String> variants, Guests guests, boolean watched) {
        Map<String, Run> runs = new LinkedHashMap<>();
        List<Guest> came = new ArrayList<>();
        int all = variants.size() + guests.count();
        try (ProgressBar bar = new ProgressBar(System.err, "running", watched)) {
            for (String each : variants) {
                runs.put(each, choices.lab().run(each, choices.settings()));
                bar.show(runs.size(), all);
            }
            for (Whose each : guests.invited()) {
                came.add(guests.come(each, choices.settings()));
                bar.show(runs.size() + came.size(), all);
            }
        } catch (Parameter.OutOfBounds together) {
            throw new CourseError(together.getMessage(), together);
        } catch (OutOfMemoryError full) {
            runs.clear();
            throw new CourseError(
                    "With these values more tasks wait than fit into the memory of this process. Choose fewer of them.");
        }
        return new Ran(Guests.seated(runs, came), guests, came);
    }
}
