package queues.learn.judge.worker;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles an answer without touching the disk. One for the life of a worker: opened archives stay open. */
final class MemoryCompiler {
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    /**
     * @param sources names under a source root, and their text
     * @param sourcePath where types are looked up that are not among the sources
     * @param lint whether warnings are errors
     */
    Compiled compile(Map<String, String> sources, List<Path> sourcePath, List<Path> classPath, boolean lint)
            throws IOException {
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Memory memory = new Memory(files);
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        JavacTask task = (JavacTask) javac.getTask(new StringWriter(), memory, said, options(lint), null, units);
        MethodLines lines = new MethodLines(Trees.instance(task));
        task.parse().forEach(lines::add);
        boolean good = true;
        try {
            task.analyze();
            task.generate();
        } catch (IllegalStateException refused) {
            good = false;
        }
        List<Message> errors = said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR || lint && isWarning(each))
                .map(each -> told(each, sources))
                .toList();
        return new Compiled(good && errors.isEmpty() ? memory.bytes() : Map.of(), lines.found(), errors);
    }

    private static List<String> options(boolean lint) {
        List<String> options = new ArrayList<>(
                List.of("--release", "17", "-g", "-parameters", "-proc:none", "-implicit:class", "-Xprefer:source"));
        options.addAll(
                lint
                        ? List.of("-Xlint:all,-processing,-serial,-options,-classfile,-path")
                        : List.of("-Xlint:none", "-nowarn", "-Xdiags:compact"));
        return options;
    }

    private static boolean isWarning(Diagnostic<?> each) {
        return each.getKind() == Diagnostic.Kind.WARNING || each.getKind() == Diagnostic.Kind.MANDATORY_WARNING;
    }

    private static Message told(Diagnostic<? extends JavaFileObject> each, Map<String, String> sources) {
        String file = each.getSource() == null ? "" : nameOf(each.getSource(), sources);
        return Message.of("compile-error")
                .with("file", file)
                .with("line", Math.max(0, each.getLineNumber()))
                .with("column", Math.max(0, each.getColumnNumber()))
                .with("message", simpleNames(each.getMessage(Locale.ENGLISH)))
                .with("source", sourceLine(each));
    }

    /** {@code java.lang.String} to {@code String}, as the compiler itself prints it. */
    private static String simpleNames(String message) {
        return message.replaceAll("\\b(?:[a-z_][a-z_0-9]*\\.)+(?=[A-Z])", "");
    }

    private static String nameOf(JavaFileObject source, Map<String, String> sources) {
        String path = source.getName().replace('\\', '/');
        return sources.keySet().stream().filter(path::endsWith).findFirst().orElse(path);
    }

    private static String sourceLine(Diagnostic<? extends JavaFileObject> each) {
        if (each.getSource() == null || each.getLineNumber() < 1) {
            return "";
        }
        try {
            return each.getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .skip(each.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("answer:///" + name.replace(" ", "%20")), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Memory(JavaFileManager inner) {
            super(inner);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> found = new TreeMap<>();
            written.forEach((name, out) -> found.put(name, out.toByteArray()));
            return found;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
