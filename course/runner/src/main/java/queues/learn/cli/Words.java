package queues.learn.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers, as they are said. */
final class Words {
    private Words() {}

    /** {@code 1 test}, {@code 3 tests}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code 0.8 s}. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
