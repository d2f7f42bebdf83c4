package queues.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * The choices of one run after the other: depth first, the last choice varied first, with at most {@code budget} turns
 * against the natural course.
 */
final class StepChoices {
    private final int budget;
    private final List<Choice> path = new ArrayList<>();
    private int at;
    private int spent;
    private boolean budgetUsed;

    StepChoices(int budget) {
        this.budget = budget;
    }

    private static final class Choice {
        int picked;
        int among;
    }

    void begin() {
        at = 0;
        spent = 0;
    }

    /** Picks one of {@code costs.length} options, given cheapest first; the first one costs nothing. */
    int pick(List<Integer> costs) {
        int affordable =
                (int) costs.stream().filter(cost -> cost <= budget - spent).count();
        if (affordable <= 1) {
            return 0;
        }
        if (at == path.size()) {
            path.add(new Choice());
        }
        Choice choice = path.get(at++);
        choice.among = affordable;
        int picked = Math.min(choice.picked, affordable - 1);
        spent += costs.get(picked);
        budgetUsed |= spent == budget;
        return picked;
    }

    /** Moves on to the next run; false when there is none. */
    boolean advance() {
        path.subList(at, path.size()).clear();
        while (!path.isEmpty()) {
            Choice last = path.get(path.size() - 1);
            if (++last.picked < last.among) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    /** Whether there are few runs, so that one may take a little longer. */
    boolean isNarrow() {
        return budget <= 1;
    }

    /** Whether a larger budget could show anything new. */
    boolean budgetUsed() {
        return budgetUsed || budget == 0;
    }
}
