package queues.labs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The runs of all labs as they are preset, each made once and looked at by many tests. */
public final class Runs {
    private static final Map<String, Run> MADE = new LinkedHashMap<>();

    private Runs() {}

    public static synchronized Run of(Lab lab, String variant) {
        return MADE.computeIfAbsent(lab.card().name() + " " + variant, key -> lab.run(variant, Settings.preset(lab)));
    }

    public static double figure(String lab, String variant, String figure) {
        return of(Labs.named(lab), variant).get(figure);
    }

    static Stream<Arguments> variants() {
        return Labs.all().stream()
                .flatMap(lab -> lab.variants().stream()
                        .map(variant -> Arguments.of(lab.card().name(), variant.name())));
    }

    static Stream<Arguments> published() {
        return Labs.all().stream()
                .flatMap(lab -> lab.published().stream()
                        .map(figure -> Arguments.of(lab.card().name(), figure.variant(), figure.figure(), figure)));
    }
}
