package queues.learn.judge.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.platform.launcher.TestIdentifier;
import queues.kit.FailureReport;

/** Makes a failure into a report that points at the answer's own lines, and words what a JVM words for experts. */
public final class Reports {
    private static final int LINES = 14;
    private static final int FIRST_LINES = 8;
    /** The frames of a trace inside a message; the answer's own line stands below it anyway. */
    private static final String TRACE = "\\s+at \\S+\\(.*\\)|\\s*\\.\\.\\. ?\\(?\\d+ (more|remaining lines|frames).*";

    private static final String ITERATORS = "iterator.";

    private final Compiled answer;
    private final String title;

    /** @param title the class that the exercise is about, where a test is not named after one */
    Reports(Compiled answer, String title) {
        this.answer = answer;
        this.title = title;
    }

    FailureReport report(TestIdentifier test, Throwable thrown) {
        FailureReport told = FailureReport.of(test, thrown);
        List<Throwable> chain = Frames.chain(thrown);
        if (told.kind() == FailureReport.Kind.TODO) {
            return told;
        }
        StackOverflowError endless = Frames.first(chain, StackOverflowError.class);
        String at = endless == null ? at(chain, told.at()) : Frames.mostFrequent(endless.getStackTrace(), answer);
        return new FailureReport(
                told.test(),
                told.kind(),
                told.rule(),
                told.story(),
                says(told.says(), chain, at),
                at,
                place(answer.subject(told.test(), title), told.lastMethod()),
                told.tryNext());
    }

    /** @param otherwise where the last call of the story threw, if it did */
    private String at(List<Throwable> chain, String otherwise) {
        return chain.stream()
                .map(each -> Frames.learners(each.getStackTrace(), answer))
                .filter(Objects::nonNull)
                .map(Frames::at)
                .findFirst()
                .orElse(otherwise != null && answer.hasFile(otherwise.replaceFirst(":\\d+$", "")) ? otherwise : null);
    }

    /** Whether a failure outside of any test comes from the answer, and not from the harness. */
    boolean isAboutTheAnswer(Throwable thrown) {
        return Frames.chain(thrown).stream()
                .anyMatch(each ->
                        each instanceof AssertionError || Frames.learners(each.getStackTrace(), answer) != null);
    }

    private String place(String type, String method) {
        if (method == null) {
            return null;
        }
        boolean iterators = method.startsWith(ITERATORS);
        String line =
                iterators ? answer.nestedLine(type, method.substring(ITERATORS.length())) : answer.line(type, method);
        if (line == null && iterators) {
            return place(type, "iterator");
        }
        return line == null ? method : method + " (" + line + ")";
    }

    private static String says(String says, List<Throwable> chain, String at) {
        if (Frames.first(chain, StackOverflowError.class) != null) {
            return "The recursion never ends" + (at == null ? "" : ": " + at + " is on the stack again and again");
        }
        LinkageError linkage = Frames.first(chain, LinkageError.class);
        if (linkage != null && !(linkage instanceof ExceptionInInitializerError)) {
            return "The tests call something that is not there as the starter declared it: " + linkage.getMessage()
                    + ". Keep the starter's names, parameters and types.";
        }
        return readable(says);
    }

    /** Without traces; of a long text the middle is left out: it begins with what is there and ends with what is missing. */
    static String readable(String says) {
        List<String> lines = says.lines().filter(each -> !each.matches(TRACE)).toList();
        if (lines.size() <= LINES) {
            return String.join("\n", lines);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, FIRST_LINES));
        kept.add("… " + (lines.size() - LINES + 1) + " lines left out …");
        kept.addAll(lines.subList(lines.size() - LINES + FIRST_LINES + 1, lines.size()));
        return String.join("\n", kept);
    }

    static Message message(FailureReport report) {
        return Message.of("finish")
                .with("report.test", report.test())
                .with("report.kind", report.kind())
                .with("report.rule", report.rule())
                .withAll("report.story", report.story())
                .with("report.says", report.says())
                .with("report.at", report.at())
                .with("report.lastMethod", report.lastMethod())
                .with("report.tryNext", report.tryNext());
    }

    /** The report inside a message, or null if there is none. */
    public static FailureReport read(Message message) {
        if (message.get("report.kind") == null) {
            return null;
        }
        return new FailureReport(
                message.get("report.test"),
                FailureReport.Kind.valueOf(message.get("report.kind")),
                message.get("report.rule"),
                message.all("report.story"),
                message.get("report.says", ""),
                message.get("report.at"),
                message.get("report.lastMethod"),
                message.get("report.tryNext"));
    }
}
