package queues.labs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CheckedLineTest {
    private final Task first = new Task(1, 0, 0);
    private final Task second = new Task(2, 0, 0);
    private final Stack stack = new Stack();
    private final CheckedLine line = new CheckedLine(stack);

    /** Last in, first out. */
    private static final class Stack implements CheckedLine.Foreign {
        private final ArrayDeque<Task> tasks = new ArrayDeque<>();

        @Override
        public void add(Task task) {
            tasks.push(task);
        }

        @Override
        public Task take() {
            return tasks.poll();
        }

        @Override
        public int size() {
            return tasks.size();
        }
    }

    @Test
    @DisplayName("The order is the line's own; the oldest is known from the books")
    void order() {
        line.add(first);
        line.add(second);

        assertThat(line.oldest()).isSameAs(first);
        assertThat(line.size()).isEqualTo(2);
        assertThat(line.take()).isSameAs(second);
        assertThat(line.take()).isSameAs(first);
        assertThat(line.take()).isNull();
        assertThat(line.oldest()).isNull();
    }

    @Test
    @DisplayName("A task that is lost is missed")
    void lost() {
        line.add(first);
        line.add(second);
        stack.tasks.clear();

        assertThatThrownBy(line::size)
                .isInstanceOf(PartBroken.class)
                .hasMessage("size() was 0 while 2 tasks were inside");
        assertThatThrownBy(line::take)
                .isInstanceOf(PartBroken.class)
                .hasMessage("nothing came out while 2 tasks were inside");
    }

    @Test
    @DisplayName("A task that comes out twice is noticed, and so is one too many")
    void twice() {
        line.add(first);
        stack.tasks.push(first);

        assertThatThrownBy(line::size).hasMessage("size() was 2 while 1 task was inside");
        assertThat(line.take()).isSameAs(first);
        assertThatThrownBy(line::take)
                .isInstanceOf(PartBroken.class)
                .hasMessage("a task came out that had come out before");
    }

    @Test
    @DisplayName("Nothing is given up for a newer task")
    void evict() {
        line.add(first);

        assertThatThrownBy(line::evict).isInstanceOf(PartBroken.class);
    }
}
