package queues.learn.race;

import java.util.List;

/**
 * What is to be raced. It crosses to the JVM that runs it as JSON.
 *
 * @param holders the classes whose nested classes are the tests
 * @param collector the garbage collector's flag, as {@code -XX:+UseSerialGC}
 * @param seconds how long it may take, about
 */
public record RaceOrder(List<String> holders, String collector, int seconds) {

    public RaceOrder {
        holders = List.copyOf(holders);
    }

    /** Whether a test belongs to one of the holders. */
    boolean asksFor(String test) {
        return holders.stream().anyMatch(holder -> isOf(holder, test));
    }

    static boolean isOf(String holder, String test) {
        return test.equals(holder) || test.startsWith(holder + ".");
    }
}
