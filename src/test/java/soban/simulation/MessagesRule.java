package soban.simulation;

import static soban.simulation.Rule.require;

import soban.core.messages.Parcel;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.wire.EventRecord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What reached phones: nothing that was not to be sent, news never twice, the rest twice only if
/// it says so.
final class MessagesRule implements Rule {
    private final SimProvider provider;
    private final boolean lossy;
    private final Map<String, Integer> intended = new HashMap<>();

    /// @param lossy nobody knows any more what was sent before a power cut
    MessagesRule(SimProvider provider, boolean lossy) {
        this.provider = provider;
        this.lossy = lossy;
    }

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof MessageIntended message) {
            require(intended.put(message.message(), intended.size()) == null, record);
        }
    }

    @Override
    public void atRest() {
        if (lossy) {
            return;
        }
        Set<String> sent = new HashSet<>();
        Set<String> unmarked = new HashSet<>();
        for (var entry : provider.book()) {
            Parcel parcel = entry.parcel();
            require(intended.containsKey(parcel.message()), "nobody wanted " + parcel);
            boolean first = sent.add(parcel.message()) || entry.rivals();
            require(first || parcel.kind().mustArrive(), "news twice: " + parcel);
            if (!parcel.repeated() && !entry.rivals()) {
                require(unmarked.add(parcel.message()), "not marked as repeated: " + parcel);
            }
        }
    }
}
