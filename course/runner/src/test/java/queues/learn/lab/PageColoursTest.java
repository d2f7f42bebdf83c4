package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageColoursTest {
    private static final Pattern COLOUR = Pattern.compile("--(\\w+): #(\\w{2})(\\w{2})(\\w{2});");

    /** Brightness by name of colour, of the light scheme and of the dark one; the names begin anew with "paper". */
    private static List<Map<String, Double>> schemes() {
        List<Map<String, Double>> schemes = new ArrayList<>();
        Matcher each = COLOUR.matcher(PageParts.text("page.css"));
        while (each.find()) {
            if (each.group(1).equals("paper")) {
                schemes.add(new LinkedHashMap<>());
            }
            double brightness =
                    0.2126 * light(each.group(2)) + 0.7152 * light(each.group(3)) + 0.0722 * light(each.group(4));
            schemes.get(schemes.size() - 1).put(each.group(1), brightness);
        }
        return schemes;
    }

    /** As WCAG 2 defines it. */
    private static double light(String channel) {
        double share = Integer.parseInt(channel, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    @Test
    @DisplayName("Text and lines stand out from the paper by 4.5 or more, in light and in dark")
    void contrast() {
        List<Map<String, Double>> schemes = schemes();
        assertThat(schemes).hasSize(2);
        for (Map<String, Double> scheme : schemes) {
            for (String each : List.of("ink", "soft", "link", "one", "other", "curve")) {
                assertThat(contrast(scheme.get(each), scheme.get("paper")))
                        .as(each)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(scheme.get("ink"), scheme.get("panel"))).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(schemes.get(0).get("paper")).isGreaterThan(schemes.get(1).get("paper"));
    }
}
