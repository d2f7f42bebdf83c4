package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Parameter;
import queues.labs.Unit;
import queues.learn.course.CourseError;

class QuantityTest {
    @Test
    @DisplayName("A number with a unit is turned into the unit of the parameter, exactly")
    void units() {
        assertThat(Quantity.parse("p", Unit.SECONDS, "12s")).isEqualTo(12);
        assertThat(Quantity.parse("p", Unit.SECONDS, "200ms")).isEqualTo(0.2);
        assertThat(Quantity.parse("p", Unit.SECONDS, "1.5 min")).isEqualTo(90);
        assertThat(Quantity.parse("p", Unit.SECONDS, "2MIN")).isEqualTo(120);
        assertThat(Quantity.parse("p", Unit.PER_SECOND, "90/min")).isEqualTo(1.5);
        assertThat(Quantity.parse("p", Unit.PERCENT, "70%")).isEqualTo(70);
        assertThat(Quantity.parse("p", Unit.GIGABYTES, "512MB")).isEqualTo(0.512);
        assertThat(Quantity.parse("p", Unit.KILOBYTES, "2MB")).isEqualTo(2000);
        assertThat(Quantity.parse("p", Unit.TASKS, "20k")).isEqualTo(20_000);
    }

    @Test
    @DisplayName("A number alone is in the unit of the parameter, with commas or without")
    void bare() {
        assertThat(Quantity.parse("p", Unit.SECONDS, "0.25")).isEqualTo(0.25);
        assertThat(Quantity.parse("p", Unit.TASKS, "20,000")).isEqualTo(20_000);
        assertThat(Quantity.parse("p", Unit.TASKS, "20_000")).isEqualTo(20_000);
        assertThat(Quantity.parse("p", Unit.WORKERS, "-3")).isEqualTo(-3);
    }

    @Test
    @DisplayName("What is no number, or has a unit that does not fit, gets a sentence that says what would be right")
    void wrong() {
        for (String each : List.of("12GB", "12 apples", "fast", "", "7,97", "1,00s", "s")) {
            assertThatThrownBy(() -> Quantity.parse("service", Unit.SECONDS, each))
                    .as(each)
                    .isInstanceOf(CourseError.class)
                    .hasMessage("--service must be a time, such as 200ms, 12s, 5min or 2h; you gave '" + each + "'.");
        }
        assertThatThrownBy(() -> Quantity.parse("rate", Unit.PER_SECOND, "12s")).hasMessageContaining("40/s");
    }

    @Test
    @DisplayName("The value that is offered as an example of a parameter is one that it takes")
    void examples() {
        for (Lab lab : Labs.all()) {
            for (Parameter each : lab.parameters()) {
                String example = Quantity.example(each.unit(), each.preset());
                double value = Quantity.parse(each.name(), each.unit(), example);
                assertThat(each.check(value))
                        .as(lab.card().name() + " --" + each.name() + " " + example)
                        .isPositive();
            }
        }
    }
}
