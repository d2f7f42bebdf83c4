package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.measure.Gauge;
import queues.labs.measure.Samples;

class PlotTest {
    @Test
    @DisplayName("A gap is empty and zero is not")
    void gap() {
        assertThat(new Plot(new double[] {0, Double.NaN, 10}).draw(10, false))
                .containsExactly("  █", "  █", "  █", "  █", "▁ █");
        assertThat(new Plot(new double[] {0, Double.NaN, 10}).draw(10, true))
                .containsExactly("  #", "  #", "  #", "  #", "_ #");
    }

    @Test
    @DisplayName("Half of the axis is half of the height")
    void half() {
        assertThat(new Plot(new double[] {5}).draw(10, false)).containsExactly(" ", " ", "▄", "█", "█");
    }

    @Test
    @DisplayName("Each column shows the highest value in it, so that a short peak is not lost")
    void peak() {
        Gauge gauge = new Gauge("depth", "tasks", 240, 1);
        gauge.set(0, 1);
        gauge.set(120, 90);
        gauge.set(121, 1);
        gauge.close(240);

        double[] columns = Plot.of(gauge, 240, 24).columns();
        assertThat(columns[12]).isEqualTo(90);
        assertThat(columns[11]).isEqualTo(1);
        assertThat(columns[13]).isEqualTo(1);
        assertThat(Plot.end(gauge)).isEqualTo(240);
    }

    @Test
    @DisplayName("Where nothing was measured there is no value, and a run that ends early leaves its rest empty")
    void nothing() {
        Samples samples = new Samples("latency", "s", 240, 1);
        samples.add(0, 3);
        samples.add(100, 4);

        assertThat(Plot.end(samples)).isEqualTo(101);
        double[] columns = Plot.of(samples, 200, 20).columns();
        assertThat(columns[0]).isEqualTo(3);
        assertThat(columns[5]).isNaN();
        assertThat(columns[10]).isEqualTo(4);
        assertThat(columns[19]).isNaN();
    }

    @Test
    @DisplayName("An axis ends at a round number, in the unit that is easiest to read")
    void scales() {
        assertThat(Scale.of("tasks", 4183)).isEqualTo(new Scale("tasks", 1, 5000));
        assertThat(Scale.of("s", 14_400)).isEqualTo(new Scale("h", 3600, 4));
        assertThat(Scale.of("s", 200).unit()).isEqualTo("s");
        assertThat(Scale.of("s", 600).unit()).isEqualTo("min");
        assertThat(Scale.of("s", 0.07).unit()).isEqualTo("ms");
        assertThat(Scale.of("tasks", 0).top()).isEqualTo(1);
        assertThat(Scale.of("s", 0).unit()).isEqualTo("s");
        assertThat(Scale.number(1_438_466)).isEqualTo("1,438,466");
        assertThat(Scale.number(8.0)).isEqualTo("8");
        assertThat(Scale.number(0.16)).isEqualTo("0.16");
        assertThat(Scale.number(10.04)).isEqualTo("10");
    }
}
