package queues.learn.race;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.Verbosity;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.CompileMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * Runs jcstress through its classes and not through its command line: that one prints a result where a program needs it,
 * ends with 0 when nothing ran, and cannot be told how long it may take.
 */
final class Race {
    /** Starting a JVM, its warm-up and its end: measured at 1.2 s on two idle processors; later, what it took here. */
    private static final long FORK_MILLIS = 1200;

    private static final long SHORTEST = 150;
    private static final long LONGEST = 5000;

    private final RaceOrder order;
    private final List<TestInfo> tests;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ConcurrentLinkedQueue<TestResult> results = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean spoilt = new AtomicBoolean();
    private final long began = System.nanoTime();
    private int planned;

    Race(RaceOrder order, List<String> tests) {
        this.order = order;
        this.tests = tests.stream().map(TestList::getInfo).toList();
    }

    /** Races every test under one way to compile after the other, while the time lasts; the first in any case. */
    RaceResult run() {
        try {
            OSSupport.init();
            Options probing = options(SHORTEST);
            VMSupport.initFlags(probing);
            VMSupport.detectAvailableVMConfigs(false, probing.getJvmArgs(), List.of(order.collector()));
            List<VMSupport.Config> modes = CompileModes.available();
            if (modes.isEmpty()) {
                return RaceResult.none("No JVM could be started with " + order.collector() + ".");
            }
            List<String> raced = race(modes);
            return new RaceResult(Readings.of(tests, results, processors), raced, null);
        } catch (IOException broken) {
            return RaceResult.none("jcstress could not be started: " + broken);
        }
    }

    private List<String> race(List<VMSupport.Config> modes) throws IOException {
        Scheduler scheduler = new Scheduler(Topology.get(), processors);
        Map<TestInfo, List<SchedulingClass>> places = places(scheduler);
        long forks = Math.max(1, places.values().stream().mapToInt(List::size).sum());
        planned = (int) forks * modes.size();
        List<String> raced = new ArrayList<>();
        long forkMillis = FORK_MILLIS;
        for (VMSupport.Config mode : modes) {
            long affordable = left() / (modes.size() - raced.size()) * atOnce() / forks - forkMillis;
            boolean another = raced.isEmpty() || left() * atOnce() > forks * (forkMillis + SHORTEST);
            if (!another || spoilt.get()) {
                break;
            }
            long millis = Math.max(SHORTEST, Math.min(LONGEST, affordable));
            long before = left();
            execute(scheduler, configs(options(millis), places, mode));
            forkMillis = Math.max(SHORTEST, (before - left()) * atOnce() / forks - millis);
            raced.add(CompileModes.told(mode));
        }
        return raced;
    }

    /** Milliseconds of the time that was given. */
    private long left() {
        return order.seconds() * 1000L - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private Options options(long millis) throws IOException {
        Options options = new Options(new String[] {
            "-sc", "false", "-f", "1", "-fsm", "1", "-iters", "1", "-time", "" + millis, "-c", "" + processors
        });
        options.parse();
        return options;
    }

    private Map<TestInfo, List<SchedulingClass>> places(Scheduler scheduler) {
        Map<TestInfo, List<SchedulingClass>> places = new LinkedHashMap<>();
        for (TestInfo test : tests) {
            places.put(test, scheduler.scheduleClasses(test.threads(), processors, AffinityMode.LOCAL));
        }
        return places;
    }

    /** jcstress runs as many tests beside one another as there are processors for their actors. */
    private int atOnce() {
        int most = tests.stream().mapToInt(TestInfo::threads).max().orElse(1);
        return Math.max(1, processors / Math.max(2, most));
    }

    private static List<TestConfig> configs(
            Options options, Map<TestInfo, List<SchedulingClass>> places, VMSupport.Config mode) {
        List<TestConfig> configs = new ArrayList<>();
        places.forEach((test, where) -> where.forEach(
                place -> configs.add(new TestConfig(options, test, 0, mode.args(), CompileMode.UNIFIED, place))));
        Collections.shuffle(configs);
        return configs;
    }

    /** Ends early when the code under test throws or hangs: more of the same would only take time. */
    private void execute(Scheduler scheduler, List<TestConfig> configs) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        TestExecutor executor = new TestExecutor(new Verbosity(0), result -> take(result, over), scheduler);
        Thread runner = new Thread(
                () -> {
                    executor.runAll(configs);
                    over.countDown();
                },
                "jcstress");
        runner.setDaemon(true);
        runner.start();
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            spoilt.set(true);
        }
    }

    private void take(TestResult result, CountDownLatch over) {
        results.add(result);
        System.out.println(RaceChild.PROGRESS + results.size() + " " + Math.max(planned, results.size()));
        if (result.status() != Status.NORMAL && result.status() != Status.VM_ERROR) {
            spoilt.set(true);
            over.countDown();
        }
    }
}
