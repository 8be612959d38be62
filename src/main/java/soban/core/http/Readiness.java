package soban.core.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// What must be there before this node takes commands, part by part.
final class Readiness {
    private final Map<String, BooleanSupplier> parts;

    Readiness(Map<String, BooleanSupplier> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    List<String> missing() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    static void require(boolean ready) {
        if (!ready) {
            throw new RequestRefused(
                    Problem.nothingWritten(
                            "not-ready", "Soban is starting. Try again in a moment.", 2));
        }
    }
}
