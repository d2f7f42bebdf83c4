package queues.learn.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    @DisplayName("An assertion is told to its end: what is missing stands there")
    void endIsKept() {
        String middle = IntStream.range(0, 30).mapToObj(each -> "  " + each).collect(Collectors.joining("\n"));

        assertThat(Reports.readable("Expecting actual:\n" + middle + "\nbut could not find:\n  [7]"))
                .startsWith("Expecting actual:\n  0\n")
                .contains("… 20 lines left out …")
                .endsWith("but could not find:\n  [7]")
                .hasLineCount(14);
        assertThat(Reports.readable("expected: 1\n but was: 2")).isEqualTo("expected: 1\n but was: 2");
    }

    @Test
    @DisplayName("The trace of an exception that an assertion met is no part of what it says")
    void tracesAreLeftOut() {
        assertThat(Reports.readable("""
                        Expecting actual throwable to be an instance of:
                          java.util.NoSuchElementException
                        but was:
                          java.lang.NullPointerException
                        \tat queues.fifo.LinkedQueue$1.next(LinkedQueue.java:103)
                        \tat queues.fifo.LinkedQueueTest.ends(LinkedQueueTest.java:70)
                        \t...(12 remaining lines not displayed - this can be changed with Assertions.setMaxStackTraceElementsDisplayed)""")).endsWith("but was:\n  java.lang.NullPointerException");
    }
}
