package queues.learn.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import queues.labs.PartMaker;
import queues.labs.Settings;
import queues.labs.model.CheckedLine;
import queues.labs.model.Line;
import queues.labs.model.Task;

/** Classes as somebody might write them, in the lab two-lanes. */
final class Makers {
    private Makers() {}

    /** Two lanes by the rule; the others differ in what {@link #take} and {@link #size} do. */
    public static class Right implements PartMaker<Line>, CheckedLine.Foreign {
        final ArrayDeque<Task> urgent = new ArrayDeque<>();
        final ArrayDeque<Task> standard = new ArrayDeque<>();
        int most = 5;
        int passedOver;
        int takes;

        @Override
        public Line make(Settings settings) {
            return new CheckedLine(this);
        }

        @Override
        public void add(Task task) {
            (task.level() == 0 ? urgent : standard).add(task);
        }

        @Override
        public Task take() {
            takes++;
            if (urgent.isEmpty() || passedOver == most) {
                passedOver = 0;
                return standard.poll();
            }
            passedOver += standard.isEmpty() ? 0 : 1;
            return urgent.poll();
        }

        @Override
        public int size() {
            return urgent.size() + standard.size();
        }
    }

    /** Urgent ones always first. */
    public static final class Strict extends Right {
        public Strict() {
            most = Integer.MAX_VALUE;
        }
    }

    public static final class Unfinished extends Right {
        @Override
        public Task take() {
            throw new UnsupportedOperationException("TODO 4: decide whose turn it is");
        }
    }

    public static final class Throwing extends Right {
        @Override
        public Task take() {
            Task task = super.take();
            if (takes == 1_000) {
                throw new IllegalStateException("the thousandth\nand a page of more");
            }
            return task;
        }
    }

    /** Each hundredth task is gone. */
    public static final class Losing extends Right {
        @Override
        public Task take() {
            Task task = super.take();
            return takes % 100 == 0 ? super.take() : task;
        }
    }

    public static final class Looping extends Right {
        @Override
        public int size() {
            while (takes > 50) {
                Thread.onSpinWait();
            }
            return super.size();
        }
    }

    public static final class Waiting extends Right {
        @Override
        public Task take() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return super.take();
        }
    }

    public static final class Exiting extends Right {
        @Override
        public Task take() {
            System.exit(0);
            return null;
        }
    }

    public static final class Hoarding extends Right {
        private final List<long[]> all = new ArrayList<>();

        @Override
        public int size() {
            all.add(new long[1 << 20]);
            return super.size();
        }
    }

    public static final class Printing extends Right {
        @Override
        public Task take() {
            System.out.println((takes == 0 ? "x\u001b[1m" : "") + "take " + takes);
            return super.take();
        }
    }
}
