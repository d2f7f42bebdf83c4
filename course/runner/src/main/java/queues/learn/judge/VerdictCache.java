package queues.learn.judge;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Verdicts by content, in {@code .learn/verdicts} under the course's root, or in the user's temporary folder where that
 * cannot be written. Losing it costs time and nothing else: whatever cannot be read is judged anew.
 */
final class VerdictCache {
    private static final Set<Status> KEPT = EnumSet.of(Status.DONE, Status.TODO, Status.WRONG);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(new DurationOut())
                    .addDeserializer(Duration.class, new DurationIn()));

    private final Path folder;

    VerdictCache(Path root) {
        folder = LearnFolder.of(root).resolve("verdicts");
    }

    /** The verdict kept under a key, or null. */
    Verdict get(String key) {
        if (key == null || !Files.isRegularFile(file(key))) {
            return null;
        }
        try {
            Verdict kept = JSON.readValue(file(key).toFile(), Verdict.class);
            return new Verdict(
                    kept.exercise(),
                    kept.status(),
                    kept.tests(),
                    kept.compileErrors(),
                    kept.headline(),
                    kept.details(),
                    kept.took(),
                    true);
        } catch (IOException unreadable) {
            return null;
        }
    }

    void put(String key, Verdict verdict) {
        if (key == null || !KEPT.contains(verdict.status())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "half", null);
            JSON.writeValue(half.toFile(), verdict);
            Files.move(half, file(key), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            // The next check takes its time; that is all.
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }

    private static final class DurationOut extends StdSerializer<Duration> {
        DurationOut() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(value.toNanos());
        }
    }

    private static final class DurationIn extends StdDeserializer<Duration> {
        DurationIn() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Duration.ofNanos(in.getLongValue());
        }
    }
}
