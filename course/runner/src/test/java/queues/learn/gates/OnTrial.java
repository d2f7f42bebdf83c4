package queues.learn.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import queues.learn.fixture.Fixture;

/** A small course, as it should be before every test, and the gates to try it at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnTrial {
    static final String WRONG = "wrong/keeps-1.patch";

    Path folder;
    Fixture fixture;
    private Gates gates;

    @BeforeAll
    void open(@TempDir Path folder) {
        this.folder = folder;
        fixture = Fixture.in(folder);
        gates = new Gates(fixture.build(), new Gates.Settings(true, false, 1));
    }

    @AfterAll
    void close() {
        gates.close();
    }

    @BeforeEach
    void asItShouldBe() {
        fixture.asItShouldBe();
    }

    List<GateResult> failures() {
        return gates.trials(Fixture.only(fixture.build())).stream()
                .map(gates::submit)
                .map(Gates::result)
                .filter(each -> !each.ok())
                .toList();
    }

    void assertFails(Gate gate, String subject, String... parts) {
        GateResult failed = gates.trials(Fixture.only(fixture.build())).stream()
                .filter(each -> each.gate() == gate && each.subject().equals(subject))
                .map(gates::submit)
                .map(Gates::result)
                .findFirst()
                .orElseThrow();
        assertThat(failed.ok()).as(failed.toString()).isFalse();
        assertThat(failed.message()).contains(parts);
    }
}
