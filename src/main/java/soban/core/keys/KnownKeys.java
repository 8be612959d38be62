package soban.core.keys;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What one instance knows of the keys. They stay wrapped until they are used. What is destroyed
/// stays so in whatever order it is heard.
final class KnownKeys {
    private final Map<String, byte[]> wrapped = new ConcurrentHashMap<>();
    private final Map<String, String> first = new ConcurrentHashMap<>();
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    void take(String id, byte[] key) {
        if (!destroyed.contains(id)) {
            wrapped.put(id, key);
            String owner = KeyRing.ownerOf(id);
            first.merge(owner, id, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    void destroy(String id) {
        destroyed.add(id);
        wrapped.remove(id);
        forget(KeyRing.ownerOf(id));
    }

    void forget(String owner) {
        forgotten.add(owner);
        first.remove(owner);
    }

    boolean isForgotten(String owner) {
        return forgotten.contains(owner);
    }

    boolean isDestroyed(String id) {
        return destroyed.contains(id) || isForgotten(KeyRing.ownerOf(id));
    }

    byte @Nullable [] wrapped(String id) {
        return isDestroyed(id) ? null : wrapped.get(id);
    }

    /// Under which to seal: of two that were made at once all instances take the same.
    @Nullable String first(String owner) {
        return first.get(owner);
    }

    Set<String> of(String owner) {
        if (!first.containsKey(owner)) {
            return Set.of();
        }
        return wrapped.keySet().stream()
                .filter(id -> KeyRing.ownerOf(id).equals(owner))
                .collect(Collectors.toSet());
    }
}
