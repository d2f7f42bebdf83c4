package queues.learn.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is typed, a line at a time: a letter and Enter. The terminal stays as it is, whatever happens to us. */
final class Keys {
    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();

    /** Begins to listen; where nobody can type, nothing ever comes. */
    static Keys on(InputStream in) {
        Keys keys = new Keys();
        Thread reader = new Thread(() -> keys.read(in), "keys");
        reader.setDaemon(true);
        reader.start();
        return keys;
    }

    private void read(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                typed.add(line.strip());
            }
        } catch (IOException closed) {
            // Nobody types any more; saving a file still works.
        }
    }

    /** The next line, or null after {@code millis}. */
    String next(long millis) throws InterruptedException {
        return typed.poll(millis, TimeUnit.MILLISECONDS);
    }
}
