package queues.learn.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import queues.kit.FailureReport;
import queues.learn.judge.TestResult.Outcome;
import queues.learn.judge.worker.Message;

/** Turns what happened into a verdict, in words. The order of the questions is the order of their gravity. */
final class Verdicts {
    private final Protocol protocol;
    private final List<String> details = new ArrayList<>();

    private Verdicts(Protocol protocol) {
        this.protocol = protocol;
    }

    static Verdict of(String exercise, boolean reference, Protocol protocol, Duration took) {
        Verdicts verdicts = new Verdicts(protocol);
        Status status = verdicts.status(reference);
        String headline = verdicts.headline(status, reference);
        return new Verdict(
                exercise,
                status,
                new Hung(protocol).results(status),
                protocol.compileErrors,
                headline,
                verdicts.details,
                took,
                false);
    }

    private Status status(boolean reference) {
        if (!protocol.compileErrors.isEmpty()) {
            return Status.DOES_NOT_COMPILE;
        }
        if (protocol.heapFull != null) {
            return Status.OUT_OF_MEMORY;
        }
        if (protocol.hang != Hang.Kind.NONE) {
            return protocol.compiled && protocol.hang != Hang.Kind.STARVED ? Status.HUNG : Status.UNKNOWN;
        }
        if (protocol.exiting != null || protocol.gone && protocol.compiled && !killedFromOutside()) {
            return Status.EXITED;
        }
        if (protocol.gone || !protocol.troubles.isEmpty()) {
            return Status.UNKNOWN;
        }
        return statusOfTests(reference);
    }

    private Status statusOfTests(boolean reference) {
        List<TestResult> failed = protocol.with(Outcome.FAILED);
        if (failed.isEmpty() && protocol.with(Outcome.PASSED).isEmpty()) {
            return Status.UNKNOWN;
        }
        if (!failed.isEmpty()) {
            boolean onlyTodo = failed.stream().allMatch(each -> each.report().kind() == FailureReport.Kind.TODO);
            return onlyTodo ? Status.TODO : Status.WRONG;
        }
        return reference && !notChecked().isEmpty() ? Status.UNKNOWN : Status.DONE;
    }

    /** 128 + 9 and 128 + 15: another process, or the system's memory guard, ended the JVM. */
    private boolean killedFromOutside() {
        return protocol.exitStatus != null && (protocol.exitStatus == 137 || protocol.exitStatus == 143);
    }

    private List<TestResult> notChecked() {
        List<TestResult> found = new ArrayList<>(protocol.with(Outcome.ABORTED));
        found.addAll(protocol.with(Outcome.SKIPPED));
        return found;
    }

    private String headline(Status status, boolean reference) {
        String headline = switch (status) {
            case DOES_NOT_COMPILE -> doesNotCompile();
            case OUT_OF_MEMORY -> outOfMemory();
            case HUNG -> hung();
            case EXITED -> exited();
            case UNKNOWN -> unknown(reference);
            case WRONG -> wrong();
            case TODO -> todo();
            case DONE -> "%s.".formatted(passed());
        };
        if (status != Status.UNKNOWN) {
            notChecked().forEach(each -> details.add("not checked here: " + each.rule() + " (" + each.reason() + ")"));
        }
        printed(status);
        return headline;
    }

    private String passed() {
        int passed = protocol.with(Outcome.PASSED).size();
        int ran = passed + protocol.with(Outcome.FAILED).size();
        return passed < ran
                ? "%d of %d tests pass".formatted(passed, ran)
                : ran == 1 ? "The one test passes" : "All %d tests pass".formatted(ran);
    }

    private String doesNotCompile() {
        protocol.compileErrors.forEach(each -> details.addAll(each.lines()));
        int errors = protocol.compileErrors.size();
        return errors == 1
                ? "It does not compile."
                : "It does not compile: the compiler has %d complaints.".formatted(errors);
    }

    private List<FailureReport> broken() {
        return protocol.with(Outcome.FAILED).stream()
                .map(TestResult::report)
                .filter(each -> each.kind() != FailureReport.Kind.TODO)
                .toList();
    }

    private String wrong() {
        List<FailureReport> wrong = broken();
        details.addAll(wrong.get(0).lines());
        wrong.stream().skip(1).forEach(each -> details.add("✗ " + each.rule()));
        return "%s. This rule broke: %s".formatted(passed(), wrong.get(0).rule());
    }

    private String todo() {
        List<Todo> todos = Todo.of(
                protocol.with(Outcome.FAILED).stream().map(TestResult::report).toList());
        todos.forEach(each -> details.add("✎ " + each));
        return "%s. Next is %s".formatted(passed(), todos.get(0));
    }

    /** What broke before the test that hung is told before it: it may well be why. */
    private String hung() {
        Hung hung = new Hung(protocol);
        String before = broken().isEmpty() ? "" : wrong() + ". And ";
        details.addAll(hung.threads());
        return before + hung.headline();
    }

    private String exited() {
        if (protocol.exiting != null) {
            String where = protocol.exiting.get("where");
            details.add(where == null ? "System.exit was called" : "System.exit was called in " + where);
            return "The code under test ended the JVM in %s: %s".formatted(protocol.current, protocol.currentRule);
        }
        details.add("No exit was announced, so it was Runtime.halt, or a crash of the JVM itself; status "
                + protocol.exitStatus);
        details.addAll(protocol.lastWords);
        return "The JVM was gone in the middle of %s: %s".formatted(protocol.current, protocol.currentRule);
    }

    private String outOfMemory() {
        Message full = protocol.heapFull;
        if (full.get("where") != null) {
            details.add("the heap was full at " + full.get("where"));
        }
        return "The heap (256 MB) is full in %s: %s".formatted(protocol.current, protocol.currentRule);
    }

    private String unknown(boolean reference) {
        details.addAll(protocol.troubles);
        notChecked().forEach(each -> details.add(each.test() + " gave up: " + each.reason()));
        if (protocol.hang == Hang.Kind.STARVED) {
            details.addAll(protocol.dump == null ? List.of() : protocol.dump.all("threads"));
            return "No verdict: this machine is overloaded. %s wanted to run for %d s and was hardly let."
                    .formatted(protocol.current, protocol.hungFor.toSeconds());
        }
        if (protocol.hang != Hang.Kind.NONE) {
            return "No verdict: the compiler did not come back.";
        }
        if (protocol.gone) {
            details.addAll(protocol.lastWords);
            return killedFromOutside()
                    ? "No verdict: the JVM was killed from outside (status %d).".formatted(protocol.exitStatus)
                    : "No verdict: the JVM ended before the first test (status %d).".formatted(protocol.exitStatus);
        }
        if (!protocol.troubles.isEmpty()) {
            return "No verdict: " + protocol.troubles.get(0) + ".";
        }
        if (reference && protocol.tests.size() > notChecked().size()) {
            return "No verdict: a test gave up on the reference, which every test must judge.";
        }
        return protocol.tests.isEmpty() ? "No verdict: no test ran." : "No verdict: every test gave up.";
    }

    private void printed(Status status) {
        List<String> lines = protocol.printed;
        if (lines.isEmpty() && protocol.dump != null) {
            lines = protocol.dump.all("printed");
        }
        if (lines.isEmpty() && protocol.exiting != null) {
            lines = protocol.exiting.all("printed");
        }
        if (status != Status.DONE && !lines.isEmpty()) {
            details.add("it printed, last:");
            lines.forEach(each -> details.add("  " + each));
        }
    }
}
