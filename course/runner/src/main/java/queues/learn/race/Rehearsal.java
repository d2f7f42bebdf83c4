package queues.learn.race;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import queues.learn.fork.Patience;

/**
 * Plays every test once, without jcstress, before half a minute is spent on it: an answer that throws, first of all because
 * a TODO is left in it, or that spins for ever, is told at once. What it computes is left to the race.
 */
final class Rehearsal {
    private static final int FRAMES = 3;
    private static final int PATIENCE = 2000;

    private final Map<Class<?>, Object> cast = new HashMap<>();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    private Rehearsal() {}

    /** The first test that runs into a TODO, or else the first that throws, or nothing. */
    static Optional<RaceResult> of(List<String> tests) {
        List<TestRun> failed =
                tests.stream().map(Rehearsal::failure).flatMap(Optional::stream).toList();
        return failed.stream()
                .min(Comparator.comparing(test -> test.trouble() == TestRun.Trouble.TODO ? 0 : 1))
                .map(test -> new RaceResult(List.of(test), List.of(), null));
    }

    private static Optional<TestRun> failure(String test) {
        TestInfo info = TestList.getInfo(test);
        return new Rehearsal()
                .play(info).stream()
                        .min(Comparator.comparing(each -> todo(each).isPresent() ? 0 : 1))
                        .map(each -> new TestRun(
                                test,
                                info.description(),
                                info.threads(),
                                List.of(),
                                List.of(),
                                List.of(),
                                trouble(each),
                                todo(each).map(List::of).orElseGet(() -> told(each))));
    }

    private List<Throwable> play(TestInfo test) {
        try {
            Class<?> type = Class.forName(test.binaryName());
            await(start(type, Signal.class));
            await(start(type, Actor.class));
            await(start(type, Arbiter.class));
        } catch (InvocationTargetException failed) {
            thrown.add(failed.getCause());
        } catch (ReflectiveOperationException leftToTheRace) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(thrown);
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
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
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
            known = constructor.newInstance();
            cast.put(type, known);
        }
        return known;
    }

    private static TestRun.Trouble trouble(Throwable thrown) {
        return todo(thrown).isPresent()
                ? TestRun.Trouble.TODO
                : thrown instanceof Spinning ? TestRun.Trouble.STUCK : TestRun.Trouble.THREW;
    }

    /**
     * Waits for actors to end. One that waits for ever is left behind, for the race to tell; one that spins for ever is told
     * here, by the processor time it has used, which does not depend on what else the machine does.
     */
    private void await(List<Thread> actors) throws InterruptedException {
        for (Thread each : actors) {
            if (Patience.await(each, PATIENCE) == Patience.End.SPINS) {
                thrown.add(new Spinning(each));
            }
        }
    }

    /** Stands for a call that uses the processor and does not come back. */
    private static final class Spinning extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spinning(Thread thread) {
            super("It used " + PATIENCE / 1000 + " s of processor time and did not come back");
            setStackTrace(thread.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    /** The exception, and where in the code of the course it came from. */
    private static List<String> told(Throwable thrown) {
        List<String> told = new ArrayList<>(List.of(thrown.toString()));
        Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("queues.") && frame.getFileName() != null)
                .filter(frame -> !frame.getClassName().startsWith("queues.learn."))
                .limit(FRAMES)
                .forEach(frame -> told.add("at " + frame.getMethodName() + " (" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")"));
        return told;
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
