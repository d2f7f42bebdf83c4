package queues.learn.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import queues.labs.Labs;
import queues.labs.Parameter;
import queues.labs.Repairable;
import queues.labs.Settings;

/**
 * What a run with somebody's class is to be.
 *
 * @param lab its name
 * @param maker the class that makes the part
 * @param answer the folder of the compiled answer
 * @param parameters every one of them, in its unit
 */
record LoopOrder(String lab, String maker, String answer, int seed, Map<String, Double> parameters) {
    static LoopOrder of(Seam seam, Settings settings, String answer) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (Parameter each : seam.lab().parameters()) {
            parameters.put(each.name(), settings.get(each.name()));
        }
        return new LoopOrder(seam.lab().card().name(), seam.maker(), answer, settings.seed(), parameters);
    }

    /** The lab, as one that takes a part; which part is known only to the maker that was written for it. */
    @SuppressWarnings("unchecked")
    Repairable<Object> repairable() {
        return (Repairable<Object>) Labs.named(lab);
    }

    Settings settings() {
        Settings settings = Settings.preset(repairable()).withSeed(seed);
        for (Map.Entry<String, Double> each : parameters.entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        return settings;
    }
}
