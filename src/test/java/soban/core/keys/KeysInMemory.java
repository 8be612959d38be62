package soban.core.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A ring of keys that goes with the test. One can lose its keys, as if they were not brought back
/// with a backup.
public final class KeysInMemory implements KeyRing {
    private final Map<String, Key> keys = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private volatile boolean lost;

    public Seals seals() {
        return new Seals(this);
    }

    @Override
    public Found forSealing(String owner) {
        return forgotten.contains(owner)
                ? new Found.Destroyed()
                : new Found.Known(keys.computeIfAbsent(owner, KeysInMemory::made));
    }

    /// The same in every run, for a simulation.
    private static Key made(String owner) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(owner.getBytes(UTF_8));
            return new Key(owner + "/only", digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Found find(String id) {
        String owner = KeyRing.ownerOf(id);
        if (forgotten.contains(owner)) {
            return new Found.Destroyed();
        }
        Key key = lost ? null : keys.get(owner);
        return key == null ? new Found.Missing() : new Found.Known(key);
    }

    @Override
    public void forget(Collection<String> owners) {
        owners.forEach(keys::remove);
        forgotten.addAll(owners);
    }

    public void lose(boolean now) {
        lost = now;
    }
}
