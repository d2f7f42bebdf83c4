package queues.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * The order of a heap in an array: the children of the element in slot i stand in the slots {@code arity * i + 1} to
 * {@code arity * i + arity}, and none of them comes before it.
 */
public final class HeapOrder {
    private static final int SHOWN = 24;

    private HeapOrder() {}

    /**
     * Checks an array, and tells which child broke the order with the calls that led to it.
     *
     * @param rule what should hold, for the failure
     * @throws RuleBroken at the first child that comes before its parent, and at a slot without an element
     */
    @SuppressWarnings("unchecked") // the elements of a heap are those that its comparator was made for
    public static <E> void check(String rule, Object[] array, int arity, Comparator<? super E> order) {
        for (int slot = 0; slot < array.length; slot++) {
            if (array[slot] == null) {
                broken(rule, array, slot, "holds no element");
            }
        }
        for (int child = 1; child < array.length; child++) {
            int parent = (child - 1) / arity;
            if (order.compare((E) array[child], (E) array[parent]) < 0) {
                broken(
                        rule,
                        array,
                        child,
                        "holds " + array[child] + ", its parent in slot " + parent + " holds " + array[parent]);
            }
        }
    }

    private static void broken(String rule, Object[] array, int slot, String told) {
        Story.note("array()", told(array));
        Story.note("slot " + slot, told);
        throw new RuleBroken(rule, List.of());
    }

    private static String told(Object[] array) {
        return array.length <= SHOWN
                ? Arrays.toString(array)
                : array.length + " elements, beginning " + Arrays.toString(Arrays.copyOf(array, SHOWN));
    }

    /**
     * How many levels a heap has.
     *
     * @param size its elements, at least 1
     */
    public static int levels(int arity, int size) {
        int levels = 1;
        for (int slot = size - 1; slot > 0; slot = (slot - 1) / arity) {
            levels++;
        }
        return levels;
    }

    /**
     * Every way in which 1, 2, … size can stand in a heap. Offered from the first to the last, they stay where they are:
     * none comes before its parent.
     *
     * @param size small: there are 80 heaps of 7 at arity 2, and 720 at arity 6
     */
    public static List<List<Integer>> layouts(int arity, int size) {
        List<List<Integer>> found = new ArrayList<>();
        fill(new Integer[size], 0, arity, found);
        return found;
    }

    /** One of the ways in which 1, 2, … size can stand in a heap, drawn; for sizes that have too many. */
    public static List<Integer> layout(int arity, int size, Random random) {
        Integer[] slots = new Integer[size];
        List<Integer> free = new ArrayList<>(List.of(0));
        for (int value = 1; value <= size; value++) {
            int slot = free.remove(random.nextInt(free.size()));
            slots[slot] = value;
            for (int child = arity * slot + 1; child <= arity * slot + arity && child < size; child++) {
                free.add(child);
            }
        }
        return List.of(slots);
    }

    private static void fill(Integer[] slots, int next, int arity, List<List<Integer>> found) {
        if (next == slots.length) {
            found.add(List.of(slots));
            return;
        }
        int above = next == 0 ? 0 : slots[(next - 1) / arity];
        for (int value = above + 1; value <= slots.length; value++) {
            if (!isAmong(value, slots, next)) {
                slots[next] = value;
                fill(slots, next + 1, arity, found);
            }
        }
    }

    private static boolean isAmong(int value, Integer[] slots, int filled) {
        return Arrays.stream(slots, 0, filled).anyMatch(each -> Objects.equals(each, value));
    }
}
