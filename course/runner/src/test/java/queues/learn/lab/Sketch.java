package queues.learn.lab;

import java.util.List;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Parameter;
import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.labs.measure.Gauge;
import queues.labs.measure.Rate;
import queues.labs.measure.Samples;

/** A lab whose words would end a script, open a tag or begin a comment, if a page let them, and whose runs have gaps. */
final class Sketch implements Lab {
    static final String EVIL = "</script><script>alert('&amp;')</script><!-- \"<b>";
    private static final double SECOND = 1e9;

    @Override
    public Card card() {
        List<String> words = List.of(EVIL);
        return new Card("sketch", EVIL, words, EVIL, words, words, words, "9.9 nothing");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("size", Unit.TASKS, 3, 1, 9, EVIL));
    }

    @Override
    public List<Variant> variants() {
        return List.of(new Variant("before", EVIL), new Variant("after", "mended"));
    }

    @Override
    public List<Published> published() {
        return List.of(new Published("before", "done", 4, 0), new Published("after", "done", 5, 0.1));
    }

    /** Four windows of 10 s, of which the run reaches half of the last; nothing is timed in the second and the third. */
    @Override
    public Run run(String variant, Settings settings) {
        Rate rate = new Rate("throughput", "tasks/s", 4, 10 * SECOND);
        Samples latency = new Samples(EVIL, "s", 4, 10 * SECOND);
        Gauge depth = new Gauge("depth", "tasks", 4, 10 * SECOND);
        depth.set(0, 123_456_789);
        for (double at : new double[] {1, 2, 3, 34}) {
            rate.mark(at * SECOND);
            latency.add(at * SECOND, at / 3);
        }
        rate.close(35 * SECOND);
        depth.close(35 * SECOND);
        return new Run()
                .figure("done", Unit.TASKS, variant.equals("before") ? 4 : 6)
                .figure("never", Unit.SECONDS, Double.NaN)
                .series(rate)
                .series(latency)
                .series(depth)
                .happened(EVIL);
    }
}
