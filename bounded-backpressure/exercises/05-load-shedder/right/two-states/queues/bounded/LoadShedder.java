package queues.bounded;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Two states as objects, each of which knows what it admits and when it is over. */
public class LoadShedder {
    private enum Answer {
        ADMITTED,
        SHED,
        REJECTED
    }

    /** How it answers in one state. */
    private abstract static class Mood {
        abstract boolean admits(boolean essential);

        abstract Mood at(long inUse);
    }

    private final Mood open;
    private final Mood strict;
    private final long capacity;
    private final Lock lock = new ReentrantLock();
    private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private long inUse;
    private Mood mood;

    public LoadShedder(long capacity, double shedFrom, double resumeAt) {
        if (!(capacity > 0 && resumeAt >= 0 && resumeAt < shedFrom && shedFrom <= 1)) {
            throw new IllegalArgumentException("refused: " + capacity + ", " + shedFrom + ", " + resumeAt);
        }
        this.capacity = capacity;
        long begin = of(shedFrom, RoundingMode.UP);
        long end = of(resumeAt, RoundingMode.DOWN);
        open = new Mood() {
            @Override
            boolean admits(boolean essential) {
                return true;
            }

            @Override
            Mood at(long level) {
                return level < begin ? this : strict;
            }
        };
        strict = new Mood() {
            @Override
            boolean admits(boolean essential) {
                return essential;
            }

            @Override
            Mood at(long level) {
                return level > end ? this : open;
            }
        };
        mood = open;
        for (Answer each : Answer.values()) {
            answers.put(each, 0L);
        }
    }

    private long of(double share, RoundingMode rounding) {
        return BigDecimal.valueOf(share)
                .multiply(new BigDecimal(capacity))
                .setScale(0, rounding)
                .longValueExact();
    }

    public boolean admit(long size, boolean essential) {
        if (size < 1) {
            throw new IllegalArgumentException("not positive: " + size);
        }
        lock.lock();
        try {
            Answer answer =
                    !mood.admits(essential) ? Answer.SHED : capacity - inUse < size ? Answer.REJECTED : Answer.ADMITTED;
            answers.merge(answer, 1L, Long::sum);
            if (answer == Answer.ADMITTED) {
                inUse += size;
                mood = mood.at(inUse);
            }
            return answer == Answer.ADMITTED;
        } finally {
            lock.unlock();
        }
    }

    public void release(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("not positive: " + size);
        }
        lock.lock();
        try {
            if (inUse < size) {
                throw new IllegalStateException("not in use: " + size);
            }
            inUse -= size;
            mood = mood.at(inUse);
        } finally {
            lock.unlock();
        }
    }

    public ShedderCounts counts() {
        lock.lock();
        try {
            long admitted = answers.get(Answer.ADMITTED);
            long shed = answers.get(Answer.SHED);
            long rejected = answers.get(Answer.REJECTED);
            return new ShedderCounts(admitted + shed + rejected, admitted, shed, rejected, inUse, mood == strict);
        } finally {
            lock.unlock();
        }
    }
}
