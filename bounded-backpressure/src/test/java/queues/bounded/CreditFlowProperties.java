package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import queues.kit.TryNext;

/** Elements are numbered in the order in which they come. */
class CreditFlowProperties {
    private enum Call {
        CONNECT,
        SUBSCRIBE,
        SEND,
        REQUEST_1,
        REQUEST_3,
        REQUEST_0,
        COMPLETE,
        FAIL,
        CANCEL,
        HOLD,
        RUN
    }

    /** The rules, word for word: facts change with the call, and the subscriber is told when the executor runs. */
    private static final class Model {
        private final List<Integer> inside = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private int sent;
        private int demand;
        private boolean connected;
        private boolean subscribed;
        private boolean closed;
        private boolean over;
        private String failure;

        boolean mayRequest() {
            return !told.isEmpty();
        }

        void fail(String thrown) {
            if (failure == null && !over) {
                failure = thrown;
                closed = true;
                inside.clear();
            }
        }

        void run() {
            if (!subscribed || over) {
                return;
            }
            if (told.isEmpty()) {
                told.add("onSubscribe");
            }
            while (demand > 0 && !inside.isEmpty()) {
                demand--;
                told.add("onNext(" + inside.remove(0) + ")");
            }
            over = closed && inside.isEmpty();
            if (over) {
                told.add(failure == null ? "onComplete" : "onError(" + failure + ")");
            }
        }
    }

    @Property(tries = 400)
    @Label("Whatever upstream and subscriber do in whatever order, the subscriber is told what the rules say")
    @TryNext("Replay the calls with a list for what is inside and two numbers, demand and credit. Who changes which?")
    void tellsWhatTheRulesSay(@ForAll @IntRange(min = 1, max = 4) int capacity, @ForAll("calls") List<Call> calls) {
        FlowContract flow = new FlowContract(capacity);
        Model model = new Model();
        boolean held = false;
        for (Call call : calls) {
            held = call == Call.HOLD || held && call != Call.RUN;
            make(call, flow, model);
            if (!held) {
                model.run();
            }
            assertThat(flow.told()).as("what the subscriber was told").isEqualTo(model.told);
            assertThat(flow.size()).as("size()").isEqualTo(model.inside.size());
        }
    }

    private static void make(Call call, FlowContract flow, Model model) {
        switch (call) {
            case CONNECT -> connect(flow, model);
            case SUBSCRIBE -> {
                if (!model.subscribed) {
                    model.subscribed = true;
                    flow.subscribes();
                }
            }
            case SEND -> send(flow, model);
            case REQUEST_1 -> request(1, flow, model);
            case REQUEST_3 -> request(3, flow, model);
            case REQUEST_0 -> request(0, flow, model);
            case COMPLETE -> {
                if (model.connected) {
                    model.closed = true;
                    flow.completes();
                }
            }
            case FAIL -> {
                if (model.connected && !model.closed) {
                    model.fail("IOException");
                    flow.fails(new IOException());
                }
            }
            case CANCEL -> cancel(flow, model);
            case HOLD -> flow.hold();
            case RUN -> flow.run();
        }
    }

    private static void connect(FlowContract flow, Model model) {
        if (!model.connected) {
            model.connected = true;
            flow.connects();
        }
    }

    /** With credit; what comes without it is another test. */
    private static void send(FlowContract flow, Model model) {
        if (model.connected && !model.closed && flow.credit() > 0) {
            model.inside.add(++model.sent);
            flow.sends(model.sent);
        }
    }

    private static void request(int n, FlowContract flow, Model model) {
        if (model.mayRequest()) {
            model.demand += n;
            if (n == 0) {
                model.fail("IllegalArgumentException");
            }
            flow.requests(n);
        }
    }

    private static void cancel(FlowContract flow, Model model) {
        if (model.mayRequest()) {
            model.over = true;
            model.closed = true;
            model.inside.clear();
            flow.cancels();
        }
    }

    @Property(tries = 200)
    @Label(
            "However slow the subscriber, the buffer stays within its capacity, and every element is handed on in the end")
    @TryNext("Follow one element: it uses up credit, lies inside, uses up demand. What does it leave behind?")
    void handsOnEverything(
            @ForAll @IntRange(min = 1, max = 9) int capacity, @ForAll List<@IntRange(min = 0, max = 4) Integer> steps) {
        FlowContract flow = new FlowContract(capacity).connects().subscribes();
        int sent = 0;
        for (int step : steps) {
            if (step == 0) {
                for (; flow.credit() > 0; sent++) {
                    flow.sends(sent + 1);
                }
            } else {
                flow.requests(step);
            }
            assertThat(flow.size()).as("size() with a capacity of %d", capacity).isLessThanOrEqualTo(capacity);
        }
        flow.requests(Long.MAX_VALUE).completes();
        assertThat(flow.told())
                .as("what the subscriber was told of %d elements", sent)
                .hasSize(sent + 2)
                .endsWith(sent == 0 ? "onSubscribe" : "onNext(" + sent + ")", "onComplete");
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Arbitraries.frequency(
                        Tuple.of(3, Call.CONNECT),
                        Tuple.of(3, Call.SUBSCRIBE),
                        Tuple.of(9, Call.SEND),
                        Tuple.of(5, Call.REQUEST_1),
                        Tuple.of(2, Call.REQUEST_3),
                        Tuple.of(1, Call.REQUEST_0),
                        Tuple.of(1, Call.COMPLETE),
                        Tuple.of(1, Call.FAIL),
                        Tuple.of(1, Call.CANCEL),
                        Tuple.of(2, Call.HOLD),
                        Tuple.of(3, Call.RUN))
                .list()
                .ofMaxSize(40);
    }
}
