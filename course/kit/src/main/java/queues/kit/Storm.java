package queues.kit;

import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One round of a {@link QueueStress}. */
final class Storm {
    private static final int VAIN_POLLS_AT_THE_END = 3;
    private static final int ONE_YIELD_IN = 16;

    private final Queue<Integer> queue;
    private final int producers;
    private final int elementsEach;
    private final long seed;
    private final History history = new History();
    private final AtomicInteger producersDone = new AtomicInteger();

    Storm(Queue<Integer> queue, int producers, int elementsEach, long seed) {
        this.queue = queue;
        this.producers = producers;
        this.elementsEach = elementsEach;
        this.seed = seed;
    }

    /** Offers elements that show whose they are: the third producer's are 3000, 3001 … */
    void produce(int producer) {
        SplittableRandom random = new SplittableRandom(seed + producer);
        int base = (producer + 1) * decade();
        for (int i = 0; i < elementsEach; i++) {
            while (!history.offer(queue, base + i)) {
                Thread.yield();
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
            jitter(random);
        }
        producersDone.incrementAndGet();
    }

    /** Polls until nothing comes any more after the last producer has ended, or more has come than there ever was. */
    void consume(int consumer) {
        SplittableRandom random = new SplittableRandom(~(seed + consumer));
        int most = producers * elementsEach;
        int vain = 0;
        for (int got = 0; got <= most && vain < VAIN_POLLS_AT_THE_END; ) {
            boolean noMoreToCome = producersDone.get() == producers;
            if (history.poll(queue) != null) {
                got++;
                vain = 0;
                jitter(random);
            } else if (Thread.currentThread().isInterrupted()) {
                return;
            } else {
                vain = noMoreToCome ? vain + 1 : 0;
                Thread.yield();
            }
        }
    }

    /** Polls what the consumers have left. */
    void drain() {
        for (int got = 0; got <= producers * elementsEach && history.poll(queue) != null; ) {
            got++;
        }
    }

    History history() {
        return history;
    }

    /** Gives the processor away now and then: more interleavings, above all where there is one processor. */
    private static void jitter(SplittableRandom random) {
        int drawn = random.nextInt(ONE_YIELD_IN);
        if (drawn == 0) {
            Thread.yield();
        } else if (drawn == 1) {
            Thread.onSpinWait();
        }
    }

    private int decade() {
        int decade = 10;
        while (decade < elementsEach) {
            decade *= 10;
        }
        return decade;
    }
}
