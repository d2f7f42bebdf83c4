package queues.learn.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a result belongs to. A table of outcomes, or of times, says nothing without it.
 *
 * @param cpu the processor's model
 * @param processors how many this program may use
 * @param architecture {@code amd64}, {@code aarch64} …
 * @param system the operating system
 * @param jdk version and vendor
 */
public record Machine(String cpu, int processors, String architecture, String system, String jdk) {

    /** This one. */
    public static Machine here() {
        return new Machine(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                "JDK " + Runtime.version().feature() + " (" + System.getProperty("java.version") + ", "
                        + System.getProperty("java.vendor") + ")");
    }

    /** Whether the processor keeps stores in order and loads in order: what a weaker one may do is not seen on it. */
    public boolean isX86() {
        String name = architecture.toLowerCase(Locale.ROOT);
        return name.equals("amd64") || name.equals("x86_64") || name.equals("x86") || name.equals("i386");
    }

    /** As {@code AMD EPYC, 2 processors, Linux amd64 · JDK 17 (17.0.15, Debian)}. */
    public String told() {
        return cpu + ", " + processors + (processors == 1 ? " processor, " : " processors, ") + system + " "
                + architecture + " · " + jdk;
    }

    private static String cpuModel() {
        String named = fromProc(Path.of("/proc/cpuinfo"));
        if (named == null && System.getProperty("os.name").startsWith("Mac")) {
            named = fromSysctl();
        }
        if (named == null) {
            named = System.getenv("PROCESSOR_IDENTIFIER");
        }
        return named == null || named.isBlank() ? "unnamed " + System.getProperty("os.arch") + " processor" : named;
    }

    /** ARM kernels print no model name; then there is none to tell. */
    static String fromProc(Path cpuinfo) {
        try (Stream<String> lines = Files.lines(cpuinfo, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name") || line.startsWith("Model"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(null);
        } catch (IOException absent) {
            return null;
        }
    }

    private static String fromSysctl() {
        try {
            Process asked = new ProcessBuilder(List.of("sysctl", "-n", "machdep.cpu.brand_string"))
                    .redirectErrorStream(true)
                    .start();
            String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return asked.waitFor(2, TimeUnit.SECONDS) && asked.exitValue() == 0 ? told : null;
        } catch (IOException absent) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
