package queues.labs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SECONDS | 0.000265 | 0.000265 s",
                "SECONDS | 7.97 | 7.97 s",
                "SECONDS | 21413.6 | 21,414 s",
                "SECONDS | 0 | 0 s",
                "PER_SECOND | 95.009 | 95.0 tasks/s",
                "TASKS | 199945 | 199,945 tasks",
                "COUNT | 1000 | 1,000",
                "WORKERS | 1 | 1 worker",
                "TASKS | 1 | 1 task",
                "PER_SECOND | 1 | 1 tasks/s",
                "PERCENT | 0.458 | 0.458 %",
                "TIMES | NaN | none",
                "TASKS | -3 | −3 tasks"
            })
    @DisplayName("A number is shown with three digits and its unit")
    void shows(Unit unit, double value, String shown) {
        assertThat(unit.show(value)).isEqualTo(shown);
    }
}
