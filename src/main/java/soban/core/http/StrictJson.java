package soban.core.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// From bytes to one JSON object, or to a refusal that names the place. Strict about everything
/// that two readers could understand differently: encoding, doubled fields, what follows the
/// object.
final class StrictJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxStringLength(10_000)
                                                    .maxNameLength(100)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    static Fields object(byte[] body) {
        JsonNode node;
        try (JsonParser parser = MAPPER.createParser(text(body))) {
            node = read(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (node == null || !node.isObject()) {
            throw new RequestRefused(Problem.malformed("/", "A JSON object is expected."));
        }
        return new Fields(node, "");
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        try {
            return MAPPER.readTree(parser);
        } catch (StreamConstraintsException problem) {
            throw refused(parser, "Nested too deeply, or a name, text or number is too long.");
        } catch (JsonProcessingException problem) {
            throw refused(parser, "This is not JSON, or a field stands twice.");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException problem) {
            throw new RequestRefused(
                    Problem.of(ProblemCode.MALFORMED_JSON, "The body is not UTF-8."));
        }
    }

    private static RequestRefused refused(JsonParser parser, String detail) {
        JsonLocation location = parser.currentLocation();
        String at = "line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new RequestRefused(Problem.of(ProblemCode.MALFORMED_JSON, detail).at(at));
    }
}
