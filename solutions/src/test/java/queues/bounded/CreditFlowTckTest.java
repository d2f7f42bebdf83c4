package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.testng.ITestListener;
import org.testng.ITestNGListener;
import org.testng.ITestResult;
import org.testng.TestNG;
import org.testng.annotations.Test;

/**
 * The Reactive Streams TCK on {@link CreditFlow}, a test for each of its methods. TestNG runs them all, one after another; what
 * became of each is told here. The TCK skips the rules that no test can verify, and those about several subscribers.
 */
class CreditFlowTckTest {
    /** How many the TCK tries on a processor for one subscriber; with fewer it was not run in full. */
    private static final int TRIED = 41;

    @TestFactory
    Stream<DynamicTest> reactiveStreamsTck() {
        List<ITestResult> results = run();
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("the TCK was run in full", () -> inFull(results)));
        results.forEach(each -> tests.add(DynamicTest.dynamicTest(each.getName(), () -> tell(each))));
        return tests.stream();
    }

    private static void inFull(List<ITestResult> results) {
        List<String> methods = Stream.of(CreditFlowVerification.class.getMethods())
                .filter(each -> each.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .distinct()
                .toList();
        assertThat(results.stream().map(ITestResult::getName))
                .as("methods that TestNG has run or skipped")
                .containsAll(methods);
        assertThat(results.stream().filter(each -> each.getStatus() != ITestResult.SKIP))
                .extracting(ITestResult::getName)
                .as("methods that were not skipped")
                .hasSizeGreaterThanOrEqualTo(TRIED);
    }

    private static List<ITestResult> run() {
        List<ITestResult> results = new CopyOnWriteArrayList<>();
        TestNG tck = new TestNG(false);
        tck.setVerbose(0);
        tck.setTestClasses(new Class<?>[] {CreditFlowVerification.class});
        tck.addListener((ITestNGListener) new Results(results));
        tck.run();
        return results.stream()
                .sorted(Comparator.comparing(ITestResult::getName))
                .toList();
    }

    private record Results(List<ITestResult> results) implements ITestListener {
        @Override
        public void onTestSuccess(ITestResult result) {
            results.add(result);
        }

        @Override
        public void onTestFailure(ITestResult result) {
            results.add(result);
        }

        @Override
        public void onTestSkipped(ITestResult result) {
            results.add(result);
        }

        @Override
        public void onTestFailedButWithinSuccessPercentage(ITestResult result) {
            results.add(result);
        }
    }

    private static void tell(ITestResult result) throws Throwable {
        Throwable thrown = result.getThrowable();
        if (result.getStatus() == ITestResult.SKIP) {
            throw new TestAbortedException(thrown == null ? "skipped" : String.valueOf(thrown.getMessage()));
        }
        if (result.getStatus() != ITestResult.SUCCESS) {
            throw thrown == null ? new AssertionError(result + " failed and said nothing") : thrown;
        }
    }
}
