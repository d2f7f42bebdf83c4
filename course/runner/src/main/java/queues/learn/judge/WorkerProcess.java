package queues.learn.judge;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import queues.learn.course.CourseError;
import queues.learn.judge.worker.Channel;
import queues.learn.judge.worker.Message;
import queues.learn.judge.worker.WorkerMain;

/** One JVM for the learner's code, seen from the tool. */
final class WorkerProcess implements AutoCloseable {
    /** Comes last, when the JVM has gone or the wire is broken. */
    static final String GONE = "gone";

    private static final int TAIL = 20;
    private static final long A_WAIT = 250;

    private final Process process;
    private final Channel channel;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private int checks;

    private WorkerProcess(Process process, ServerSocket door, String token) throws IOException {
        this.process = process;
        daemon("worker output", this::drain);
        this.channel = answer(door, token);
        daemon("worker events", this::listen);
    }

    /** Starts a JVM and waits until it has called back. */
    static WorkerProcess start(List<String> jvmArgs, List<Path> classPath, Path directory) {
        String token = UUID.randomUUID().toString();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>();
            command.add(java().toString());
            command.addAll(jvmArgs);
            command.add("-cp");
            command.add(String.join(
                    File.pathSeparator, classPath.stream().map(Path::toString).toList()));
            command.add(WorkerMain.class.getName());
            command.add(Integer.toString(door.getLocalPort()));
            command.add(token);
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new WorkerProcess(process, door, token);
        } catch (IOException failed) {
            throw new CourseError("The JVM that runs your code could not be started: " + failed.getMessage(), failed);
        }
    }

    private static Path java() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    private Channel answer(ServerSocket door, String token) throws IOException {
        door.setSoTimeout((int) A_WAIT);
        while (process.isAlive()) {
            try {
                Channel calling = new Channel(door.accept());
                Message hello = calling.receive();
                if (hello.type().equals("hello") && token.equals(hello.get("token"))) {
                    return calling;
                }
                calling.close();
            } catch (SocketTimeoutException notYet) {
                continue;
            }
        }
        throw new IOException("it ended with status " + process.exitValue() + ". " + String.join(" ", printed()));
    }

    private void listen() {
        try {
            while (true) {
                inbox.add(channel.receive());
            }
        } catch (IOException gone) {
            inbox.add(Message.of(GONE));
        }
    }

    private void drain() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (tail) {
                    tail.addLast(line);
                    if (tail.size() > TAIL) {
                        tail.removeFirst();
                    }
                }
            }
        } catch (IOException ended) {
            // The process has gone, and its output with it.
        }
    }

    /** The last lines the JVM itself printed. */
    List<String> printed() {
        synchronized (tail) {
            return List.copyOf(tail);
        }
    }

    /** False if the JVM has gone. */
    boolean send(Message message) {
        try {
            channel.send(message);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The next event, or null if none came in time. */
    Message next(Duration atMost) throws InterruptedException {
        return inbox.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The processor time of the whole JVM so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The status the JVM ended with, or null if it has not ended soon. */
    Integer exitStatus() throws InterruptedException {
        return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : null;
    }

    int countCheck() {
        return ++checks;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the JVM and returns when it has gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            channel.close();
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException alreadyClosed) {
            // What matters is that the process ends.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
