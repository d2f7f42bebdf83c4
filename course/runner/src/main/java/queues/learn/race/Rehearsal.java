package queues.learn.race;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Plays every test once, without jcstress, before half a minute is spent on it: an answer with a TODO left is told at
 * once. Whatever else goes wrong here is left to the race, which says more about it.
 */
final class Rehearsal {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(2);

    private final Map<Class<?>, Object> cast = new HashMap<>();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    private Rehearsal() {}

    /** The first test that runs into a TODO, or nothing. */
    static Optional<RaceResult> of(List<String> tests) {
        for (String test : tests) {
            Optional<String> todo = new Rehearsal().play(test);
            if (todo.isPresent()) {
                TestRun unsolved = new TestRun(
                        test,
                        TestList.getInfo(test).description(),
                        TestList.getInfo(test).threads(),
                        List.of(),
                        List.of(),
                        TestRun.Trouble.TODO,
                        List.of(todo.get()));
                return Optional.of(new RaceResult(List.of(unsolved), List.of(), null));
            }
        }
        return Optional.empty();
    }

    private Optional<String> play(String test) {
        try {
            Class<?> type = Class.forName(TestList.getInfo(test).binaryName());
            List<Thread> actors = start(type, Actor.class);
            actors.addAll(start(type, Signal.class));
            await(actors);
            await(start(type, Arbiter.class));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            thrown.add(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return thrown.stream().map(Rehearsal::todo).flatMap(Optional::stream).findFirst();
    }

    private List<Thread> start(Class<?> type, Class<? extends Annotation> role) throws ReflectiveOperationException {
        List<Thread> started = new ArrayList<>();
        for (Method each : type.getDeclaredMethods()) {
            if (each.isAnnotationPresent(role)) {
                each.setAccessible(true);
                started.add(start(each, instance(type), arguments(each)));
            }
        }
        return started;
    }

    private Thread start(Method method, Object on, Object[] arguments) {
        Thread thread = new Thread(() -> call(method, on, arguments), "rehearsal");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void call(Method method, Object on, Object[] arguments) {
        try {
            method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            thrown.add(failed.getCause());
        } catch (IllegalAccessException failed) {
            thrown.add(failed);
        }
    }

    private Object[] arguments(Method method) throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> each : method.getParameterTypes()) {
            arguments.add(each == Thread.class ? Thread.currentThread() : instance(each));
        }
        return arguments.toArray();
    }

    /** One of each for a whole play: the actors share it. */
    private Object instance(Class<?> type) throws ReflectiveOperationException {
        Object known = cast.get(type);
        if (known == null) {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            try {
                known = constructor.newInstance();
            } catch (InvocationTargetException failed) {
                throw new IllegalStateException(failed.getCause());
            }
            cast.put(type, known);
        }
        return known;
    }

    /** An actor may wait for ever, and that is for the race to tell; here it is left behind. */
    private static void await(List<Thread> actors) throws InterruptedException {
        for (Thread each : actors) {
            each.join(PATIENCE);
        }
    }

    /** The starter's own words, if they are at the root of this. */
    static Optional<String> todo(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof UnsupportedOperationException
                    && each.getMessage() != null
                    && each.getMessage().startsWith("TODO")) {
                return Optional.of(each.getMessage());
            }
        }
        return Optional.empty();
    }
}
