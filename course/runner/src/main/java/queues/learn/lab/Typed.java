package queues.learn.lab;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command line as it can be typed again, in a shell. */
final class Typed {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Typed() {}

    /** Words that mean something to a shell are quoted. */
    static String again(List<String> arguments) {
        return "./learn " + arguments.stream().map(Typed::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
