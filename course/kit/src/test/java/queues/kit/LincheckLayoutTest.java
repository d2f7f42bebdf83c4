package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LincheckLayoutTest {
    private static final String LONG = "      tail.next.compareAndSet(null, Node#1): true, and more";

    private static LincheckStep step(int thread, String text, int line) {
        return new LincheckStep(thread, text, "Queue", String.valueOf(line));
    }

    private static List<String> rows(List<LincheckStep> steps) {
        return new LincheckLayout(steps, file -> file.equals("Queue")).rows();
    }

    @Test
    @DisplayName("The lines of the learner's file stand in front, and the titles say whose they are")
    void linesInFront() {
        assertThat(rows(List.of(
                        step(0, "offer(1)", 0), step(0, "      tail = Node#1", 69), step(1, "poll(): null", 0))))
                .containsExactly(
                        "     thread 1                  thread 2   (Queue.java)",
                        "     offer(1)",
                        ":69      write tail = Node#1",
                        "                               poll() → null");
    }

    @Test
    @DisplayName("Where the other thread goes on is said in the same words, whether it has to or may")
    void otherThreadGoesOn() {
        assertThat(step(0, "      switch", 1).told()).isEqualTo("    (the other thread goes on)");
        assertThat(step(0, "      switch (reason: lock is already acquired)", 1).told())
                .isEqualTo("    (the other thread goes on)");
    }

    @Test
    @DisplayName("However long the steps are, a row and its line fit into 80 columns with their indentation")
    void fits() {
        List<String> rows = rows(
                List.of(step(0, "offer(1)", 0), step(0, LONG, 1069), step(1, "poll()", 0), step(1, LONG + LONG, 1070)));

        assertThat(rows).allMatch(row -> row.length() <= 74);
        assertThat(rows).anyMatch(row -> row.startsWith(":1069") && row.endsWith("and more"));
        assertThat(rows).anyMatch(row -> row.startsWith(":1070") && row.endsWith("…"));
    }

    @Test
    @DisplayName("A step in another file of the learner's is told with its place")
    void otherFile() {
        LincheckStep elsewhere = new LincheckStep(0, "      item ➜ 1", "Node", "7");

        assertThat(new LincheckLayout(
                                List.of(
                                        step(0, "poll()", 0),
                                        step(0, "      head ➜ Node#1", 5),
                                        step(0, "      head = Node#2", 6),
                                        elsewhere),
                                file -> true)
                        .rows())
                .contains(":5      read head: Node#1", "        read item: 1   Node.java:7");
    }

    @Test
    @DisplayName("Of a long story the middle is left out, and a step that is left has its call above it")
    void cutsTheMiddle() {
        List<LincheckStep> steps = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            steps.add(step(0, "offer(" + call + ")", 0));
            for (int each = 0; each < 9; each++) {
                steps.add(step(0, "      tail = Node#" + call + each, 60 + each));
            }
        }
        List<String> rows = rows(steps);

        assertThat(rows).hasSizeLessThanOrEqualTo(21);
        assertThat(rows.get(0)).isEqualTo("     offer(0)");
        assertThat(rows)
                .containsSubsequence("     … 20 steps left out …", "     offer(3)", ":60      write tail = Node#30");
        steps.add(step(0, "      tail = Node#39", 69));
        assertThat(rows(steps))
                .containsSubsequence("     … 21 steps left out …", "     offer(3)", ":61      write tail = Node#31");
    }
}
