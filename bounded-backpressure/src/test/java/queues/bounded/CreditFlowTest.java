package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** Credit and demand. Each call is followed by all tasks of the executor, unless a test holds them. */
class CreditFlowTest {
    private static final long TOLD = 20;

    @Test
    @Order(1)
    @DisplayName("Upstream is asked for what the buffer has room for, as soon as it is there, and for no more")
    @TryNext("Two numbers add up to at most the capacity: what is inside, and what was asked for and has not come.")
    void asksForItsRoom() {
        for (int capacity : new int[] {1, 2, 3, 8}) {
            FlowContract flow = new FlowContract(capacity).connects();
            assertThat(2 * flow.credit())
                    .as("twice the credit, capacity %d", capacity)
                    .isBetween(capacity + 1L, 2L * capacity);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A subscriber is told onSubscribe first, and then nothing until it requests something")
    @TryNext(
            "Whether elements are there or not does not matter to onSubscribe. Whether there is demand matters to onNext.")
    void introducesItself() {
        FlowContract alone = new FlowContract(2).subscribes();
        assertThat(alone.told()).as("what the subscriber was told").containsExactly("onSubscribe");
        FlowContract flow =
                new FlowContract(2).connects().sends("a").subscribes().sends("b");
        assertThat(flow.told()).as("what the subscriber was told").containsExactly("onSubscribe");
    }

    @Test
    @Order(3)
    @DisplayName("As many elements are handed on as were requested, in the order in which they came")
    @TryNext(
            "Each onNext uses up one of what was requested. What happens to an element that comes when nothing is left?")
    void handsOnWhatIsDemanded() {
        FlowContract flow = new FlowContract(4).connects().subscribes().sends("a", "b", "c");
        assertThat(flow.requests(2).told())
                .as("what the subscriber was told after request(2)")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)");
        assertThat(flow.requests(1).told())
                .as("what the subscriber was told after request(1)")
                .endsWith("onNext(c)")
                .hasSize(4);
    }

    @Test
    @Order(4)
    @DisplayName("Demand that finds nothing inside is kept for what comes, and adds up")
    @TryNext("request(1) twice is request(2), however long nothing comes.")
    void keepsDemand() {
        FlowContract flow =
                new FlowContract(4).subscribes().requests(1).requests(2).connects();
        flow.sends("a", "b").requests(1).sends("c", "d");
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)", "onNext(c)", "onNext(d)");
    }

    @Test
    @Order(5)
    @DisplayName("Demand is a long, and more than there are numbers for is as much as Long.MAX_VALUE")
    @TryNext("What is Long.MAX_VALUE + 1? And what is left of a long in an int?")
    void demandHasAnEnd() {
        FlowContract flow = new FlowContract(4).connects().subscribes();
        flow.requests(Long.MAX_VALUE).requests(1).requests(Long.MAX_VALUE).sends("a");
        flow.requests(Long.MAX_VALUE - 1).sends("b");
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)");
        FlowContract round = new FlowContract(4).connects().subscribes();
        round.requests(Long.MAX_VALUE).requests(Long.MAX_VALUE).requests(2).sends("a");
        assertThat(round.told())
                .as("what the subscriber was told after requests that add up to 2^64")
                .containsExactly("onSubscribe", "onNext(a)");
        FlowContract large = new FlowContract(4).connects().subscribes().requests(1L << 32);
        assertThat(large.sends("a", "b").told())
                .as("what the subscriber was told after request(2^32)")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)");
    }

    @Test
    @Order(6)
    @DisplayName("What a subscriber requests is not passed on: upstream is asked for room and for nothing else")
    @TryNext("A subscriber may request Long.MAX_VALUE. Where would the elements go if it is slow all the same?")
    void demandIsNotCredit() {
        FlowContract flow = new FlowContract(2).connects().subscribes();
        assertThat(flow.requests(Long.MAX_VALUE).credit())
                .as("credit after request(Long.MAX_VALUE)")
                .isEqualTo(2);
    }

    @Test
    @Order(7)
    @DisplayName("Each element that leaves makes room, and room becomes credit: the stream goes on for ever")
    @TryNext("Upstream sends what it was asked for and then stands still. Who asks it again, and when?")
    void roomIsCreditAgain() {
        for (int capacity : new int[] {1, 2, 3, 4, 7}) {
            FlowContract flow = new FlowContract(capacity).connects().subscribes();
            for (int each = 0; each < TOLD; each++) {
                flow.sends(each).requests(1);
            }
            assertThat(flow.told())
                    .as("what the subscriber was told, capacity %d", capacity)
                    .hasSize(21)
                    .endsWith("onNext(19)");
        }
    }

    @Test
    @Order(8)
    @DisplayName("A full buffer asks for nothing until somebody takes something out")
    @TryNext("What is inside and what has been asked for take up the same room.")
    void fullAsksForNothing() {
        FlowContract flow = new FlowContract(3).connects().subscribes();
        for (String element : new String[] {"a", "b", "c"}) {
            flow.sends(element);
        }
        assertThat(flow.credit()).as("credit while 3 of 3 are inside").isZero();
        flow.requests(3);
        assertThat(flow.credit()).as("credit after all have left").isBetween(2L, 3L);
    }

    @Test
    @Order(9)
    @DisplayName("size() counts what has come and was not handed on yet")
    @TryNext("What was asked for is not inside yet; what the subscriber was handed is not inside any more.")
    void countsWhatIsInside() {
        FlowContract flow = new FlowContract(4).connects();
        assertThat(flow.size()).as("size() at first").isZero();
        flow.sends("a", "b").subscribes();
        assertThat(flow.size()).as("size() with two inside").isEqualTo(2);
        flow.requests(1);
        assertThat(flow.size()).as("size() with one inside").isEqualTo(1);
        flow.hold().sends("c");
        assertThat(flow.size()).as("size() before the executor had its turn").isEqualTo(2);
    }

    @Test
    @Order(10)
    @DisplayName("A capacity of less than 1, and null, are refused at the door, and nothing changes")
    @TryNext("IllegalArgumentException for the capacity, NullPointerException for null, before anything is changed.")
    void refusesBadInput() {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new CreditFlow<String>(capacity, Runnable::run), "new CreditFlow(%d)", capacity)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new CreditFlow<String>(1, null), "new CreditFlow(1, null)")
                .isInstanceOf(NullPointerException.class);
        FlowContract flow = new FlowContract(2).connects().subscribes().sends("a");
        assertThatThrownBy(() -> flow.sends((Object) null), "onNext(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flow.fails(null), "onError(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flow.connects(null), "onSubscribe(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flow.subscribes(null), "subscribe(null)").isInstanceOf(NullPointerException.class);
        assertThat(flow.size()).as("size()").isEqualTo(1);
        flow.requests(2).sends("b");
        assertThat(flow.told())
                .as("what the subscriber was told")
                .containsExactly("onSubscribe", "onNext(a)", "onNext(b)");
    }
}
