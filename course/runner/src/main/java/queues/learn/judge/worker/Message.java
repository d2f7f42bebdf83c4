package queues.learn.judge.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tool and its JVM for the learner's code say to one another: a type, and named lists of text. Written by length
 * and not by line, so that nothing inside can end it; and without a library, because the JVM that reads it starts cold.
 */
public record Message(String type, Map<String, List<String>> fields) {
    private static final int TOO_MUCH = 64 << 20;

    public static Message of(String type) {
        return new Message(type, new LinkedHashMap<>());
    }

    /** A null value is left out. */
    public Message with(String name, Object value) {
        if (value != null) {
            fields.put(name, List.of(value.toString()));
        }
        return this;
    }

    public Message withAll(String name, List<String> values) {
        fields.put(name, List.copyOf(values));
        return this;
    }

    /** The value, or null. */
    public String get(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    public String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    public long number(String name) {
        return Long.parseLong(get(name, "0"));
    }

    public boolean is(String name) {
        return Boolean.parseBoolean(get(name));
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public void writeTo(DataOutputStream out) throws IOException {
        write(out, type);
        out.writeInt(fields.size());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            write(out, field.getKey());
            out.writeInt(field.getValue().size());
            for (String value : field.getValue()) {
                write(out, value);
            }
        }
        out.flush();
    }

    /** @throws java.io.EOFException when the other side has gone */
    public static Message readFrom(DataInputStream in) throws IOException {
        Message read = of(read(in));
        for (int fields = in.readInt(); fields > 0; fields--) {
            String name = read(in);
            String[] values = new String[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(in);
            }
            read.withAll(name, List.of(values));
        }
        return read;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > TOO_MUCH) {
            throw new IOException("not a message");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
