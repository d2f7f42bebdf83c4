package queues.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Labs;

/**
 * What the prose of a lab's section says in digits must stand where a test holds it against the lab: in a fence of the section, in
 * the parameters that {@code --help} prints, or on the lab's card. Sections of what is not simulated are left alone.
 */
final class LabSections {
    private static final Pattern SECTION = Pattern.compile("(?m)^### Lab: (.*)\\R((?:(?!^##).*\\R?)*)");
    private static final Pattern COMMAND = Pattern.compile("\\./learn lab (\\S+)");
    private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");
    private static final String APART = "(?s)<!--.*?-->|```.*?```|`[^`\\n]*`|\\[[^]]*]\\([^)]*\\)";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[, ]\\d{3})*(?:\\.\\d+)?");

    private LabSections() {}

    /** One sentence for each number that is told without a source. */
    static List<String> unfounded(Page page) {
        try {
            return unfounded(page.name(), Files.readString(page.path()));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    static List<String> unfounded(String page, String markdown) {
        List<String> unfounded = new ArrayList<>();
        SECTION.matcher(markdown).results().forEach(section -> {
            Set<String> told = numbers(section.group(2).replaceAll(APART, " "));
            told.removeAll(founded(section.group(2)));
            told.forEach(number -> unfounded.add(page + ", lab " + section.group(1) + ": nothing tells of " + number));
        });
        return unfounded;
    }

    /** All numbers where the section is about a lab that is not simulated. */
    private static Set<String> founded(String section) {
        Matcher command = COMMAND.matcher(section);
        Lab lab = command.find() ? named(command.group(1)) : null;
        if (lab == null) {
            return numbers(section);
        }
        Card card = lab.card();
        List<String> sources = new ArrayList<>(card.story());
        sources.addAll(card.notice());
        sources.addAll(card.contradictions());
        sources.add(LabOutput.whole(card.name() + " --help"));
        FENCE.matcher(section).results().map(MatchResult::group).forEach(sources::add);
        return numbers(String.join("\n", sources));
    }

    private static Lab named(String name) {
        return Labs.all().stream()
                .filter(lab -> lab.card().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** However their thousands are grouped. */
    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        NUMBER.matcher(text).results().forEach(each -> numbers.add(each.group().replaceAll("[, ]", "")));
        return numbers;
    }
}
