package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import java.util.Arrays;
import java.util.Collections;
import java.util.Queue;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference, held against what Guava's testlib asks of every {@link Queue}; with room for all it puts in. */
class BoundedBlockingQueueGuavaTest {
    private static final int ROOM = 64;

    private static final class Generator extends TestStringQueueGenerator {
        @Override
        protected Queue<String> create(String[] elements) {
            Queue<String> filled = new BoundedBlockingQueue<>(ROOM);
            filled.addAll(Arrays.asList(elements));
            return filled;
        }
    }

    @TestFactory
    DynamicContainer guava() {
        TestSuite suite = QueueTestSuiteBuilder.using(new Generator())
                .named("BoundedBlockingQueue")
                .withFeatures(
                        CollectionFeature.SUPPORTS_ADD,
                        CollectionFeature.SUPPORTS_REMOVE,
                        CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
                        CollectionFeature.KNOWN_ORDER,
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
