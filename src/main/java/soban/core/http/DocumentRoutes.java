package soban.core.http;

import io.javalin.config.RoutesConfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The description of all that can be asked here, for programs and those who write them.
final class DocumentRoutes {
    static final String PATH = "/openapi.json";

    private final String document;

    DocumentRoutes() {
        try (var stored = DocumentRoutes.class.getResourceAsStream("/soban/core/openapi.json")) {
            byte[] bytes = Objects.requireNonNull(stored, "openapi.json is missing").readAllBytes();
            document = new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static boolean isOne(String path) {
        return path.equals(PATH);
    }

    void addTo(RoutesConfig routes) {
        routes.get(PATH, call -> Calls.answer(call, 200, "application/json", document));
    }
}
