package queues.fifo;

import java.util.List;

/** Given. There is no order, because some nodes wait for one another. */
public class CycleException extends RuntimeException {
    private static final int SHOWN = 10;

    private final transient List<?> cycle;

    /** @param cycle the nodes of one cycle, each before the next and the last before the first; copied */
    public CycleException(List<?> cycle) {
        super(told(cycle));
        this.cycle = List.copyOf(cycle);
    }

    /** The nodes of one cycle: each comes before the next, and the last before the first. */
    public List<?> cycle() {
        return cycle;
    }

    private static String told(List<?> cycle) {
        StringBuilder told = new StringBuilder("each waits for the one before: ");
        cycle.stream().limit(SHOWN).forEach(node -> told.append(node).append(" → "));
        if (cycle.size() > SHOWN) {
            told.append("… → ");
        }
        return told.append(cycle.isEmpty() ? "?" : cycle.get(0)).toString();
    }
}
