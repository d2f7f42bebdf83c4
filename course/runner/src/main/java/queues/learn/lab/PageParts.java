package queues.learn.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a page that are the same for every lab: our style and script, and the library that draws, with its licence. */
final class PageParts {
    private static final String LIBRARY = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private PageParts() {}

    static void put(Map<String, Object> words) {
        String version = version();
        String library = "/META-INF/resources/webjars/uplot/" + version;
        words.put("marker", PageFile.MARKER);
        words.put("css", text("page.css"));
        words.put(
                "script",
                Stream.of("words.js", "chart.js", "page.js", "controls.js")
                        .map(PageParts::text)
                        .collect(Collectors.joining("\n")));
        words.put("chartVersion", version);
        words.put("chartCss", text(library + "/dist/uPlot.min.css"));
        words.put("chartScript", text(library + "/dist/uPlot.iife.min.js"));
        words.put("chartLicence", text(library + "/LICENSE"));
    }

    private static String version() {
        try {
            Properties told = new Properties();
            told.load(new StringReader(text(LIBRARY)));
            return told.getProperty("version");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A resource beside this class, or, with a slash in front, anywhere on the class path. */
    static String text(String name) {
        try (InputStream in = PageParts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
