package queues.labs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.labs.engine.Numbers;
import queues.labs.engine.Time;

/** A seed, and a value within its bounds for each parameter of a lab. Immutable. */
public final class Settings {
    /** The seed if nobody gives one, and the one with which published figures are reproduced. */
    public static final int PRESET_SEED = 42;

    private final int seed;
    private final List<Parameter> parameters;
    private final Map<String, Double> chosen;

    private Settings(int seed, List<Parameter> parameters, Map<String, Double> chosen) {
        this.seed = seed;
        this.parameters = parameters;
        this.chosen = chosen;
    }

    /** Every parameter as it is preset. */
    public static Settings preset(Lab lab) {
        return new Settings(PRESET_SEED, lab.parameters(), new LinkedHashMap<>());
    }

    /** The same with another seed. */
    public Settings withSeed(int other) {
        return new Settings(other, parameters, chosen);
    }

    /**
     * The same with another value for a parameter.
     *
     * @throws Parameter.OutOfBounds with a sentence for the reader, if there is no such parameter or it cannot have that value
     */
    public Settings with(String name, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(chosen);
        changed.put(name, parameter(name).check(value));
        return new Settings(seed, parameters, changed);
    }

    private Parameter parameter(String name) {
        StringBuilder names = new StringBuilder();
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
            names.append(names.length() == 0 ? "" : ", ").append(parameter.name());
        }
        throw new Parameter.OutOfBounds("This lab has no parameter " + name + "; it has " + names + ".");
    }

    public int seed() {
        return seed;
    }

    /** The value of a parameter, in its unit. */
    public double get(String name) {
        Double value = chosen.get(name);
        return value == null ? parameter(name).preset() : value;
    }

    /** The value of a parameter that counts something. */
    public int count(String name) {
        return Numbers.floor(get(name));
    }

    /** The value of a parameter in seconds, as virtual time. */
    public double time(String name) {
        return Time.seconds(get(name));
    }

    /** The value of a parameter in per cent, as a share of one. */
    public double share(String name) {
        return get(name) / 100;
    }
}
