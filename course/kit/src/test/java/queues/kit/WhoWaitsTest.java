package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhoWaitsTest {
    private static final StackTraceElement JDK =
            new StackTraceElement("java.util.concurrent.locks.LockSupport", "park", "LockSupport.java", 211);
    private static final StackTraceElement LAMBDA =
            new StackTraceElement("queues.sample.BoxTest$$Lambda", "invoke", null, -1);
    private static final StackTraceElement LEARNER = new StackTraceElement("queues.sample.Box", "take", "Box.java", 41);
    private static final StackTraceElement TEST =
            new StackTraceElement("queues.sample.BoxTest", "waits", "BoxTest.java", 7);

    @Test
    @DisplayName("A thread stands where the learner's code stands, below the JDK's frames and those of lambdas")
    void learner() {
        assertThat(WhoWaits.place(JDK, LAMBDA, LEARNER, TEST)).isEqualTo("Box.take(Box.java:41)");
    }

    @Test
    @DisplayName("Without the learner's code it stands in the test, and without that nowhere")
    void test() {
        assertThat(WhoWaits.place(JDK, LAMBDA, TEST)).isEqualTo("BoxTest.waits(BoxTest.java:7)");
        assertThat(WhoWaits.place(JDK, LAMBDA)).isEmpty();
    }
}
