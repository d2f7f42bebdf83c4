package queues.learn.judge.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineDiscoveryResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in the order in which they are given, through every engine there is. */
final class Examination {
    private final Launcher launcher = LauncherFactory.create();
    private final Progress progress;
    private final List<String> only;
    private final boolean stopAtFirstFailure;

    Examination(Progress progress, List<String> only, boolean stopAtFirstFailure) {
        this.progress = progress;
        this.only = only;
        this.stopAtFirstFailure = stopAtFirstFailure;
    }

    void run(List<String> testClasses, ClassLoader loader) {
        Map<String, TestPlan> plans = new LinkedHashMap<>();
        for (String each : testClasses) {
            harness(each, "the tests can be loaded");
            Class<?> type = load(each, loader);
            if (type != null) {
                plans.put(each, launcher.discover(request(DiscoverySelectors.selectClass(type))));
            }
        }
        progress.planned(
                plans.values().stream().flatMap(plan -> methods(plan).stream()).toList());
        plans.forEach(this::run);
        if (progress.tests() == 0 && !only.isEmpty()) {
            progress.trouble("No test is called " + String.join(" or ", only));
        }
    }

    private void harness(String testClass, String rule) {
        progress.send(
                Message.of("start").with("test", testClass).with("rule", rule).with("harness", true));
    }

    private Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException missing) {
            progress.trouble("There is no test class " + name + " in target/test-classes: build the module first");
        } catch (LinkageError broken) {
            progress.trouble("The test class " + name + " cannot be loaded: " + broken);
        }
        return null;
    }

    private void run(String testClass, TestPlan plan) {
        if (stopAtFirstFailure && progress.failed()) {
            return;
        }
        harness(testClass, "the tests can be started");
        if (stopAtFirstFailure) {
            oneByOne(plan);
        } else if (plan.containsTests()) {
            launcher.execute(plan, progress);
        }
        if (only.isEmpty() && !plan.containsTests()) {
            progress.trouble("No test was found in " + testClass);
        }
    }

    private void oneByOne(TestPlan plan) {
        for (TestIdentifier each : methods(plan)) {
            if (!progress.failed()) {
                launcher.execute(request(DiscoverySelectors.selectUniqueId(each.getUniqueIdObject())), progress);
            }
        }
    }

    private static List<TestIdentifier> methods(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(Examination::isMethod)
                .toList();
    }

    private static boolean isMethod(TestIdentifier test) {
        Optional<MethodSource> source =
                test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        return source.isPresent()
                && test.getParentIdObject().map(UniqueId::getLastSegment).stream()
                        .noneMatch(parent -> parent.getType().equals("test-template"));
    }

    private LauncherDiscoveryRequest request(DiscoverySelector selector) {
        PostDiscoveryFilter wanted =
                test -> FilterResult.includedIf(Rules.wanted(test.getSource().orElse(null), only));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .filters(wanted)
                .listeners(new LauncherDiscoveryListener() {
                    @Override
                    public void engineDiscoveryFinished(UniqueId engine, EngineDiscoveryResult result) {
                        result.getThrowable()
                                .ifPresent(thrown -> progress.trouble("The engine "
                                        + engine.getLastSegment().getValue() + " did not start: " + thrown));
                    }
                })
                .build();
    }
}
