package queues.priority.labs;

import queues.labs.PartMaker;
import queues.labs.Settings;
import queues.labs.model.Line;
import queues.priority.TwoLaneQueue;

/** The answer in the lab agency, where urgent requests always go first: a bound that is never reached says the same. */
public final class LanesInAgency implements PartMaker<Line> {
    @Override
    public Line make(Settings settings) {
        return LanesAsLine.of(new TwoLaneQueue<>(Integer.MAX_VALUE));
    }
}
