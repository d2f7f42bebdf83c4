package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Freshly compiled classes in a loader of their own, one after another in one JVM: that is how they are judged. */
class LincheckInOtherLoadersTest {
    private static final String RULE = "Some order of the calls explains what they answered";

    private static final String OPERATIONS = """
            package learner;

            public class Operations extends queues.kit.QueueOperations {
                public Operations() {
                    super(new Box());
                }
            }
            """;

    private static final String BOX = """
            package learner;

            class Box extends java.util.AbstractQueue<Integer> {
                private final java.util.ArrayDeque<Integer> inside = new java.util.ArrayDeque<>();

                public %1$s boolean offer(Integer element) {
                    return inside.offer(element);
                }

                public %1$s Integer poll() {
                    return inside.poll();
                }

                public Integer peek() {
                    return inside.peek();
                }

                public int size() {
                    return inside.size();
                }

                public java.util.Iterator<Integer> iterator() {
                    return inside.iterator();
                }
            }
            """;

    @TempDir
    private Path directory;

    @RepeatedTest(3)
    @DisplayName("Classes of the same name are told apart, and a wrong one is caught every time")
    void judgesWhatWasLoaded() throws Exception {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> check("wrong", ""));
        assertThat(broken).isNotNull();
        assertThat(broken.getMessage()).contains("(Box.java)");

        assertThatCode(() -> check("right", "synchronized")).doesNotThrowAnyException();
    }

    private void check(String name, String modifier) throws Exception {
        Path folder = compiled(directory.resolve(name), BOX.formatted(modifier));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Linearizability.of(loader.loadClass("learner.Operations"))
                    .against(QueueOperations.Fifo.class)
                    .scenarios(5)
                    .invocations(50)
                    .check(RULE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Path compiled(Path folder, String box) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("learner"));
        Path operations = Files.writeString(sources.resolve("Operations.java"), OPERATIONS);
        Path queue = Files.writeString(sources.resolve("Box.java"), box);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-cp", classPath(), "-d", folder.toString(), "" + operations, "" + queue);
        assertThat(status).as("the compiler's exit status").isZero();
        return folder;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
