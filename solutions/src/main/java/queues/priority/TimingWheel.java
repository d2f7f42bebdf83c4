package queues.priority;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Timers in a hierarchy of timing wheels. G. Varghese and T. Lauck, "Hashed and hierarchical timing wheels: data
 * structures for the efficient implementation of a timer facility", SOSP 1987.
 *
 * <p>Time is handed in, as ticks from 0 to {@link #MAX_TICK}, and stands still until {@link #advanceTo} moves it. A
 * timer that was scheduled is pending until it expires or is cancelled. It expires at its deadline: not before
 * {@link #now} has come to that tick, and not after it has passed it. A deadline that is not after {@code now} is taken
 * as the next tick, {@code now() + 1}. A deadline may be as far away as it likes; one beyond {@code MAX_TICK} never
 * comes. Timers expire in the order of their deadlines, those with the same deadline in any order.
 *
 * <p>{@link #schedule} and {@link #cancel} take constant time in a timing wheel, however many timers are pending and
 * wherever they stand; what is built otherwise may take O(log n), and no more. {@link #advanceTo} costs what there is
 * to do: about the same for each timer that moves or expires, and nothing for the ticks that pass. A timer that has
 * left is not kept reachable, and one that somebody holds keeps neither its task nor another that has left reachable.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the tasks
 */
public class TimingWheel<T> implements Timers<T> {
    /** The last tick that there is. Sums and differences of ticks fit into a long. */
    public static final long MAX_TICK = 1L << 62;

    /*
     * Write now and a deadline as numbers to the base wheelSize. A timer stands in the wheel of the highest digit in
     * which the two differ, in the slot that this digit of the deadline names. Three things follow.
     *
     * Within a wheel the timers stand behind now's own digit and before the end of the array: there is no wrap-around
     * to get wrong. What is in a finer wheel is due before what is in a coarser one, so the next thing to happen is the
     * first occupied slot of the finest wheel that has one, and time may jump there. And the place of a timer depends
     * on now and its deadline alone, so that cancel finds the slot without being told.
     *
     * When time reaches the first tick of a coarse slot, now and the deadlines in it agree in one digit more. The slot
     * is emptied, and each of its timers goes to a finer wheel, or is due. A timer moves at most once for each wheel.
     *
     * A timer is due while its deadline is now. Such timers stay in their slot until they are handed over, one by one,
     * so that a task may cancel its neighbour, and an exception loses nobody: the next call begins with who is left.
     * Nothing can join them meanwhile, because nothing is ever scheduled for now.
     */
    private final List<Wheel<T>> wheels = new ArrayList<>();
    private final int digitBits;
    private long now;
    private int size;
    private boolean advancing;

    /**
     * Creates wheels without timers.
     *
     * @param startTick what {@link #now} is at first, from 0 to {@link #MAX_TICK}
     * @param wheelSize slots in a wheel, a power of two from 2 to 65536; a slot is as long as all of the next finer
     *     wheel
     * @throws IllegalArgumentException if either is anything else
     */
    public TimingWheel(long startTick, int wheelSize) {
        if (startTick < 0 || startTick > MAX_TICK) {
            throw new IllegalArgumentException("time begins between 0 and " + MAX_TICK + ", not at " + startTick);
        }
        if (wheelSize < 2 || wheelSize > 1 << 16 || Integer.bitCount(wheelSize) != 1) {
            throw new IllegalArgumentException("slots are a power of two, from 2 to 65536, not " + wheelSize);
        }
        now = startTick;
        digitBits = Integer.numberOfTrailingZeros(wheelSize);
        wheels.add(new Wheel<>(0, digitBits));
    }

    /**
     * Adds a timer, which expires at {@code deadline}, or at the next tick if time has come as far as that.
     *
     * @param deadline a tick that is not negative
     * @return what {@link #cancel} wants; its {@link Timer#deadline} is the tick at which it is due
     * @throws IllegalArgumentException if the deadline is negative; nothing is changed
     * @throws NullPointerException if the task is null; nothing is changed
     */
    @Override
    public Timer<T> schedule(long deadline, T task) {
        Objects.requireNonNull(task, "a timer without a task");
        if (deadline < 0) {
            throw new IllegalArgumentException("no tick is negative, and the deadline is " + deadline);
        }
        Node<T> timer = new Node<>(this, Math.max(deadline, now + 1), task);
        wheelOf(timer).add(timer);
        size++;
        return timer;
    }

    /**
     * Takes a timer out, so that it does not expire.
     *
     * @return true if it was pending; false if it has expired, has been cancelled, or is none of this object's
     * @throws NullPointerException if the timer is null
     */
    @Override
    public boolean cancel(Timer<T> timer) {
        Objects.requireNonNull(timer, "no timer");
        if (!(timer instanceof Node<T> node) || node.owner != this) {
            return false;
        }
        leave(node);
        return true;
    }

    /**
     * Moves time on to {@code tick}. Hands the tasks of all timers that are due by then to {@code expired}, in the
     * order of the deadlines.
     *
     * <p>When a task is handed over, its timer has left already, and {@link #now} is its deadline. The consumer may
     * schedule and cancel as it likes. What it schedules for {@code tick} or before expires in this same call, in its
     * place; what it cancels does not expire.
     *
     * <p>What the consumer throws comes out here. Then time stands at the deadline of the task it was about, and all
     * others are pending still: the next call goes on with them, those for the same tick first.
     *
     * @return how many timers expired
     * @throws IllegalArgumentException if {@code tick} is before {@link #now} or after {@link #MAX_TICK}; nothing is
     *     changed
     * @throws IllegalStateException if it is called by its own consumer; nothing is changed
     * @throws NullPointerException if the consumer is null; nothing is changed
     */
    @Override
    public int advanceTo(long tick, Consumer<? super T> expired) {
        Objects.requireNonNull(expired, "nobody to hand the tasks to");
        if (advancing) {
            throw new IllegalStateException("time is on its way already");
        }
        if (tick < now || tick > MAX_TICK) {
            throw new IllegalArgumentException(
                    "time goes from " + now + " to at most " + MAX_TICK + ", not to " + tick);
        }
        advancing = true;
        try {
            int count = expireDue(expired);
            while (now < tick) {
                step(tick);
                count += expireDue(expired);
            }
            return count;
        } finally {
            advancing = false;
        }
    }

    /** The number of timers that are pending. */
    @Override
    public int size() {
        return size;
    }

    /** The tick that time has come to. */
    @Override
    public long now() {
        return now;
    }

    /** Hands over what is due now. The slot is looked at anew each time: the consumer may have changed it. */
    private int expireDue(Consumer<? super T> expired) {
        Node<T> slot = wheels.get(0).slot(now);
        int count = 0;
        while (slot.next != slot) {
            Node<T> timer = slot.next;
            T task = timer.task;
            leave(timer);
            count++;
            expired.accept(task);
        }
        return count;
    }

    /** Moves time on to the next slot that holds timers, or to {@code tick} if that comes first. */
    private void step(long tick) {
        for (Wheel<T> wheel : wheels) {
            long begins = wheel.nextOccupied(now);
            if (begins > tick) {
                break;
            }
            if (begins >= 0) {
                now = begins;
                cascade(wheel);
                return;
            }
        }
        now = tick;
    }

    /** Empties the slot that time has come to. A slot of the finest wheel stays: its timers are due. */
    private void cascade(Wheel<T> wheel) {
        Node<T> slot = wheel.slot(now);
        while (wheel.shift > 0 && slot.next != slot) {
            Node<T> timer = slot.next;
            wheel.remove(timer);
            wheelOf(timer).add(timer);
        }
    }

    /** The wheel of the highest digit in which now and the deadline differ; the finest, if they do not. */
    private Wheel<T> wheelOf(Node<T> timer) {
        long differing = now ^ timer.deadline;
        int level = (Long.SIZE - 1 - Long.numberOfLeadingZeros(differing | 1)) / digitBits;
        while (wheels.size() <= level) {
            wheels.add(new Wheel<>(wheels.size() * digitBits, digitBits));
        }
        return wheels.get(level);
    }

    private void leave(Node<T> timer) {
        wheelOf(timer).remove(timer);
        timer.owner = null;
        timer.task = null;
        size--;
    }

    /** A timer, and a link of the ring that its slot is. */
    private static final class Node<T> implements Timer<T> {
        private final long deadline;
        private TimingWheel<T> owner;
        private T task;
        private Node<T> previous = this;
        private Node<T> next = this;

        Node(TimingWheel<T> owner, long deadline, T task) {
            this.owner = owner;
            this.deadline = deadline;
            this.task = task;
        }

        @Override
        public long deadline() {
            return deadline;
        }
    }

    /** One digit of time. Its slots are rings, each of which begins and ends at a node without a task. */
    private static final class Wheel<T> {
        private final int shift;
        private final int mask;
        private final List<Node<T>> slots = new ArrayList<>();
        private final BitSet occupied = new BitSet();

        Wheel(int shift, int digitBits) {
            this.shift = shift;
            mask = (1 << digitBits) - 1;
            while (slots.size() <= mask) {
                slots.add(new Node<>(null, 0, null));
            }
        }

        private int digit(long tick) {
            return (int) (tick >>> shift) & mask;
        }

        Node<T> slot(long tick) {
            return slots.get(digit(tick));
        }

        void add(Node<T> timer) {
            Node<T> slot = slot(timer.deadline);
            timer.previous = slot.previous;
            timer.next = slot;
            slot.previous.next = timer;
            slot.previous = timer;
            occupied.set(digit(timer.deadline));
        }

        void remove(Node<T> timer) {
            timer.previous.next = timer.next;
            timer.next.previous = timer.previous;
            if (timer.next == timer.previous) {
                occupied.clear(digit(timer.deadline));
            }
            timer.previous = timer;
            timer.next = timer;
        }

        /** The first tick of the next slot that holds timers, after now's own; -1 if there is none. */
        long nextOccupied(long now) {
            int digit = occupied.nextSetBit(digit(now) + 1);
            return digit < 0 ? -1 : (now >>> shift) - digit(now) + digit << shift;
        }
    }
}
