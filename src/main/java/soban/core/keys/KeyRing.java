package soban.core.keys;

import java.util.Collection;

/// All keys of an installation.
public interface KeyRing {
    /// The key under which something of this owner is sealed from now on. It is made when there is
    /// none, and kept before it is returned. An owner who was forgotten gets no other.
    Found forSealing(String owner);

    Found find(String id);

    /// Destroys all keys of these owners, for ever. Of those who have none, nothing is kept.
    void forget(Collection<String> owners);

    static String ownerOf(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }
}
