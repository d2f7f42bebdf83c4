package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference, held against what Guava's testlib asks of every {@link Queue}. All elements are due. */
class DelayQueueGuavaTest {
    private static Reminder due(int millis) {
        return new Reminder("r" + millis, "r" + millis, () -> 0, -millis);
    }

    private static final class Generator implements TestQueueGenerator<Reminder> {
        @Override
        public SampleElements<Reminder> samples() {
            return new SampleElements<>(due(5), due(4), due(3), due(2), due(1));
        }

        @Override
        public Queue<Reminder> create(Object... elements) {
            Queue<Reminder> filled = new DelayQueue<>();
            for (Object each : elements) {
                filled.add((Reminder) each);
            }
            return filled;
        }

        @Override
        public Reminder[] createArray(int length) {
            return new Reminder[length];
        }

        @Override
        public Iterable<Reminder> order(List<Reminder> insertionOrder) {
            return insertionOrder.stream().sorted().toList();
        }
    }

    @TestFactory
    DynamicContainer guava() {
        TestSuite suite = QueueTestSuiteBuilder.using(new Generator())
                .named("DelayQueue")
                .withFeatures(
                        CollectionFeature.SUPPORTS_ADD,
                        CollectionFeature.SUPPORTS_REMOVE,
                        CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
                        CollectionSize.ANY)
                .createTestSuite();
        assertThat(suite.countTestCases()).as("tests in Guava's suite").isPositive();
        return container(suite);
    }

    private static DynamicContainer container(TestSuite suite) {
        return DynamicContainer.dynamicContainer(
                suite.getName(),
                Collections.list(suite.tests()).stream()
                        .map(each -> each instanceof TestSuite inner ? container(inner) : test(each)));
    }

    private static DynamicTest test(Test test) {
        TestCase testCase = (TestCase) test;
        return DynamicTest.dynamicTest(testCase.getName(), testCase::runBare);
    }
}
