package queues.priority.labs;

import queues.labs.model.CheckedLine;
import queues.labs.model.Line;
import queues.labs.model.PartBroken;
import queues.labs.model.Task;
import queues.priority.TwoLaneQueue;

/** Two lanes as the order of a lab's queue: tasks of level 0 are urgent, all others are not. */
final class LanesAsLine implements CheckedLine.Foreign {
    private final TwoLaneQueue<Task> lanes;

    private LanesAsLine(TwoLaneQueue<Task> lanes) {
        this.lanes = lanes;
    }

    static Line of(TwoLaneQueue<Task> lanes) {
        return new CheckedLine(new LanesAsLine(lanes));
    }

    @Override
    public void add(Task task) {
        if (!(task.level() == 0 ? lanes.offerUrgent(task) : lanes.offerStandard(task))) {
            throw new PartBroken("an offer was refused, and the lanes have no bound");
        }
    }

    @Override
    public Task take() {
        return lanes.poll();
    }

    @Override
    public int size() {
        return lanes.size();
    }
}
