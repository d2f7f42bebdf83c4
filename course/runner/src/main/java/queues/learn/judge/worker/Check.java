package queues.learn.judge.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One check, from the request to the last event. Runs on a thread of its own. */
final class Check implements Runnable {
    static final String THREAD = "test";
    /** Given back when the heap is full, so that there is room to say so. */
    private static byte[] reserve = new byte[4 << 20];

    private final Message request;
    private final Channel channel;
    private final MemoryCompiler compiler;
    private final Printed printed;
    private final Pulse pulse;
    private final Threads threads;
    private final Set<Long> housekeeping;
    private volatile Compiled answer = new Compiled(Map.of(), Map.of(), List.of());
    private volatile int step;
    private volatile boolean over;

    Check(Message request, Channel channel, MemoryCompiler compiler, Printed printed, Set<Long> housekeeping) {
        this.request = request;
        this.channel = channel;
        this.compiler = compiler;
        this.printed = printed;
        this.housekeeping = housekeeping;
        this.threads = new Threads(housekeeping);
        this.pulse = new Pulse(this, threads);
    }

    @Override
    public void run() {
        String recycle = null;
        try {
            check();
        } catch (OutOfMemoryError full) {
            recycle = full(full);
        } catch (Throwable thrown) {
            send(Message.of("trouble").with("reason", "The check itself failed: " + thrown));
            recycle = "the check failed";
        } finally {
            over = true;
            send(Message.of("end").with("recycle", recycle == null ? Leftovers.after(housekeeping) : recycle));
        }
    }

    private void check() throws IOException {
        start("compiler", "the answer compiles");
        answer = compiler.compile(sources(), paths("sourcePath"), paths("classPath"), request.is("lint"));
        answer.errors().forEach(this::send);
        if (!answer.errors().isEmpty()) {
            return;
        }
        send(Message.of("compiled"));
        Progress progress = new Progress(this::send, new Reports(answer, request.get("title")), printed);
        if (request.get("scratch") == null) {
            examineInMemory(progress);
        } else {
            answer.writeTo(Path.of(request.get("scratch")));
            examine(progress, Check.class.getClassLoader());
        }
    }

    private void examineInMemory(Progress progress) {
        ClassLoader tool = Check.class.getClassLoader();
        try (CheckLoader loader = new CheckLoader(answer.classes(), request.all("owned"), paths("folders"), tool)) {
            examine(progress, loader);
        }
    }

    private void examine(Progress progress, ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        new Examination(progress, request.all("only"), request.is("stopAtFirstFailure"))
                .run(request.all("tests"), loader);
    }

    private String full(OutOfMemoryError thrown) {
        reserve = null;
        StackTraceElement frame = Frames.learners(thrown.getStackTrace(), answer);
        send(Message.of("heapFull")
                .with("says", thrown.getMessage())
                .with("where", frame == null ? null : Frames.told(frame)));
        return "the heap is full";
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> texts = request.all("sourceTexts");
        for (String name : request.all("sourceNames")) {
            sources.put(name, texts.get(sources.size()));
        }
        return sources;
    }

    private List<Path> paths(String field) {
        return request.all(field).stream().map(Path::of).toList();
    }

    private void start(String what, String rule) {
        send(Message.of("start").with("test", what).with("rule", rule).with("harness", true));
    }

    /** Sends, and counts the steps: each start of something is one. */
    void send(Message message) {
        if (message.type().equals("start")) {
            step++;
            message.with("step", step);
        }
        try {
            channel.send(message);
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    int step() {
        return step;
    }

    boolean over() {
        return over;
    }

    Pulse pulse() {
        return pulse;
    }

    Compiled answer() {
        return answer;
    }

    /** Who does what, for a check that does not end. */
    Message dump() {
        return threads.told(answer, pulse.atStart()).withAll("printed", printed.lastLines());
    }
}
