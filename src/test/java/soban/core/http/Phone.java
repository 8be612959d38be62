package soban.core.http;

import soban.core.messages.Parcel;
import soban.core.messages.Provider;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.testing.Await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// All phones there are: whatever is sent arrives.
final class Phone implements Provider {
    private final List<Parcel> received = Collections.synchronizedList(new ArrayList<>());

    @Override
    public MessageOutcome send(Parcel parcel) {
        received.add(parcel);
        return new MessageOutcome.Taken("r-" + received.size());
    }

    @Override
    public Optional<MessageOutcome> find(Parcel parcel) {
        return Optional.empty();
    }

    /// The codes that a number was sent, oldest first.
    List<String> codes(String number) {
        synchronized (received) {
            return received.stream()
                    .filter(parcel -> parcel.kind() == MessageKind.SIGN_IN_CODE)
                    .filter(parcel -> parcel.phone().equals(number))
                    .map(Parcel::detail)
                    .toList();
        }
    }

    String awaitCode(String number) {
        Await.until("a code arrives", CoreRig.PATIENCE, () -> !codes(number).isEmpty());
        return codes(number).getLast();
    }
}
