package soban.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The promises on the wire: one file for each type, as it travels. `mvn test -Dapprove=true`
/// writes them anew; what differs from before is then seen in the version control, and a change of
/// an approved file is a new version of its type.
final class Approved {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private static final Path FOLDER = Path.of("src/test/resources/wire");
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY =
            JSON.writer(
                    new DefaultPrettyPrinter()
                            .withObjectIndenter(INDENTER)
                            .withArrayIndenter(INDENTER));

    private Approved() {}

    static boolean approving() {
        return Boolean.getBoolean("approve");
    }

    static String text(Message message) throws JsonProcessingException {
        var file = JSON.createObjectNode();
        file.put("key", message.key());
        file.set("headers", JSON.valueToTree(new TreeMap<>(message.headers())));
        file.set("body", JSON.readTree(message.body()));
        return PRETTY.writeValueAsString(file) + "\n";
    }

    static void write(String type, Message message) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file(type), text(message));
    }

    static String read(String type) throws IOException {
        return Files.exists(file(type)) ? Files.readString(file(type)) : "no file";
    }

    static Message message(String type) throws IOException {
        JsonNode file = JSON.readTree(read(type));
        var headers = new HashMap<String, String>();
        file.get("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return new Message(file.get("key").asText(), headers, file.get("body").toString());
    }

    static ObjectNode body(Message message) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(message.body());
    }

    static Set<String> types() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var types = new TreeSet<String>();
            files.forEach(f -> types.add(f.getFileName().toString().replaceFirst("\\.json$", "")));
            return types;
        }
    }

    static String fileName(String sample) {
        return sample.replace('/', '-');
    }

    private static Path file(String type) {
        return FOLDER.resolve(fileName(type) + ".json");
    }
}
