package queues.learn.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jcstress.infra.runners.TestList;
import queues.learn.fork.Lifeline;

/** Runs in a JVM of its own, with the answer and its tests on the class path: takes an order, leaves a result. */
final class RaceChild {
    /** What a line of progress begins with; all else that is printed is jcstress talking. */
    static final String PROGRESS = "race-progress ";

    private RaceChild() {}

    /** @param args a file with a {@link RaceOrder} and one for the {@link RaceResult} */
    public static void main(String[] args) throws IOException {
        Lifeline.hold();
        ObjectMapper json = new ObjectMapper();
        RaceOrder order = json.readValue(Path.of(args[0]).toFile(), RaceOrder.class);
        json.writeValue(Path.of(args[1]).toFile(), run(order));
        Lifeline.halt(0);
    }

    private static RaceResult run(RaceOrder order) {
        if (RaceChild.class.getResource(TestList.LIST) == null) {
            return RaceResult.none("There is no list of tests: " + TestList.LIST + " is written when the tests are"
                    + " compiled. Build the course again.");
        }
        List<String> tests;
        try {
            tests = TestList.tests().stream().filter(order::asksFor).sorted().toList();
        } catch (RuntimeException | LinkageError unreadable) {
            return RaceResult.none("The list of tests (" + TestList.LIST + ") cannot be read: " + unreadable);
        }
        if (tests.isEmpty()) {
            return RaceResult.none("jcstress knows no test of " + String.join(", ", order.holders()) + ". The list of"
                    + " tests (" + TestList.LIST + ") is written when the tests are compiled.");
        }
        try {
            return Rehearsal.of(tests).orElseGet(() -> new Race(order, tests).run());
        } catch (RuntimeException | LinkageError failed) {
            return RaceResult.none("The race could not be run: " + failed);
        }
    }
}
