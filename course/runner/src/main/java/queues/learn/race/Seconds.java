package queues.learn.race;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 30}, {@code 30s} and {@code 2m}, within bounds. */
final class Seconds implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(s|m)?");

    @Override
    public Duration convert(String value) {
        Matcher given = FORM.matcher(value.strip());
        if (!given.matches()) {
            throw new TypeConversionException("'" + value + "' is not a time; 30, 30s and 2m are.");
        }
        long seconds = Long.parseLong(given.group(1)) * ("m".equals(given.group(2)) ? 60 : 1);
        if (seconds < RaceCommand.SHORTEST || seconds > RaceCommand.LONGEST) {
            throw new TypeConversionException("A race takes " + RaceCommand.SHORTEST + " to " + RaceCommand.LONGEST
                    + " seconds, not " + seconds + ".");
        }
        return Duration.ofSeconds(seconds);
    }
}
