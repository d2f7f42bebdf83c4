package queues.learn.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import queues.kit.FailureReport;
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
    String currentTryNext;
    private Message planned = Message.of("planned");
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
            case "planned" -> planned = event;
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

    /** Another part of the same check begins. */
    void goOn() {
        over = false;
    }

    /** Whether the tests that are left may not run: this is the end of the check, or what they would show is known. */
    boolean isFinal(boolean stopAtFirstFailure) {
        return !compileErrors.isEmpty()
                || !troubles.isEmpty()
                || gone
                || ended()
                || stopAtFirstFailure && !with(TestResult.Outcome.FAILED).isEmpty();
    }

    private void started(Message event) {
        current = event.get("test");
        currentRule = event.get("rule");
        currentTryNext = event.get("tryNext");
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

    /** The results, with the test that was running when the JVM was ended, and those whose turn did not come. */
    List<TestResult> withTheUnfinished(String reason, FailureReport report) {
        List<TestResult> all = new ArrayList<>(tests);
        if (!compiled || !gone && !ended()) {
            return all;
        }
        if (running) {
            all.add(new TestResult(current, currentRule, TestResult.Outcome.UNFINISHED, report, reason, hungFor));
        }
        List<String> names = planned.all("tests");
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            if (all.stream().noneMatch(each -> each.test().equals(name))) {
                all.add(new TestResult(
                        name,
                        planned.all("rules").get(at),
                        TestResult.Outcome.NOT_REACHED,
                        null,
                        "the JVM was ended before its turn",
                        Duration.ZERO));
            }
        }
        return all;
    }

    private boolean ended() {
        return hang != Hang.Kind.NONE || exiting != null || heapFull != null;
    }
}
