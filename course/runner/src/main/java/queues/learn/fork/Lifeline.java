package queues.learn.fork;

import java.io.IOException;
import java.io.InputStream;

/** The child's end of a {@link ChildJvm}: when its standard input closes, nobody waits for it any more and it ends. */
public final class Lifeline {
    private static final int GONE = 143;
    private static final int SWEEPS = 3;

    private Lifeline() {}

    /** Watches standard input from now on. */
    public static void hold() {
        Thread watcher = new Thread(() -> awaitEnd(System.in), "lifeline");
        watcher.setDaemon(true);
        watcher.start();
        Runtime.getRuntime().addShutdownHook(new Thread(Lifeline::endChildren, "end-forks"));
    }

    private static void awaitEnd(InputStream in) {
        try {
            while (in.read() >= 0) {
                // What is written does not matter; that it has ended does.
            }
        } catch (IOException broken) {
            halt(GONE);
        }
        halt(GONE);
    }

    /** Ends this JVM and all that it has started, at once. */
    public static void halt(int status) {
        endChildren();
        Runtime.getRuntime().halt(status);
    }

    /** More than once: a fork may be on its way while the first are being ended. */
    private static void endChildren() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
