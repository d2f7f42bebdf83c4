package queues.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Every operation once, by one thread, before any concurrency: a TODO that is left is thrown as it is, and a loop that
 * does not even end here is named, so that no larger tool has to stumble over either.
 */
final class DryRun {
    /** Processor time, not time on the clock: a busy machine does not use it up. */
    private static final long ENDLESS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int QUIET_LOOKS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Class<?> operations;
    private final AtomicReference<RuntimeException> todo = new AtomicReference<>();
    private volatile String calling = "the constructor";

    private DryRun(Class<?> operations) {
        this.operations = operations;
    }

    static void of(Class<?> operations) {
        new DryRun(operations).run();
    }

    private void run() {
        List<Method> methods = operations();
        Thread alone = new Thread(() -> methods.forEach(this::call), "one thread alone");
        alone.setDaemon(true);
        alone.start();
        waitFor(alone);
        if (todo.get() != null) {
            throw todo.get();
        }
    }

    private List<Method> operations() {
        List<Method> found = Stream.of(operations.getMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .filter(method -> !method.isBridge())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        boolean usable = Modifier.isPublic(operations.getModifiers())
                && Stream.of(operations.getConstructors()).anyMatch(each -> each.getParameterCount() == 0);
        if (found.isEmpty() || !usable) {
            throw new IllegalArgumentException(operations.getName()
                    + " must be public (and static, if nested), with a public constructor without parameters and at"
                    + " least one public @Operation method");
        }
        return found;
    }

    private void call(Method operation) {
        calling = operation.getName() + "()";
        Object[] arguments =
                Stream.of(operation.getParameterTypes()).map(DryRun::some).toArray();
        try {
            operation.invoke(operations.getConstructor().newInstance(), arguments);
        } catch (InvocationTargetException thrown) {
            if (FailureReport.isTodo(thrown.getCause())) {
                todo.accumulateAndGet((RuntimeException) thrown.getCause(), DryRun::first);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
            // An argument that cannot be made up here; the checker itself has a generator for it.
        }
    }

    private static RuntimeException first(RuntimeException known, RuntimeException found) {
        return known == null || found.getMessage().compareTo(known.getMessage()) < 0 ? found : known;
    }

    private static Object some(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        return type == long.class || type == Long.class ? (Object) 1L : type == String.class ? "a" : null;
    }

    private void waitFor(Thread alone) {
        try {
            long before = -1;
            for (int quiet = 0; alone.isAlive() && quiet < QUIET_LOOKS; ) {
                alone.join(20);
                long used = THREADS.getThreadCpuTime(alone.getId());
                if (used > ENDLESS_NANOS) {
                    throw neverReturns(alone);
                }
                boolean waits = alone.getState() == Thread.State.WAITING || alone.getState() == Thread.State.BLOCKED;
                quiet = waits && used == before ? quiet + 1 : 0;
                before = used;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        alone.interrupt();
    }

    private RuleBroken neverReturns(Thread alone) {
        Throwable where = new IllegalStateException(calling + " was still running here");
        where.setStackTrace(alone.getStackTrace());
        return new RuleBroken(
                "A call returns",
                List.of(calling + " was called on a fresh object by one thread alone, and never came back"),
                where);
    }
}
