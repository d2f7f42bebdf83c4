package queues.labs.engine;

import java.util.Arrays;

/**
 * What is still to happen: a binary heap ordered by time, and among equal times by the order in which events were scheduled.
 *
 * <p>It is the heap of chapter 2 with the fields of an entry spread over three arrays, so that a comparison touches numbers that
 * stand side by side, and nothing is allocated per event. Adding and removing take O(log n) comparisons of what is pending; the
 * arrays double and never shrink.
 */
final class EventHeap {
    private double[] times = new double[16];
    private double[] orders = new double[16];
    private Event[] events = new Event[16];
    private int size;
    private double scheduled;

    int size() {
        return size;
    }

    /** How many events there is room for without growing. */
    int capacity() {
        return times.length;
    }

    /** The time of the next event; only if there is one. */
    double firstTime() {
        return times[0];
    }

    void add(double time, Event event) {
        if (size == times.length) {
            grow();
        }
        int slot = size++;
        while (slot > 0 && time < times[(slot - 1) >> 1]) {
            int parent = (slot - 1) >> 1;
            move(parent, slot);
            slot = parent;
        }
        put(slot, time, scheduled++, event);
    }

    /** Takes out the next event; only if there is one. */
    Event removeFirst() {
        Event first = events[0];
        int last = --size;
        double time = times[last];
        double order = orders[last];
        Event event = events[last];
        events[last] = null;
        if (last > 0) {
            sink(time, order, event);
        }
        return first;
    }

    private void sink(double time, double order, Event event) {
        int slot = 0;
        int child = 1;
        while (child < size) {
            int right = child + 1;
            if (right < size && isBefore(times[right], orders[right], child)) {
                child = right;
            }
            if (!(isBefore(times[child], orders[child], time, order))) {
                break;
            }
            move(child, slot);
            slot = child;
            child = 2 * slot + 1;
        }
        put(slot, time, order, event);
    }

    private boolean isBefore(double time, double order, int slot) {
        return isBefore(time, order, times[slot], orders[slot]);
    }

    private static boolean isBefore(double time, double order, double otherTime, double otherOrder) {
        return time < otherTime || time == otherTime && order < otherOrder;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        events[to] = events[from];
    }

    private void put(int slot, double time, double order, Event event) {
        times[slot] = time;
        orders[slot] = order;
        events[slot] = event;
    }

    private void grow() {
        times = Arrays.copyOf(times, 2 * size);
        orders = Arrays.copyOf(orders, 2 * size);
        events = Arrays.copyOf(events, 2 * size);
    }
}
