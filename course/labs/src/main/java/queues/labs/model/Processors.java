package queues.labs.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import queues.labs.engine.Event;
import queues.labs.engine.Simulation;

/**
 * Processors that always run the most urgent of what could run, and set the rest aside where it stands (preemptive, resumed later).
 * Among equals whoever came first runs. A change takes O(log n) steps for n that could run, and one for each processor and for each
 * piece of work whose urgency may change.
 */
public final class Processors {
    private static final Comparator<Work> MOST_URGENT_FIRST =
            Comparator.<Work>comparingInt(work -> work.level).thenComparingDouble(work -> work.order);

    private final Simulation simulation;
    private final int count;
    private final TreeSet<Work> ready = new TreeSet<>(MOST_URGENT_FIRST);
    private final List<Work> changeable = new ArrayList<>();
    private List<Work> running = new ArrayList<>();
    private double came;
    private double round;

    public Processors(Simulation simulation, int count) {
        this.simulation = simulation;
        this.count = count;
    }

    /** How urgent something is, which may change: tell {@link #reconsider}. 0 is the most urgent. */
    @FunctionalInterface
    public interface Urgency {
        int level();
    }

    /** Work of so many nanoseconds on one processor, and what happens when it is done. */
    public void run(int level, double nanos, Event then) {
        ready.add(new Work(null, level, nanos, then));
        choose();
    }

    /** The same, of an urgency that may change. */
    public void run(Urgency urgency, double nanos, Event then) {
        Work work = new Work(urgency, urgency.level(), nanos, then);
        changeable.add(work);
        ready.add(work);
        choose();
    }

    /** Somebody has become more or less urgent. */
    public void reconsider() {
        for (Work work : changeable) {
            int level = work.urgency.level();
            if (level != work.level) {
                ready.remove(work);
                work.level = level;
                ready.add(work);
            }
        }
        choose();
    }

    private void choose() {
        List<Work> chosen = new ArrayList<>(count);
        round++;
        for (Work work : ready) {
            if (chosen.size() == count) {
                break;
            }
            chosen.add(work);
            work.chosenIn = round;
        }
        for (Work work : running) {
            if (work.chosenIn != round) {
                work.setAside();
            }
        }
        running = chosen;
        for (Work work : chosen) {
            work.go();
        }
    }

    private final class Work {
        private final Urgency urgency;
        private final Event then;
        private final double order = came++;
        private int level;
        private double left;
        private double since;
        private boolean runs;
        private int turn;
        private double chosenIn;

        Work(Urgency urgency, int level, double left, Event then) {
            this.urgency = urgency;
            this.level = level;
            this.left = Math.floor(left + 0.5);
            this.then = then;
        }

        void go() {
            if (!runs) {
                runs = true;
                since = simulation.now();
                int thisTurn = ++turn;
                simulation.after(left, () -> end(thisTurn));
            }
        }

        void setAside() {
            if (runs) {
                runs = false;
                left -= simulation.now() - since;
                turn++;
            }
        }

        /** An end that was scheduled for a turn which was cut short is none. */
        private void end(int itsTurn) {
            if (itsTurn == turn) {
                ready.remove(this);
                changeable.remove(this);
                running.remove(this);
                then.happen();
                choose();
            }
        }
    }
}
