package queues.labs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.engine.Time;
import queues.labs.incidents.Agency;
import queues.labs.incidents.FortyGigabytes;
import queues.labs.incidents.NineDecember;
import queues.labs.incidents.PriorityInversion;
import queues.labs.incidents.TwelveSecondEmail;
import queues.labs.incidents.TwoLanes;
import queues.labs.model.Admission;
import queues.labs.model.Backoff;
import queues.labs.model.BoundedLanes;
import queues.labs.model.Line;
import queues.labs.model.Permits;
import queues.labs.model.Pool;
import queues.labs.model.Shedding;
import queues.labs.model.StrictLanes;

class RepairableTest {
    private static <P> void sameAs(String variant, Repairable<P> lab, P part) {
        assertThat(lab.repair()).isEqualTo(variant);
        assertThat(lab.runWith(part, Settings.preset(lab)).fingerprint())
                .isEqualTo(Runs.of(lab, variant).fingerprint());
    }

    @Test
    @DisplayName("A part that is handed in and is the same as a variant's gives the same run, to the last bit")
    void handedIn() {
        sameAs("bounded", new TwoLanes(), (Line) new BoundedLanes(5));
        sameAs("lanes", new Agency(), (Line) new StrictLanes(2));
        sameAs("inheritance", new PriorityInversion(), (Permits) new Pool(4, 0));
        sameAs("shed", new FortyGigabytes(), (Admission) new Shedding(0.7, 0.6));
        sameAs("shed", new TwelveSecondEmail(), (Admission) new Shedding(0.7, 0.6));
        sameAs(
                "full-jitter",
                new NineDecember(),
                Backoff.doubling(19.7 * Time.SECOND, Double.POSITIVE_INFINITY).withFullJitter());
    }

    @Test
    @DisplayName("A repair is one of the variants of its lab")
    void repair() {
        assertThat(Labs.all()).anyMatch(Repairable.class::isInstance);
        for (Lab lab : Labs.all()) {
            if (lab instanceof Repairable<?> repairable) {
                assertThat(lab.variants()).extracting(Variant::name).contains(repairable.repair());
            }
        }
    }

    @Test
    @DisplayName("A part that is another gives another run")
    void another() {
        TwoLanes lab = new TwoLanes();

        assertThat(lab.runWith(new BoundedLanes(2), Settings.preset(lab)).get("urgent wait mean"))
                .isGreaterThan(Runs.of(lab, "bounded").get("urgent wait mean"));
    }
}
