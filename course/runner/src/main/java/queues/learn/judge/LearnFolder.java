package queues.learn.judge;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tool keeps what it may lose: never in a tracked file. */
public final class LearnFolder {
    private LearnFolder() {}

    /** {@code .learn} under the root; in a read-only checkout, a folder of this user's for this root. The script may say otherwise. */
    public static Path of(Path root) {
        String given = System.getProperty("learn.state");
        if (given != null) {
            return Path.of(given);
        }
        Path own = root.resolve(".learn");
        if (Files.isWritable(Files.isDirectory(own) ? own : root)) {
            return own;
        }
        String name = "learn-" + System.getProperty("user.name") + "-" + Integer.toHexString(root.hashCode());
        return Path.of(System.getProperty("java.io.tmpdir")).resolve(name);
    }
}
