package queues.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer as one of several in a benchmark. The learner's class and the reference have the same name, so that each is
 * loaded from a folder of its own, by a class loader of its own, and is used through {@link Queue} alone.
 *
 * <p>The folders are handed in as {@code queues.contender.learner} and {@code queues.contender.reference}. Where they are
 * not (a benchmark started by hand), the learner's is the class on the class path, and there is no reference.
 */
public final class Contender {
    /** What the learner's answer is called among the contenders. */
    public static final String LEARNER = "learner";
    /** What ours is called. */
    public static final String REFERENCE = "reference";
    /** Followed by a contender's name: the folder its classes are in. */
    public static final String FOLDER = "queues.contender.";

    /** One class for each answer: a class that is loaded anew is compiled anew, and that would be measured with it. */
    private static final Map<Place, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private Contender() {}

    /** A benchmark that can try a contender once, before time is spent on measuring it. */
    public interface Trial {
        /**
         * Lets a contender do a little of what is to be measured, and checks what comes out.
         *
         * @throws Exception or an error, if it is not fit to be measured: it is not written yet, or it is wrong
         */
        void tryOut(String contender) throws Exception;
    }

    /**
     * A new queue of an answer.
     *
     * @param name {@link #LEARNER} or {@link #REFERENCE}
     * @param className the class, which has a public constructor that takes the capacity, or none at all
     * @param capacity handed to the constructor if it wants one
     * @throws IllegalArgumentException if there is no such contender
     * @throws RuntimeException whatever the constructor throws
     */
    @SuppressWarnings("unchecked")
    public static <E> Queue<E> queue(String name, String className, int capacity) {
        try {
            Class<?> type = type(name, className, List.of());
            for (Constructor<?> each : type.getConstructors()) {
                if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == int.class) {
                    return (Queue<E>) each.newInstance(capacity);
                }
            }
            return (Queue<E>) type.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            throw passedOn(thrown);
        } catch (ReflectiveOperationException unfit) {
            throw unfit(name, className, unfit);
        }
    }

    /**
     * A new queue of an answer whose constructor takes more than a capacity.
     *
     * @param name {@link #LEARNER} or {@link #REFERENCE}
     * @param className the class, with one public constructor that takes {@code arguments}
     * @throws IllegalArgumentException if there is no such contender
     * @throws RuntimeException whatever the constructor throws
     */
    @SuppressWarnings("unchecked")
    public static <E> Queue<E> queueOf(String name, String className, Object... arguments) {
        try {
            for (Constructor<?> each : type(name, className, List.of()).getConstructors()) {
                if (takes(each.getParameterTypes(), arguments)) {
                    return (Queue<E>) each.newInstance(arguments);
                }
            }
            throw new NoSuchMethodException("no public constructor takes " + Arrays.toString(arguments));
        } catch (InvocationTargetException thrown) {
            throw passedOn(thrown);
        } catch (ReflectiveOperationException unfit) {
            throw unfit(name, className, unfit);
        }
    }

    /**
     * A class of the benchmark, loaded beside an answer: what it names is looked for among the answer's classes first. For
     * an answer that is no {@link Queue}: the class turns it into something that all contenders can be.
     *
     * @param name {@link #LEARNER} or {@link #REFERENCE}
     * @param own a public class with a public constructor without arguments, and no classes inside it
     * @param role what all contenders are; public, and not among the answer's classes
     * @return a new one
     * @throws IllegalArgumentException if there is no such contender
     * @throws RuntimeException whatever the constructor throws
     */
    public static <T> T beside(String name, Class<? extends T> own, Class<T> role) {
        try {
            Class<?> type = loader(name, List.of()) instanceof OwnFirst answers ? answers.define(own) : own;
            return role.cast(type.getConstructor().newInstance());
        } catch (InvocationTargetException thrown) {
            throw passedOn(thrown);
        } catch (ReflectiveOperationException unfit) {
            throw unfit(name, own.getName(), unfit);
        }
    }

    private static boolean takes(Class<?>[] parameters, Object[] arguments) {
        return parameters.length == arguments.length
                && IntStream.range(0, arguments.length)
                        .allMatch(at -> MethodType.methodType(parameters[at])
                                .wrap()
                                .returnType()
                                .isInstance(arguments[at]));
    }

    private static RuntimeException passedOn(InvocationTargetException thrown) {
        return thrown.getCause() instanceof RuntimeException own ? own : new IllegalStateException(thrown.getCause());
    }

    private static RuntimeException unfit(String name, String className, ReflectiveOperationException unfit) {
        return new IllegalArgumentException("There is no contender " + name + " of " + className + ": " + unfit, unfit);
    }

    /**
     * An answer's own class, for what is no queue: it is used through an interface that is given.
     *
     * @param name {@link #LEARNER} or {@link #REFERENCE}
     * @param given what both sides must see as one class, though a copy may lie in the answer's folder
     * @throws ClassNotFoundException if the contender has no such class
     * @throws IllegalArgumentException if there is no such contender
     */
    public static Class<?> type(String name, String className, List<Class<?>> given) throws ClassNotFoundException {
        return Class.forName(className, true, loader(name, given));
    }

    private static ClassLoader loader(String name, List<Class<?>> given) {
        String folder = System.getProperty(FOLDER + name);
        if (folder != null) {
            Set<String> shared = given.stream().map(Class::getName).collect(Collectors.toSet());
            return LOADERS.computeIfAbsent(new Place(Path.of(folder), shared), OwnFirst::new);
        }
        if (name.equals(LEARNER)) {
            return Contender.class.getClassLoader();
        }
        throw new IllegalArgumentException("Nobody said where the contender " + name + " is: set -D" + FOLDER + name
                + " to the folder of its classes, or use ./learn bench.");
    }

    private record Place(Path folder, Set<String> given) {}

    /** Looks into its folder first, where a class loader asks its parent first. */
    private static final class OwnFirst extends ClassLoader {
        private final Place place;

        OwnFirst(Place place) {
            super(Contender.class.getClassLoader());
            this.place = place;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                Path file = place.folder().resolve(name.replace('.', '/') + ".class");
                return Files.isRegularFile(file) && !place.given().contains(name)
                        ? define(name, file)
                        : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name, Path file) {
            try {
                return define(name, Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        Class<?> define(Class<?> guest) {
            synchronized (getClassLoadingLock(guest.getName())) {
                Class<?> known = findLoadedClass(guest.getName());
                return known != null ? known : copy(guest);
            }
        }

        private Class<?> copy(Class<?> guest) {
            String file = guest.getName().replace('.', '/') + ".class";
            try (InputStream bytes = guest.getClassLoader().getResourceAsStream(file)) {
                return define(guest.getName(), bytes.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Class<?> define(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
