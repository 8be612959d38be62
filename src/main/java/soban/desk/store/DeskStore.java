package soban.desk.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.DeskIdentity;
import soban.desk.DeskUnusable;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/// A desk's memory: the file that it holds and the cache that is open in it. When the cache can't
/// go on (it is damaged, or the station is another one) it is set aside, never deleted, and a new
/// one begins.
public final class DeskStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskStore.class);

    private final DeskFile file;
    private final DeskIdentity desk;
    private final Opening opening;
    private DeskCache cache;

    private DeskStore(DeskFile file, DeskIdentity desk, Opening opening, DeskCache cache) {
        this.file = file;
        this.desk = desk;
        this.opening = opening;
        this.cache = cache;
    }

    public static DeskStore open(Path path, DeskIdentity desk, Opening opening, Instant now) {
        var file = DeskFile.claim(path);
        try {
            return new DeskStore(file, desk, opening, cache(file, desk, opening, now));
        } catch (StoreFailure | UncheckedIOException problem) {
            file.close();
            throw new DeskUnusable(String.valueOf(problem.getMessage()));
        } catch (DeskUnusable problem) {
            file.close();
            throw problem;
        }
    }

    private static DeskCache cache(DeskFile file, DeskIdentity desk, Opening opening, Instant now) {
        try {
            return DeskCache.over(Database.open(file.path()), desk, opening);
        } catch (StoreFailure problem) {
            if (!problem.isDamage()) {
                throw problem;
            }
            Path aside = file.setAside("damaged", now);
            LOG.warn(
                    "{} is damaged and was set aside as {}; this desk begins anew, and presses that"
                            + " were not sent are lost",
                    file.path(),
                    aside,
                    problem);
            return DeskCache.over(Database.open(file.path()), desk, opening);
        }
    }

    public DeskCache cache() {
        return cache;
    }

    /// Says which cluster is about to be read. Offsets and numbers mean something within one
    /// cluster only.
    public void meet(String cluster, Instant now) {
        var known = cache.cluster();
        if (known.isPresent() && !known.get().equals(cluster)) {
            var lost = cache.unanswered();
            cache.close();
            try {
                Path aside = file.setAside("other-station", now);
                LOG.warn(
                        "the station is another one than before; what was known of that is in {}",
                        aside);
            } finally {
                cache = DeskCache.over(Database.open(file.path()), desk, opening);
            }
            cache.tellLost(lost, now);
        }
        if (cache.cluster().isEmpty()) {
            cache.belongTo(cluster);
        }
    }

    @Override
    public void close() {
        cache.close();
        file.close();
    }
}
