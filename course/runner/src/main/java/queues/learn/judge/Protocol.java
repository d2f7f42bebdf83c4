package queues.learn.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import queues.learn.judge.worker.Message;
import queues.learn.judge.worker.Reports;

/** Everything a worker said during one check, put in order. */
final class Protocol {
    final List<TestResult> tests = new ArrayList<>();
    final List<CompileError> compileErrors = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    final List<String> printed = new ArrayList<>();
    /** What runs, or ran last. */
    String current = "";

    String currentRule = "";
    boolean running;
    private boolean over;
    boolean compiled;
    /** Set when the heap was full, the JVM was left, or a test hung. */
    Message heapFull;

    Message exiting;
    Message dump;
    Hang.Kind hang = Hang.Kind.NONE;
    Duration hungFor = Duration.ZERO;
    boolean gone;
    Integer exitStatus;
    List<String> lastWords = List.of();
    /** Why the worker must not be used again, or null. */
    String recycle;

    /** Returns whether that was the last event. */
    boolean add(Message event) {
        switch (event.type()) {
            case "compiled" -> compiled = true;
            case "compile-error" -> compileErrors.add(compileError(event));
            case "start" -> started(event);
            case "finish" -> finished(event);
            case "trouble" -> troubles.add(event.get("reason"));
            case "heapFull" -> heapFull = event;
            case "dump" -> dump = event;
            case "exiting" -> exiting = event;
            case "end" -> recycle = event.get("recycle");
            case WorkerProcess.GONE -> gone = true;
            default -> {}
        }
        over = event.type().equals("end") || gone || exiting != null;
        return over;
    }

    boolean isOver() {
        return over;
    }

    private void started(Message event) {
        current = event.get("test");
        currentRule = event.get("rule");
        running = true;
    }

    private void finished(Message event) {
        running = false;
        TestResult.Outcome outcome = TestResult.Outcome.valueOf(event.get("outcome"));
        if (event.is("heapFull") && heapFull == null) {
            heapFull = Message.of("heapFull").with("where", event.get("report.at"));
        }
        if (printed.isEmpty() && outcome == TestResult.Outcome.FAILED) {
            printed.addAll(event.all("printed"));
        }
        tests.add(new TestResult(
                event.get("test"),
                event.get("rule"),
                outcome,
                Reports.read(event),
                event.get("reason", ""),
                Duration.ofNanos(event.number("nanos"))));
    }

    private static CompileError compileError(Message event) {
        return new CompileError(
                event.get("file"),
                event.number("line"),
                event.number("column"),
                event.get("message"),
                event.get("source"));
    }

    List<TestResult> with(TestResult.Outcome outcome) {
        return tests.stream().filter(each -> each.outcome() == outcome).toList();
    }

    /** The results, with the test that was running when the JVM was ended. */
    List<TestResult> withTheUnfinished() {
        List<TestResult> all = new ArrayList<>(tests);
        if (running && compiled && (gone || ended())) {
            all.add(new TestResult(
                    current,
                    currentRule,
                    TestResult.Outcome.UNFINISHED,
                    null,
                    "it was running when the JVM was ended",
                    hungFor));
        }
        return all;
    }

    private boolean ended() {
        return hang != Hang.Kind.NONE || exiting != null || heapFull != null;
    }
}
