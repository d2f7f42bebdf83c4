package queues.kit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The one seed of a run. It is fixed unless it is given ({@code -Dcourse.seed=7}), so that the same code gets the same
 * verdict; every random choice of the kit and every property starts from it.
 */
public final class Seeds implements AroundPropertyHook {
    /** The system property that hands a seed in. */
    public static final String PROPERTY = "course.seed";

    private static final long DEFAULT = 20_260_101L;

    /** The seed of this run. */
    public static long seed() {
        String given = System.getProperty(PROPERTY);
        if (given == null || given.isBlank()) {
            return DEFAULT;
        }
        try {
            return Long.parseLong(given.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("-D" + PROPERTY + "=" + given
                    + " is not a seed: give a whole number, for example -D" + PROPERTY + "=7");
        }
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor executor) {
        if (property.attributes().seed().isEmpty()) {
            property.attributes().setSeed(Long.toString(seed()));
        }
        return executor.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundPropertyProximity() {
        return Integer.MIN_VALUE;
    }
}
