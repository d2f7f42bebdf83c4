package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import com.google.common.collect.testing.testers.CollectionRemoveAllTester;
import com.google.common.collect.testing.testers.CollectionRemoveIfTester;
import com.google.common.collect.testing.testers.CollectionRemoveTester;
import com.google.common.collect.testing.testers.CollectionRetainAllTester;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The references with many producers, held against what Guava's testlib asks of every {@link Queue}. */
class ManyProducersGuavaTest {
    /** More than the suite ever puts into a queue at once. */
    private static final int ROOM = 64;

    private static final Set<Feature<?>> REMOVES_AT_THE_HEAD =
            Set.of(CollectionFeature.SUPPORTS_ADD, CollectionFeature.SUPPORTS_REMOVE, CollectionFeature.KNOWN_ORDER);

    /** Guava knows one feature for poll, clear and remove(Object); these ask for the last. */
    private static final List<Class<?>> ON_REMOVAL_FROM_THE_MIDDLE = List.of(
            CollectionRemoveTester.class,
            CollectionRemoveAllTester.class,
            CollectionRemoveIfTester.class,
            CollectionRetainAllTester.class);

    @TestFactory
    Stream<DynamicContainer> guava() {
        return Stream.of(
                suite("MpscQueue", () -> new MpscQueue<>(ROOM)),
                suite("MpmcRingBuffer", () -> new MpmcRingBuffer<>(ROOM)));
    }

    private static DynamicContainer suite(String name, Supplier<Queue<String>> queue) {
        TestSuite suite = QueueTestSuiteBuilder.using(new TestStringQueueGenerator() {
                    @Override
                    protected Queue<String> create(String[] elements) {
                        Queue<String> filled = queue.get();
                        Collections.addAll(filled, elements);
                        return filled;
                    }
                })
                .named(name)
                .withFeatures(REMOVES_AT_THE_HEAD)
                .withFeatures(CollectionSize.ANY)
                .suppressing(testsOf(ON_REMOVAL_FROM_THE_MIDDLE))
                .createTestSuite();
        assertThat(suite.countTestCases())
                .as("tests in Guava's suite for %s", name)
                .isPositive();
        return container(suite);
    }

    private static Set<Method> testsOf(List<Class<?>> testers) {
        return testers.stream()
                .flatMap(tester -> Stream.of(tester.getMethods()))
                .filter(method -> method.getName().startsWith("test"))
                .collect(Collectors.toSet());
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
