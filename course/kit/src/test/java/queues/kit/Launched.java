package queues.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a class of tests as a build tool would, and keeps what came of it. */
final class Launched implements TestExecutionListener {
    final StoryListener told = new StoryListener();
    final Map<String, TestExecutionResult> results = new LinkedHashMap<>();

    static Launched run(Class<?> tests) {
        Launched launched = new Launched();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone).execute(request, launched.told, launched);
        return launched;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        results.put(test.getDisplayName(), result);
    }

    FailureReport failure(String method) {
        return told.failures().stream()
                .filter(each -> each.test().endsWith("." + method))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no failure of " + method + " in " + told.failures()));
    }
}
