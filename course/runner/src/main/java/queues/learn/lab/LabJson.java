package queues.learn.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import queues.labs.Card;
import queues.labs.Curve;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Parameter;
import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.labs.measure.Series;

/**
 * What tools read. Names are lower case with underscores, numbers are in the unit that stands beside them, and what is not a number
 * (a gap in a series, something that never happened) is null.
 */
final class LabJson {
    private LabJson() {}

    static String list(boolean ascii) {
        List<Object> labs = new ArrayList<>();
        for (Lab lab : Labs.all()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("lab", lab.card().name());
            told.put("title", lab.card().title());
            told.put("chapter", Shown.of(lab).chapter());
            told.put("fix", lab.card().fix());
            told.put("variants", lab.variants());
            told.put(
                    "parameters",
                    lab.parameters().stream()
                            .map(each -> parameter(each, each.preset()))
                            .toList());
            labs.add(told);
        }
        labs.add(DiskJson.entry());
        return write(Map.of("labs", labs), ascii);
    }

    /** @param with what became of the classes that were put in */
    static String runs(Choices choices, Map<String, Run> runs, List<Map<String, Object>> with, boolean ascii) {
        Lab lab = choices.lab();
        Card card = lab.card();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("lab", card.name());
        told.put("title", card.title());
        told.put("story", card.story());
        told.put("question", card.question());
        told.put("seed", choices.settings().seed());
        told.put(
                "parameters",
                lab.parameters().stream()
                        .map(each -> parameter(each, choices.settings().get(each.name())))
                        .toList());
        told.put(
                "runs",
                runs.entrySet().stream()
                        .map(each -> run(lab, each.getKey(), each.getValue()))
                        .toList());
        told.put("with", with);
        told.put(
                "curves",
                lab.curves(choices.settings()).stream().map(LabJson::curve).toList());
        told.put("as_preset", choices.asPreset());
        told.put("published", published(lab, runs));
        told.put("notice", card.notice());
        told.put("left_out", card.leftOut());
        told.put("contradictions", card.contradictions());
        told.put("fix", card.fix());
        return write(told, ascii);
    }

    private static Map<String, Object> parameter(Parameter parameter, double value) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", parameter.name());
        told.put("told", parameter.told());
        told.put("unit", parameter.unit().symbol());
        told.put("value", value);
        told.put("preset", parameter.preset());
        told.put("least", parameter.least());
        told.put("most", parameter.most());
        return told;
    }

    private static Map<String, Object> run(Lab lab, String name, Run run) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("variant", name);
        told.put(
                "told",
                lab.variants().stream()
                        .filter(each -> each.name().equals(name))
                        .map(Variant::told)
                        .findFirst()
                        .orElse(""));
        told.put(
                "figures",
                Figures.of(run).stream()
                        .map(each -> figure(each.name(), each.unit(), each.value()))
                        .toList());
        told.put("series", run.series().stream().map(LabJson::series).toList());
        told.put("happened", run.happened());
        told.put("fingerprint", run.fingerprint());
        return told;
    }

    private static Map<String, Object> figure(String name, Unit unit, double value) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("unit", unit.symbol());
        told.put("value", number(value));
        return told;
    }

    private static Map<String, Object> series(Series series) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", series.name());
        told.put("unit", series.unit());
        told.put("window_s", series.width() / 1e9);
        told.put("mean", windows(series, series::mean));
        told.put("min", windows(series, series::min));
        told.put("max", windows(series, series::max));
        return told;
    }

    private static List<Double> windows(Series series, IntToDoubleFunction value) {
        List<Double> all = new ArrayList<>();
        for (int window = 0; window < series.length(); window++) {
            all.add(number(value.applyAsDouble(window)));
        }
        return all;
    }

    private static Map<String, Object> curve(Curve curve) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", curve.name());
        told.put("x_name", curve.xName());
        told.put("x_unit", curve.xUnit().symbol());
        told.put("x", curve.x());
        told.put("y_name", curve.yName());
        told.put("y_unit", curve.yUnit().symbol());
        told.put("y", curve.y());
        return told;
    }

    private static List<Object> published(Lab lab, Map<String, Run> runs) {
        List<Object> all = new ArrayList<>();
        for (Published each : lab.published()) {
            if (runs.containsKey(each.variant())) {
                double here = runs.get(each.variant()).get(each.figure());
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("variant", each.variant());
                told.put("figure", each.figure());
                told.put("published", number(each.value()));
                told.put("here", number(here));
                told.put("tolerance", each.tolerance());
                told.put("source", each.source());
                told.put("met", each.isMetBy(here));
                all.add(told);
            }
        }
        return all;
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static String write(Object told, boolean ascii) {
        try {
            return JsonMapper.builder()
                    .configure(JsonWriteFeature.ESCAPE_NON_ASCII, ascii)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
