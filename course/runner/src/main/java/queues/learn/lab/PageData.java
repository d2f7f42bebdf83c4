package queues.learn.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import queues.labs.Curve;
import queues.labs.Run;
import queues.labs.measure.Rate;
import queues.labs.measure.Series;

/**
 * What the charts of a page are drawn from, as JSON that may stand between script tags.
 *
 * <p>Values are in the unit in which they are easiest to read, the same for all variants, and have five digits where they are not
 * whole: a chart has no room for more. A window in which nothing was measured is null.
 */
final class PageData {
    private static final MathContext DIGITS = new MathContext(5);
    private final Map<String, Run> runs;

    private PageData(Map<String, Run> runs) {
        this.runs = runs;
    }

    /** @param runs by the name of their variant; the first two are compared */
    static String of(Shown shown, Map<String, Run> runs, List<Curve> curves) {
        PageData data = new PageData(runs);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ends", data.ends());
        told.put("variants", runs.keySet());
        told.put("compared", runs.keySet().stream().limit(2).toList());
        told.put(
                "series",
                data.names(shown).stream()
                        .map(each -> data.series(each, shown.series().contains(each)))
                        .toList());
        told.put("curves", curves.stream().map(PageData::curve).toList());
        return json(told);
    }

    /** When each run was over, in seconds. */
    private Map<String, Number> ends() {
        Map<String, Number> ends = new LinkedHashMap<>();
        runs.forEach((variant, run) -> ends.put(variant, number(end(run) / 1e9)));
        return ends;
    }

    /** When a run was over, in nanoseconds: its rate knows; without one, when the last window ends in which anything was seen. */
    private static double end(Run run) {
        return run.series().stream()
                .mapToDouble(each -> each instanceof Rate rate ? rate.until() : 0)
                .filter(each -> each > 0)
                .findFirst()
                .orElseGet(
                        () -> run.series().stream().mapToDouble(Plot::end).max().orElse(0));
    }

    /** Those that the lab shows, then all others. */
    private Set<String> names(Shown shown) {
        Set<String> known = new LinkedHashSet<>();
        runs.values().forEach(run -> run.series().forEach(each -> known.add(each.name())));
        Set<String> names = new LinkedHashSet<>(shown.series());
        names.retainAll(known);
        names.addAll(known);
        return names;
    }

    private Map<String, Object> series(String name, boolean first) {
        Map<String, Series> sides = new LinkedHashMap<>();
        runs.forEach((variant, run) -> run.series().stream()
                .filter(each -> each.name().equals(name))
                .forEach(each -> sides.put(variant, each)));
        double most = sides.values().stream().mapToDouble(PageData::most).max().orElse(0);
        Scale scale = Scale.of(sides.values().iterator().next().unit(), most);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("unit", scale.unit());
        told.put("first", first);
        Map<String, Object> drawn = new LinkedHashMap<>();
        sides.forEach((variant, series) -> drawn.put(variant, side(series, scale)));
        told.put("sides", drawn);
        return told;
    }

    private static double most(Series series) {
        double most = 0;
        for (int window = 0; window < series.length(); window++) {
            most = Plot.isMeasured(series, window) ? Math.max(most, series.max(window)) : most;
        }
        return most;
    }

    private static Map<String, Object> side(Series series, Scale scale) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("window", number(series.width() / 1e9));
        told.put("mean", windows(series, scale, series::mean));
        if (!series.isRate()) {
            told.put("least", windows(series, scale, series::min));
            told.put("most", windows(series, scale, series::max));
        }
        return told;
    }

    private static List<Number> windows(Series series, Scale scale, IntToDoubleFunction value) {
        List<Number> all = new ArrayList<>();
        for (int window = 0; window < series.length(); window++) {
            boolean seen = Plot.isMeasured(series, window);
            all.add(seen ? rounded(value.applyAsDouble(window) / scale.per()) : null);
        }
        return all;
    }

    private static Map<String, Object> curve(Curve curve) {
        Scale y = Scale.of(
                curve.yUnit().symbol(),
                Arrays.stream(curve.y()).filter(Double::isFinite).max().orElse(0));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", curve.name());
        told.put("xName", curve.xName());
        told.put("xUnit", curve.xUnit().symbol());
        told.put("yName", curve.yName());
        told.put("unit", y.unit());
        told.put("x", Arrays.stream(curve.x()).mapToObj(PageData::rounded).toList());
        List<Number> values = new ArrayList<>();
        Arrays.stream(curve.y()).forEach(each -> values.add(rounded(each / y.per())));
        told.put("y", values);
        return told;
    }

    /** Null if it is not a number. */
    private static Number rounded(double value) {
        boolean whole = value == Math.rint(value);
        return Double.isFinite(value)
                ? number(whole ? value : new BigDecimal(value).round(DIGITS).doubleValue())
                : null;
    }

    /** Without ".0", which would be a tenth of the page. */
    private static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }

    /** In JSON this character stands in strings alone, and nothing but it can begin a tag or a comment. */
    static String json(Object told) {
        try {
            return JsonMapper.builder().build().writeValueAsString(told).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
