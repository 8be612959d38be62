package soban.core.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// What must be there before this node takes commands, part by part; and that it does not stop.
final class Readiness {
    private static final String STAYING = "staying";

    private final Map<String, BooleanSupplier> parts;
    private final BooleanSupplier stopping;

    Readiness(Map<String, BooleanSupplier> parts, BooleanSupplier stopping) {
        this.parts = new LinkedHashMap<>(parts);
        this.parts.put(STAYING, () -> !stopping.getAsBoolean());
        this.stopping = stopping;
    }

    List<String> missing() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    void requireForWriting() {
        if (stopping.getAsBoolean()) {
            throw new RequestRefused(
                    Problem.nothingWritten(
                            ProblemCode.STOPPING,
                            "This instance is stopping. Try again: another one answers.",
                            1));
        }
        require(missing().isEmpty());
    }

    static void require(boolean ready) {
        if (!ready) {
            throw new RequestRefused(notNow());
        }
    }

    static Problem notNow() {
        return Problem.nothingWritten(
                ProblemCode.NOT_READY, "Soban is not ready just now. Try again in a moment.", 2);
    }
}
