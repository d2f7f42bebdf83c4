package queues.learn.judge.worker;

import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import queues.kit.EngineFailed;
import queues.kit.FailureReport;

/** Sends every start and every end over the wire as it happens, so that nothing is lost when the JVM is. */
final class Progress implements TestExecutionListener {
    private final Consumer<Message> tool;
    private final Reports reports;
    private final Printed printed;
    private volatile boolean failed;
    private volatile boolean heapFull;
    private long began;
    private int tests;

    Progress(Consumer<Message> tool, Reports reports, Printed printed) {
        this.tool = tool;
        this.reports = reports;
        this.printed = printed;
    }

    boolean failed() {
        return failed;
    }

    boolean heapFull() {
        return heapFull;
    }

    int tests() {
        return tests;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            printed.clear();
            began = System.nanoTime();
            send(Message.of("start")
                    .with("test", name(test))
                    .with("rule", Rules.of(test))
                    .with("tryNext", Rules.tryNext(test)));
        }
    }

    /** What is going to be run, so that a check which does not come to its end can be counted in full. */
    void planned(List<TestIdentifier> all) {
        send(Message.of("planned")
                .withAll("tests", all.stream().map(Progress::name).toList())
                .withAll("rules", all.stream().map(Rules::of).toList()));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        send(finish(Message.of("finish"), test, "SKIPPED").with("reason", reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        if (thrown != null && Frames.first(Frames.chain(thrown), OutOfMemoryError.class) != null) {
            heapFull = true;
        }
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed(test);
            case ABORTED -> send(finish(Message.of("finish"), test, "ABORTED").with("reason", reason(thrown)));
            case FAILED -> failed(test, thrown);
        }
    }

    private void passed(TestIdentifier test) {
        if (test.isTest()) {
            tests++;
            send(finish(Message.of("finish"), test, "PASSED"));
        }
    }

    private void failed(TestIdentifier test, Throwable thrown) {
        failed = true;
        EngineFailed engine = Frames.first(Frames.chain(thrown), EngineFailed.class);
        if (engine != null) {
            tests++;
            trouble(name(test) + " could not judge: " + engine.getMessage());
        } else if (test.isTest() || isMethod(test) || reports.isAboutTheAnswer(thrown)) {
            tests++;
            FailureReport report = reports.report(test, thrown);
            send(finish(Reports.message(report), test, "FAILED")
                    .with("heapFull", heapFull)
                    .withAll("printed", printed.lastLines()));
        } else {
            trouble(name(test) + " did not start: " + thrown);
        }
    }

    private static boolean isMethod(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).isPresent();
    }

    /** The checking itself went wrong; whatever else is said, there is no verdict. */
    void trouble(String reason) {
        send(Message.of("trouble").with("reason", reason));
    }

    private Message finish(Message message, TestIdentifier test, String outcome) {
        return message.with("test", name(test))
                .with("rule", Rules.of(test))
                .with("outcome", outcome)
                .with("nanos", System.nanoTime() - began);
    }

    private static String reason(Throwable thrown) {
        return thrown == null || thrown.getMessage() == null ? "its conditions are not met here" : thrown.getMessage();
    }

    private static String name(TestIdentifier test) {
        return Rules.name(test.getSource().orElse(null), test.getDisplayName());
    }

    void send(Message message) {
        tool.accept(message);
    }
}
