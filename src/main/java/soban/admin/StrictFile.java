package soban.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that a person wrote. A name that means nothing is a mistake and never passed over.
final class StrictFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private StrictFile() {}

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw AdminRefusal.wrong(
                    "%s can't be read: name a text file in UTF-8 that is there.".formatted(file));
        }
    }

    static <T> T json(Path file, Class<T> type) {
        try {
            T value = MAPPER.readValue(text(file), type);
            if (value == null) {
                throw AdminRefusal.wrong(file + " holds nothing.");
            }
            return value;
        } catch (UnrecognizedPropertyException unknown) {
            throw AdminRefusal.wrong(
                    "%s: `%s` means nothing there. Known are %s."
                            .formatted(file, place(unknown), unknown.getKnownPropertyIds()));
        } catch (JsonMappingException problem) {
            throw problem.getCause() instanceof StreamReadException
                    ? noJson(file, place(problem))
                    : AdminRefusal.wrong(
                            "%s: `%s` can't be like this: %s"
                                    .formatted(file, place(problem), problem.getOriginalMessage()));
        } catch (JsonProcessingException problem) {
            throw noJson(file, "its beginning");
        }
    }

    private static AdminRefusal noJson(Path file, String near) {
        return AdminRefusal.wrong("%s is no JSON, near %s.".formatted(file, near));
    }

    /// Where in the file: `menu[2].price`.
    private static String place(JsonMappingException problem) {
        var place = new StringBuilder();
        for (var step : problem.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }
}
