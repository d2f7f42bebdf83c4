package queues.learn.loop;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import queues.labs.model.Task;

/**
 * Stands before a part and counts its calls, so that somebody else can see whether one is under way and for how long. One thread
 * calls; any may look.
 */
final class Watched implements InvocationHandler {
    private final Object part;
    private volatile long calls;
    /** How many of its calls are under way: a part may call back, and be called again meanwhile. */
    private volatile int depth;

    private volatile double time = Double.NaN;

    Watched(Object part) {
        this.part = part;
    }

    /** The part as whatever it is, watched. */
    Object proxy() {
        return Proxy.newProxyInstance(
                part.getClass().getClassLoader(), part.getClass().getInterfaces(), this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        calls = calls + 1;
        depth = depth + 1;
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof Task task) {
            time = Math.max(task.created(), task.queued());
        }
        try {
            return method.invoke(part, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            depth = depth - 1;
        }
    }

    /** How many have begun. */
    long calls() {
        return calls;
    }

    boolean isUnderWay() {
        return depth > 0;
    }

    /** When the last task that was handed in came, in virtual time; not a number if none was. */
    double time() {
        return time;
    }
}
