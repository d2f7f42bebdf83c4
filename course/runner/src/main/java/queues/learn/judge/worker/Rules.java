package queues.learn.judge.worker;

import java.lang.reflect.Method;
import java.util.List;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import queues.kit.TryNext;

/** What tests are called. */
final class Rules {
    private Rules() {}

    /** The rule a test checks, in its author's words. */
    static String of(TestIdentifier test) {
        if (!(test.getSource().orElse(null) instanceof MethodSource source)) {
            return test.getDisplayName();
        }
        Method method = source.getJavaMethod();
        DisplayName name = method.getAnnotation(DisplayName.class);
        Label label = method.getAnnotation(Label.class);
        return name != null ? name.value() : label != null ? label.value() : test.getDisplayName();
    }

    /** What the author of a test says to try when it fails, or null. */
    static String tryNext(TestIdentifier test) {
        if (!(test.getSource().orElse(null) instanceof MethodSource source)) {
            return null;
        }
        TryNext advice = source.getJavaMethod().getAnnotation(TryNext.class);
        return advice == null ? null : advice.value();
    }

    /** As {@code LinkedQueueTest.firstInFirstOut}. */
    static String name(TestSource source, String otherwise) {
        if (source instanceof MethodSource method) {
            return simple(method.getClassName()) + "." + method.getMethodName();
        }
        return source instanceof ClassSource type ? simple(type.getClassName()) : otherwise;
    }

    /** Whether a test is asked for by any of these names: a class, or a class and a method. */
    static boolean wanted(TestSource source, List<String> names) {
        if (names.isEmpty() || !(source instanceof MethodSource method)) {
            return true;
        }
        String type = simple(method.getClassName());
        return names.stream()
                .map(name -> name.replace('#', '.'))
                .anyMatch(name -> name.equals(type)
                        || name.equals(method.getClassName())
                        || name.equals(type + "." + method.getMethodName())
                        || name.equals(method.getClassName() + "." + method.getMethodName()));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
