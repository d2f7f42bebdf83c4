package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stable queue, held against what Guava's testlib asks of every {@link Queue}; not of its order by arrival. */
class StablePriorityQueueGuavaTest {
    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    @TestFactory
    Stream<DynamicContainer> guava() {
        return Stream.of(suite("StablePriorityQueue", elements -> offered(new StablePriorityQueue<>(ORDER), elements)));
    }

    private static Queue<String> offered(Queue<String> queue, List<String> elements) {
        queue.addAll(elements);
        return queue;
    }

    private static DynamicContainer suite(String name, Function<List<String>, Queue<String>> queue) {
        TestSuite suite = QueueTestSuiteBuilder.using(new TestStringQueueGenerator() {
                    @Override
                    protected Queue<String> create(String[] elements) {
                        return queue.apply(List.of(elements));
                    }
                })
                .named(name)
                .withFeatures(CollectionFeature.GENERAL_PURPOSE, CollectionSize.ANY)
                .createTestSuite();
        assertThat(suite.countTestCases())
                .as("tests in Guava's suite for %s", name)
                .isPositive();
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
