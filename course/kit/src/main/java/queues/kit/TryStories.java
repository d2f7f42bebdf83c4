package queues.kit;

import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Gives every try of a property a {@link Story} of its own, and keeps the story of a try that failed with what it threw:
 * the try that is told in the end is the smallest that failed, not the one that ran last.
 */
public final class TryStories implements AroundTryHook {
    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext property, TryExecutor executor, List<Object> parameters) {
        Story.begin();
        TryExecutionResult result = executor.execute(parameters);
        result.throwable().ifPresent(Story::remember);
        return result;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundTryProximity() {
        return Integer.MIN_VALUE;
    }
}
