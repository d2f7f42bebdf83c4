package queues.learn.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Parameter;
import queues.labs.Run;
import queues.labs.Settings;
import queues.learn.fork.ClassPaths;
import queues.learn.fork.Scratch;

/** What becomes of classes in a lab, and what is said of them. Those that might take the JVM with them have one of their own. */
class VisitTest {
    private static final Lab LAB = Labs.named("two-lanes");
    private static final Run BOUNDED = LAB.run("bounded", Settings.preset(LAB));

    private static LoopOrder order(Class<?> maker) {
        try {
            Path classes = Path.of(Makers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, Double> parameters = new LinkedHashMap<>();
            for (Parameter each : LAB.parameters()) {
                parameters.put(each.name(), each.preset());
            }
            return new LoopOrder("two-lanes", maker.getName(), classes.toString(), Settings.PRESET_SEED, parameters);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LoopAnswer here(Class<?> maker) {
        Visit visit = new Visit(order(maker));
        visit.run();
        return visit.answer();
    }

    private static LoopAnswer inAnotherJvm(Class<?> maker) {
        try (Scratch scratch = Scratch.open("visit-test")) {
            return LoopRunner.inAnotherJvm(ClassPaths.own(), order(maker), scratch);
        }
    }

    @Test
    @DisplayName(
            "A class that keeps the rule gives the run of the model's repair, to the last bit, from another JVM as well")
    void right() {
        assertThat(here(Makers.Right.class).run().run().fingerprint()).isEqualTo(BOUNDED.fingerprint());
        LoopAnswer printed = inAnotherJvm(Makers.Printing.class);
        assertThat(printed.outcome()).isEqualTo(Outcome.RAN);
        assertThat(printed.run().run().fingerprint()).isEqualTo(BOUNDED.fingerprint());
        assertThat(printed.printed()).containsExactly("x [1mtake 0", "take 1", "take 2");
        assertThat(printed.lines()).isGreaterThan(27_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-december", "40-gb-queue", "littles-law"})
    @DisplayName("A run that was written down has the same fingerprint as before")
    void written(String name) throws Exception {
        Lab lab = Labs.named(name);
        Run run = lab.run(lab.variants().get(0).name(), Settings.preset(lab));
        ObjectMapper json = new ObjectMapper();
        WrittenRun read = json.readValue(json.writeValueAsString(WrittenRun.of(run)), WrittenRun.class);

        assertThat(read.run().fingerprint()).isEqualTo(run.fingerprint());
        assertThat(read.run().happened()).isEqualTo(run.happened());
    }

    @Test
    @DisplayName("A wrong order runs, and shows in the figures")
    void wrongOrder() {
        Run run = here(Makers.Strict.class).run().run();

        assertThat(run.get("standard begun in the flood, after its first ten minutes"))
                .isZero();
        assertThat(run.fingerprint()).isNotEqualTo(BOUNDED.fingerprint());
    }

    @Test
    @DisplayName("What is not written yet is told by its TODO, and where it stands")
    void unfinished() {
        LoopAnswer answer = here(Makers.Unfinished.class);

        assertThat(answer.outcome()).isEqualTo(Outcome.TODO);
        assertThat(answer.says())
                .matches("is not finished: TODO 4: decide whose turn it is \\(Makers\\.java:\\d+\\)\\.");
    }

    @Test
    @DisplayName("What is thrown is told in one line, with the moment, the call and the place")
    void throwing() {
        LoopAnswer answer = here(Makers.Throwing.class);

        assertThat(answer.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(answer.says())
                .matches("threw 0:\\d\\d:\\d\\d into the run \\(call [\\d,]+\\) in Makers\\.Throwing\\.take"
                        + " \\(Makers\\.java:\\d+\\): IllegalStateException: the thousandth\\.");
    }

    @Test
    @DisplayName("A task that is lost is told with the rule, the moment and the call")
    void losing() {
        LoopAnswer answer = here(Makers.Losing.class);

        assertThat(answer.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(answer.says())
                .matches("broke a rule 0:\\d\\d:\\d\\d into the run \\(call [\\d,]+\\): .* while .* inside\\.");
    }

    @Test
    @DisplayName("What does not come back is ended, with the place where it was")
    void stuck() {
        LoopAnswer looping = inAnotherJvm(Makers.Looping.class);
        assertThat(looping.outcome()).isEqualTo(Outcome.STUCK);
        assertThat(looping.says())
                .matches("did not come back 0:\\d\\d:\\d\\d into the run \\(call [\\d,]+\\): it runs in circles in"
                        + " Makers\\.Looping\\.size \\(Makers\\.java:\\d+\\)\\.");
        LoopAnswer waiting = inAnotherJvm(Makers.Waiting.class);
        assertThat(waiting.outcome()).isEqualTo(Outcome.STUCK);
        assertThat(waiting.says()).contains("it waits for something that nobody will do in Makers.Waiting.take");
    }

    @Test
    @DisplayName("A run that takes too long is told with how far it came, before and after the first task")
    void slow() {
        Excuses excuses = new Excuses("nowhere");
        StackTraceElement[] nothing = {};

        assertThat(excuses.overdue(Outcome.SLOW, nothing, false, 3_723e9, 1_234).says())
                .isEqualTo("was too slow: after 60 s the run had come to 1:02:03, with 1,234 calls.");
        assertThat(excuses.overdue(Outcome.SLOW, nothing, false, Double.NaN, 0).says())
                .contains("had come to no end");
    }

    @Test
    @DisplayName("A class that ends the JVM or fills its heap is told, and this JVM lives")
    void ruin() {
        assertThat(inAnotherJvm(Makers.Exiting.class).outcome()).isEqualTo(Outcome.EXITED);
        assertThat(inAnotherJvm(Makers.Hoarding.class).outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
    }

    @Test
    @DisplayName("A class that is not there is no fault of the reader's")
    void missing() {
        LoopOrder right = order(Makers.Right.class);
        Visit visit = new Visit(new LoopOrder(right.lab(), "no.such.Maker", "nowhere", 42, right.parameters()));
        visit.run();

        assertThat(visit.answer().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(visit.answer().says()).contains("that says nothing of it", "no.such.Maker");
    }
}
