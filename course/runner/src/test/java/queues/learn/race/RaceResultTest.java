package queues.learn.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.race.TestRun.Trouble;

class RaceResultTest {
    @Test
    @DisplayName("What a race brought home comes out of the other JVM as it went in")
    void crossesAsJson() throws JsonProcessingException {
        RaceResult result = Races.result(
                Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(7), Races.forbidden(1)),
                Races.broken("queues.fifo.races.Race.Lost", Races.interesting(2)),
                Races.troubled("queues.fifo.RingStress.Full", Trouble.JVM));
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(result), RaceResult.class))
                .isEqualTo(result);
    }
}
