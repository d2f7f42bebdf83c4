package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.IntSupplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.kit.trial.AnswerSize;

class ContenderTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetFolders() {
        System.clearProperty(Contender.FOLDER + "learner");
        System.clearProperty(Contender.FOLDER + "reference");
    }

    @Test
    @DisplayName("Two answers of one name run side by side, each from its own folder")
    void oneNameTwoBodies() throws IOException {
        System.setProperty(Contender.FOLDER + "learner", compiled("learner", "1"));
        System.setProperty(Contender.FOLDER + "reference", compiled("reference", "2"));

        Queue<Integer> learners = Contender.queue("learner", "queues.given.Answer", 4);
        Queue<Integer> references = Contender.queue("reference", "queues.given.Answer", 4);

        assertThat(learners.size()).isEqualTo(1);
        assertThat(references.size()).isEqualTo(2);
        assertThat(learners.getClass()).isNotSameAs(references.getClass());
        assertThat(Contender.queue("learner", "queues.given.Answer", 4).getClass())
                .as("loaded once, so that it is compiled once")
                .isSameAs(learners.getClass());
    }

    @Test
    @DisplayName("Without a folder the learner's is the class on the class path, and there is no reference")
    void withoutFolder() {
        assertThat(Contender.queue("learner", "java.util.ArrayDeque", 4)).isInstanceOf(ArrayDeque.class);
        assertThatThrownBy(() -> Contender.queue("reference", "java.util.ArrayDeque", 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("./learn bench");
    }

    @Test
    @DisplayName("A constructor with other arguments is found by what it takes")
    void byItsArguments() {
        Queue<Integer> queue = Contender.queueOf("learner", "java.util.PriorityQueue", 4, Comparator.reverseOrder());
        queue.offer(1);
        queue.offer(2);

        assertThat(queue.poll()).isEqualTo(2);
        assertThatThrownBy(() -> Contender.queueOf("learner", "java.util.PriorityQueue", "no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[no]");
        assertThatThrownBy(() -> Contender.queueOf("learner", "java.util.PriorityQueue", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
    }

    @Test
    @DisplayName("A class that is loaded beside an answer uses that answer, and one that is not uses the class path's")
    void besideAnAnswer() throws IOException {
        System.setProperty(Contender.FOLDER + "reference", compiled("reference", "2"));

        IntSupplier learners = Contender.beside("learner", AnswerSize.class, IntSupplier.class);
        assertThat(Contender.beside("learner", AnswerSize.class, IntSupplier.class))
                .as("a second one")
                .hasSameClassAs(learners);
        IntSupplier references = Contender.beside("reference", AnswerSize.class, IntSupplier.class);

        assertThat(learners.getAsInt()).isEqualTo(7);
        assertThat(references.getAsInt()).isEqualTo(2);
        assertThatThrownBy(() -> Contender.beside("nobody", AnswerSize.class, IntSupplier.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("What the constructor of a class beside an answer throws is passed on as it is")
    void unfinishedBeside() throws IOException {
        System.setProperty(
                Contender.FOLDER + "learner",
                compiled("learner", "fail()", "throw new UnsupportedOperationException(\"TODO 1\")"));

        assertThatThrownBy(() -> Contender.beside("learner", AnswerSize.class, IntSupplier.class))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("TODO 1");
    }

    @Test
    @DisplayName("What a constructor throws is passed on as it is")
    void unfinishedConstructor() throws IOException {
        System.setProperty(
                Contender.FOLDER + "learner",
                compiled("learner", "fail()", "throw new UnsupportedOperationException(\"TODO 1\")"));

        assertThatThrownBy(() -> Contender.queue("learner", "queues.given.Answer", 4))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("TODO 1");
    }

    @Test
    @DisplayName("What is no queue is made from an answer's own class")
    void ownClass() throws IOException, ClassNotFoundException {
        System.setProperty(Contender.FOLDER + "learner", compiled("learner", "1"));

        Class<?> own = Contender.type("learner", "queues.given.Answer", List.of());

        assertThat(own.getClassLoader()).isNotSameAs(Contender.class.getClassLoader());
        assertThatThrownBy(() -> Contender.type("learner", "queues.given.Missing", List.of()))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Contender.type("reference", "queues.given.Answer", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("What is given is one class for all, though a copy lies in an answer's folder")
    void givenTypesAreShared() throws IOException, ClassNotFoundException {
        Path copy = folder.resolve("learner/queues/kit/TryNext.class");
        Files.createDirectories(copy.getParent());
        try (InputStream bytes = TryNext.class.getResourceAsStream("TryNext.class")) {
            Files.copy(bytes, copy);
        }
        System.setProperty(
                Contender.FOLDER + "learner", folder.resolve("learner").toString());

        assertThat(Contender.type("learner", TryNext.class.getName(), List.of()))
                .isNotSameAs(TryNext.class);
        assertThat(Contender.type("learner", TryNext.class.getName(), List.of(TryNext.class)))
                .isSameAs(TryNext.class);
    }

    private String compiled(String name, String size) throws IOException {
        return compiled(name, size, "");
    }

    private String compiled(String name, String size, String constructor) throws IOException {
        Path source =
                Files.createDirectories(folder.resolve(name + "/queues/given")).resolve("Answer.java");
        Files.writeString(source, """
                package queues.given;

                public class Answer extends java.util.ArrayDeque<Integer> {
                    public Answer(int capacity) { %s; }
                    private static int fail() { return 0; }
                    @Override public int size() { return %s; }
                }
                """.formatted(constructor, size));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        return folder.resolve(name).toString();
    }
}
