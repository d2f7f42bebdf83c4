package queues.kit;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Asks the garbage collector whether something still holds an object. */
public final class Reachability {
    private static final int ROUNDS = 50;

    private Reachability() {}

    /**
     * Builds a holder from a fresh object and checks that, once the object has been removed from it, nothing in the
     * holder keeps the object alive.
     *
     * <p>A control object that nobody holds is collected in the same rounds; where even that one stays (a collector
     * that ignores requests), the test is aborted, never passed.
     *
     * @param rule what should hold, for the failure
     * @param life puts the object it is given into a structure, takes it out again, and returns the structure
     */
    public static void assertReleased(String rule, Function<Object, Object> life) {
        Object element = new Object();
        WeakReference<Object> released = new WeakReference<>(element);
        Object holder = life.apply(element);
        element = null;
        assertReleased(rule, holder, released);
    }

    /**
     * The same for an object that the holder has made itself, such as a node or a handle.
     *
     * @param released what should be collected; nobody but the holder may still know it
     */
    public static void assertReleased(String rule, Object holder, WeakReference<?> released) {
        WeakReference<Object> control = new WeakReference<>(new Object());
        for (int round = 0; round < ROUNDS && !(released.refersTo(null) && control.refersTo(null)); round++) {
            System.gc();
            Thread.onSpinWait();
        }
        if (!control.refersTo(null)) {
            throw new TestAbortedException("This collector ignores System.gc(), so nothing can be said about leaks");
        }
        if (!released.refersTo(null)) {
            throw new RuleBroken(rule, List.of("an element went in and came out again", found(holder, released.get())));
        }
        java.lang.ref.Reference.reachabilityFence(holder);
    }

    private static String found(Object holder, Object element) {
        return "a full garbage collection still finds it"
                + Held.path(holder, element).map(path -> ": " + path).orElse(" somewhere inside");
    }
}
