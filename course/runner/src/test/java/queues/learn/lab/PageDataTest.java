package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.Curve;
import queues.labs.Lab;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;

class PageDataTest {
    private final Lab lab = new Sketch();

    private JsonNode data(List<Curve> curves) throws Exception {
        Map<String, Run> runs = new LinkedHashMap<>();
        lab.variants().forEach(each -> runs.put(each.name(), lab.run(each.name(), Settings.preset(lab))));
        Shown shown = new Shown(1, "", "before", "after", List.of("depth", "throughput", "nowhere"));
        return new ObjectMapper().readTree(PageData.of(shown, runs, curves));
    }

    private static JsonNode side(JsonNode data, int series) {
        return data.get("series").get(series).get("sides").get("after");
    }

    @Test
    @DisplayName("The series that a lab shows come first, all others behind them, of every variant")
    void series() throws Exception {
        JsonNode data = data(List.of());
        assertThat(data.get("series").findValuesAsText("name")).containsExactly("depth", "throughput", Sketch.EVIL);
        assertThat(data.get("series").findValues("first").toString()).isEqualTo("[true, true, false]");
        assertThat(data.get("variants").toString()).isEqualTo("[\"before\",\"after\"]");
        data.get("series").forEach(each -> assertThat(each.get("sides")).hasSize(2));
    }

    @Test
    @DisplayName("A window in which nothing was measured is null, and one in which zero was measured is zero")
    void gaps() throws Exception {
        JsonNode data = data(List.of());
        assertThat(side(data, 2).get("most").toString()).isEqualTo("[1,null,null,11.333]");
        assertThat(side(data, 2).get("least").get(1).isNull()).isTrue();
        assertThat(side(data, 1).get("mean").toString()).isEqualTo("[0.3,0,0,0.2]");
    }

    @Test
    @DisplayName("A run ends where it ended, which may be within the last window")
    void end() throws Exception {
        JsonNode data = data(List.of());
        assertThat(data.get("ends").toString()).isEqualTo("{\"before\":35,\"after\":35}");
        assertThat(side(data, 0).get("window").asDouble()).isEqualTo(10);
        assertThat(side(data, 0).get("mean")).hasSize(4);
    }

    @Test
    @DisplayName("The page's script asks for what is in the data, and for all of it")
    void names() throws Exception {
        String script = PageParts.text("page.js") + PageParts.text("controls.js");
        Set<String> asked = Pattern.compile("\\blab\\.(\\w+)")
                .matcher(script)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        data(List.of()).fieldNames().forEachRemaining(told::add);
        assertThat(asked).isEqualTo(told);
    }

    @Test
    @DisplayName("What was counted keeps all its digits, what was measured has five")
    void digits() throws Exception {
        JsonNode data = data(List.of());
        assertThat(side(data, 0).get("most").get(0).toString()).isEqualTo("123456789");
        Curve curve = new Curve(
                "c", "n", Unit.WORKERS, "t", Unit.SECONDS, new double[] {1, 2}, new double[] {1 / 3.0, Double.NaN});
        JsonNode drawn = data(List.of(curve)).get("curves").get(0);
        assertThat(drawn.get("y").toString()).isEqualTo("[333.33,null]");
        assertThat(drawn.get("unit").asText()).isEqualTo("ms");
        assertThat(drawn.get("x").toString()).isEqualTo("[1,2]");
    }
}
