package queues.learn.gates;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import queues.kit.TryNext;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;

/** Looks at test classes without running them: every test states its rule and says what to try next. */
final class TestNames {
    private TestNames() {}

    static void check(Exercise exercise, Findings findings) {
        try (URLClassLoader loader = loader(exercise)) {
            for (String name : exercise.tests()) {
                check(name, loader, findings);
            }
        } catch (IOException onClosing) {
            throw new CourseError("The tests of " + exercise.id() + " cannot be read.", onClosing);
        }
    }

    private static void check(String name, ClassLoader loader, Findings findings) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            List<Method> tests = ReflectionSupport.findMethods(
                    type,
                    method -> AnnotationSupport.isAnnotated(method, Testable.class),
                    HierarchyTraversalMode.TOP_DOWN);
            findings.check(!tests.isEmpty(), "The test class " + name + " has no test.");
            tests.forEach(each -> check(type.getSimpleName() + "." + each.getName(), each, findings));
        } catch (ClassNotFoundException | LinkageError missing) {
            findings.add("The test class " + name + " cannot be loaded: " + missing);
        }
    }

    private static void check(String name, Method test, Findings findings) {
        findings.check(
                test.isAnnotationPresent(DisplayName.class) || test.isAnnotationPresent(Label.class),
                name + " does not state its rule: it needs @DisplayName, or @Label for a property.");
        findings.check(test.isAnnotationPresent(TryNext.class), name + " has no @TryNext.");
    }

    private static URLClassLoader loader(Exercise exercise) {
        try {
            Path target = exercise.moduleDirectory().resolve("target");
            return new URLClassLoader(
                    new URL[] {
                        target.resolve("test-classes").toUri().toURL(),
                        target.resolve("classes").toUri().toURL()
                    },
                    TestNames.class.getClassLoader());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
