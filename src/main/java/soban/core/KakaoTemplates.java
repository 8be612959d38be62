package soban.core;

import soban.core.setup.SetupProblem;
import soban.domain.message.MessageKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// A file that says under which id the template of each kind of message is registered at Kakao.
final class KakaoTemplates {
    private KakaoTemplates() {}

    static Map<MessageKind, String> read(Path file) throws SetupProblem {
        var templates = new EnumMap<MessageKind, String>(MessageKind.class);
        for (Map.Entry<Object, Object> line : lines(file).entrySet()) {
            String id = String.valueOf(line.getValue()).strip();
            if (id.isEmpty()) {
                throw SetupProblem.lasting(
                        "`%s` in %s has no template. Write its id, or take the line out."
                                .formatted(line.getKey(), file));
            }
            templates.put(kind(String.valueOf(line.getKey()), file), id);
        }
        return templates;
    }

    private static Properties lines(Path file) throws SetupProblem {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
            return lines;
        } catch (IOException | IllegalArgumentException problem) {
            throw SetupProblem.lasting(
                    "The templates in %s can't be read. Name a file of lines `ORDER_PAID = KA01TP…` with --kakao-templates."
                            .formatted(file));
        }
    }

    private static MessageKind kind(String name, Path file) throws SetupProblem {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                SetupProblem.lasting(
                                        "`%s` in %s is no kind of message. Take it out, or name one of: %s."
                                                .formatted(
                                                        name,
                                                        file,
                                                        Arrays.toString(MessageKind.values())
                                                                .replaceAll("[\\[\\]]", ""))));
    }
}
