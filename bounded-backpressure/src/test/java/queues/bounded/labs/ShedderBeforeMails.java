package queues.bounded.labs;

import queues.bounded.LoadShedder;
import queues.labs.PartMaker;
import queues.labs.Settings;
import queues.labs.model.Admission;
import queues.labs.model.Task;

/** The answer in the labs whose queue is shed: a mail has size 1 and is never essential. */
public final class ShedderBeforeMails implements PartMaker<Admission> {
    @Override
    public Admission make(Settings settings) {
        double from = settings.share("shed-from");
        double until = settings.share("shed-until");
        if (until >= from) {
            throw new Impossible("cannot be made with these parameters: shed-until must be below shed-from.");
        }
        return new Gate(new LoadShedder(settings.count("places"), from, until));
    }

    /**
     * A lab asks when a mail comes, and says then how many are inside; a shedder wants to be told of each one that leaves. What has
     * left since the last question is given back with the next: in between nothing is admitted, so that nobody can see the
     * difference.
     */
    private static final class Gate implements Admission {
        private final LoadShedder shedder;
        private int inUse;

        Gate(LoadShedder shedder) {
            this.shedder = shedder;
        }

        @Override
        public boolean admits(Task task, int inside, double capacity) {
            if (inUse > inside) {
                shedder.release(inUse - inside);
                inUse = inside;
            }
            boolean admitted = shedder.admit(1, false);
            inUse += admitted ? 1 : 0;
            return admitted;
        }
    }
}
