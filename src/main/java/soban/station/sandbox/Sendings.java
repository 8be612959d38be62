package soban.station.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The book's newest messages in memory; like a real provider, it forgets those that are long gone.
/// An entry comes here after it is on disk.
final class Sendings {
    static final int REMEMBERED = 20_000;

    private final Deque<Entry.Message> newest = new ArrayDeque<>();
    private final Map<String, Entry.Message> outcomes = new HashMap<>();
    private long taken;

    synchronized void add(Entry.Message entry) {
        newest.add(entry);
        outcomes.merge(entry.id(), entry, Sendings::whatCounts);
        if (entry instanceof Entry.MessageTaken) {
            taken++;
        }
        if (newest.size() > REMEMBERED) {
            var oldest = newest.remove();
            outcomes.remove(oldest.id(), oldest);
        }
    }

    /// A message that went once has gone, whatever is said of it afterwards.
    private static Entry.Message whatCounts(Entry.Message before, Entry.Message now) {
        return before instanceof Entry.MessageTaken && now instanceof Entry.MessageRefused
                ? before
                : now;
    }

    synchronized Optional<Entry.Message> outcome(String id) {
        return Optional.ofNullable(outcomes.get(id));
    }

    /// How many have been taken since the book was begun.
    synchronized long taken() {
        return taken;
    }

    /// Oldest first.
    synchronized List<Entry.Message> newest() {
        return List.copyOf(newest);
    }
}
