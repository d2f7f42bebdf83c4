package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The small checkers, each against something right and something wrong. */
class GuardsTest {

    @AfterEach
    void clear() {
        System.clearProperty(Seeds.PROPERTY);
    }

    @Test
    void enoughWasTried() {
        assertThatCode(() -> Ran.atLeast(3, "elements", 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Ran.atLeast(1, "elements", 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("no elements ran");
        assertThatThrownBy(() -> Ran.atLeast(3, "elements", 2))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("only 2 elements ran, at least 3 are needed");
        assertThatThrownBy(() -> Ran.atLeast(0, "elements", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReleasedObjectIsAcceptedAndAKeptOneIsNot() {
        Reachability.assertReleased("released", element -> {
            List<Object> holder = new ArrayList<>(List.of(element));
            holder.clear();
            return holder;
        });
        assertThatThrownBy(() -> Reachability.assertReleased("released", element -> new ArrayList<>(List.of(element))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("still finds it: an element");

        List<Object> holder = new ArrayList<>(List.of(new Object()));
        WeakReference<Object> own = new WeakReference<>(holder.get(0));
        assertThatThrownBy(() -> Reachability.assertReleased("released", holder, own))
                .isInstanceOf(RuleBroken.class);
        holder.clear();
        Reachability.assertReleased("released", holder, own);
    }

    /** Keeps what is taken out of it in three ways that a learner's class may have. */
    static final class Keeper {
        private final Object[] slots = new Object[3];
        private final Map<String, Object> closed = new HashMap<>();
        private Keeper next;
        private Object last;
    }

    record Several(List<Keeper> all) {}

    @Test
    void theWayByWhichALeakIsHeldIsToldFromTheLearnersObjectOn() {
        assertThatThrownBy(() -> Reachability.assertReleased("released", element -> {
                    Keeper keeper = new Keeper();
                    keeper.slots[2] = element;
                    return new Several(List.of(new Keeper(), keeper));
                }))
                .hasMessageContaining("still finds it: Keeper.slots → [2]");
        assertThatThrownBy(() -> Reachability.assertReleased("released", element -> {
                    Keeper keeper = new Keeper();
                    keeper.next = new Keeper();
                    keeper.next.last = element;
                    return keeper;
                }))
                .hasMessageContaining("still finds it: Keeper.next → Keeper.last");
        assertThatThrownBy(() -> Reachability.assertReleased("released", element -> {
                    Keeper keeper = new Keeper();
                    keeper.closed.put("", element);
                    return keeper;
                }))
                .hasMessageContaining("still finds it somewhere inside");
    }

    @Test
    void theHandClockMovesWhenToldAndNeverBack() {
        HandClock clock = new HandClock();
        Clock elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);

        clock.advance(Duration.ofMillis(1_500)).advance(Duration.ofNanos(7));

        assertThat(clock.nanos()).isEqualTo(1_500_000_007L);
        assertThat(clock.millis()).isEqualTo(1_500);
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(1, 500_000_007));
        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(Long.MAX_VALUE)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(clock.nanos()).isEqualTo(1_500_000_007L);
        Reference.reachabilityFence(elsewhere);
    }

    @Test
    void theSeedIsFixedUnlessItIsGiven() {
        assertThat(Seeds.seed()).isEqualTo(Seeds.seed());
        System.setProperty(Seeds.PROPERTY, " 7 ");
        assertThat(Seeds.seed()).isEqualTo(7);
        System.setProperty(Seeds.PROPERTY, "");
        assertThat(Seeds.seed()).isEqualTo(20_260_101L);
        System.setProperty(Seeds.PROPERTY, "seven");
        assertThatThrownBy(Seeds::seed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dcourse.seed=seven is not a seed: give a whole number, for example -Dcourse.seed=7");
    }
}
