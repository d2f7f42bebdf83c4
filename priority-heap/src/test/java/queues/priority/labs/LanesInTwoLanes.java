package queues.priority.labs;

import queues.labs.PartMaker;
import queues.labs.Settings;
import queues.labs.model.Line;
import queues.priority.TwoLaneQueue;

/** The answer in the lab two-lanes. */
public final class LanesInTwoLanes implements PartMaker<Line> {
    @Override
    public Line make(Settings settings) {
        return LanesAsLine.of(new TwoLaneQueue<>(settings.count("in-a-row")));
    }
}
