package queues.learn.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Parameter;
import queues.labs.Settings;
import queues.learn.course.CourseError;
import queues.learn.course.Names;

/**
 * What was typed behind {@code ./learn lab}: which lab, and its parameters.
 *
 * @param lab null if none was named
 * @param settings null without a lab
 */
record Choices(Lab lab, Settings settings) {
    /**
     * Reads {@code agency --workers 30 --service=12s}, in any order.
     *
     * @throws CourseError with one sentence that says what would be right
     */
    static Choices of(List<String> words, int seed) {
        String name = name(words);
        if (name == null && !words.isEmpty()) {
            throw new CourseError("Which lab is " + words.get(0) + " for? './learn lab' lists them.");
        }
        if (name == null) {
            return new Choices(null, null);
        }
        Lab lab = lab(name);
        return new Choices(lab, settings(lab, words, seed));
    }

    /** The lab that goes by that name. The one that measures is no {@link Lab}, but may be what was meant. */
    private static Lab lab(String name) {
        List<Card> cards = new ArrayList<>(Labs.all().stream().map(Lab::card).toList());
        cards.add(FiftyTimes.CARD);
        return Labs.named(Names.pick("lab", name, cards, card -> List.of(card.name(), card.title()))
                .name());
    }

    /** The one word that is no option and no value of one; null if there is none. */
    static String name(List<String> words) {
        String name = null;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.startsWith("--")) {
                at += word.contains("=") ? 0 : 1;
            } else if (word.startsWith("-")) {
                throw new CourseError("There is no option '" + word + "'. './learn lab --help' says what there is.");
            } else if (name != null) {
                throw new CourseError("A lab has one name, and '" + name + "' is that; what is '" + word
                        + "'? A unit stands right behind its number, as in 12s.");
            } else {
                name = word;
            }
        }
        return name;
    }

    private static Settings settings(Lab lab, List<String> words, int seed) {
        Settings settings = Settings.preset(lab).withSeed(seed);
        Set<String> given = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).startsWith("--")) {
                continue;
            }
            String[] parts = words.get(at).substring(2).split("=", 2);
            Parameter parameter = parameter(lab, parts[0]);
            if (!given.add(parameter.name())) {
                throw new CourseError("--" + parameter.name() + " is there twice; give it once.");
            }
            if (parts.length == 1 && ++at == words.size()) {
                throw new CourseError("--" + parts[0] + " needs a value, such as --" + parts[0] + " "
                        + Quantity.example(parameter.unit(), parameter.preset()) + ".");
            }
            settings = with(settings, parameter, parts.length == 1 ? words.get(at) : parts[1]);
        }
        return settings;
    }

    private static Parameter parameter(Lab lab, String typed) {
        try {
            return Names.pick("parameter", typed, lab.parameters(), each -> List.of(each.name()));
        } catch (CourseError unknown) {
            String names = lab.parameters().stream().map(Parameter::name).collect(Collectors.joining(", --"));
            String said = unknown.getMessage().replaceFirst("There is no parameter '.*?'\\.", "");
            throw new CourseError("The lab " + lab.card().name() + " has no parameter --" + typed + "."
                    + said.replace("mean '", "mean '--") + " It has --" + names + ".");
        }
    }

    private static Settings with(Settings settings, Parameter parameter, String typed) {
        double value = Quantity.parse(parameter.name(), parameter.unit(), typed);
        try {
            return settings.with(parameter.name(), value);
        } catch (Parameter.OutOfBounds beyond) {
            throw new CourseError("--" + beyond.getMessage(), beyond);
        }
    }

    /** Whether every parameter is as it is preset, so that published figures can be held against the runs. */
    boolean asPreset() {
        return changed().isEmpty();
    }

    /** The parameters that were given another value. */
    List<Parameter> changed() {
        return lab.parameters().stream()
                .filter(each -> settings.get(each.name()) != each.preset())
                .toList();
    }
}
