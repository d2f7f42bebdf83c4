package queues.learn.judge.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/**
 * The JVM in which the learner's code runs. It lives as long as the tool does: the wire ends when the tool does, however
 * it ends, and this JVM with it.
 */
public final class WorkerMain {
    private final Channel channel;
    private final MemoryCompiler compiler = new MemoryCompiler();
    private final Printed printed = new Printed();
    private volatile Check running;

    private WorkerMain(Channel channel) {
        this.channel = channel;
    }

    /** @param args the port to call, and the word to say there */
    public static void main(String[] args) throws IOException {
        try (Channel channel = new Channel(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])))) {
            channel.send(Message.of("hello").with("token", args[1]));
            new WorkerMain(channel).serve();
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void serve() throws IOException {
        System.setProperty("course.quiet", "true");
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setOut(printed.stream());
        System.setErr(printed.stream());
        Runtime.getRuntime().addShutdownHook(new Thread(this::exiting, "exit"));
        while (true) {
            Message message = channel.receive();
            switch (message.type()) {
                case "check" -> start(message);
                case "dump" -> dump();
                default -> throw new IOException("unknown message " + message.type());
            }
        }
    }

    private void start(Message request) {
        String seed = request.get("seed");
        if (seed == null) {
            System.clearProperty("course.seed");
        } else {
            System.setProperty("course.seed", seed);
        }
        printed.clear();
        Set<Long> housekeeping = alive();
        Check check = new Check(request, channel, compiler, printed, housekeeping);
        running = check;
        // A group of its own: the kit takes threads in it for the answer's, and our own for nobody's.
        Thread test = new Thread(new ThreadGroup("check"), check, Check.THREAD);
        Thread pulse = new Thread(check.pulse(), "pulse");
        housekeeping.add(pulse.getId());
        pulse.setDaemon(true);
        pulse.setPriority(Thread.MAX_PRIORITY);
        test.setDaemon(true);
        test.start();
        pulse.start();
    }

    private static Set<Long> alive() {
        Set<Long> ids = new HashSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> ids.add(thread.getId()));
        return ids;
    }

    private void dump() throws IOException {
        Check check = running;
        channel.send(check == null ? Message.of("dump") : check.dump());
    }

    /** Somebody called System.exit: says who, while the JVM waits for this hook. */
    private void exiting() {
        Check check = running;
        if (check == null || check.over()) {
            return;
        }
        Thread.getAllStackTraces().values().stream()
                .filter(WorkerMain::exits)
                .findFirst()
                .ifPresent(stack -> check.send(Message.of("exiting")
                        .with("where", told(stack, check.answer()))
                        .withAll("printed", printed.lastLines())));
    }

    private static boolean exits(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }

    private static String told(StackTraceElement[] stack, Compiled answer) {
        StackTraceElement frame = Frames.learners(stack, answer);
        return frame == null ? null : Frames.told(frame);
    }
}
