package soban.core.messages;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A provider that is spoken to over HTTP. It gives an answer within a few seconds or is in
/// trouble.
public final class ProviderClient implements Provider, AutoCloseable {
    private final HttpPeer peer;

    public ProviderClient(URI base) {
        this.peer = new HttpPeer(base);
    }

    ProviderClient(URI base, Duration toConnect, Duration inAll) {
        this.peer = new HttpPeer(base, toConnect, inAll);
    }

    private record Body(
            String id,
            Channel channel,
            String to,
            MessageKind kind,
            String name,
            String detail,
            boolean repeated) {}

    @Override
    public MessageOutcome send(Parcel parcel) throws ProviderTrouble {
        var body =
                new Body(
                        parcel.message(),
                        parcel.channel(),
                        parcel.phone(),
                        parcel.kind(),
                        parcel.name(),
                        parcel.detail(),
                        parcel.repeated());
        try {
            return reply(peer.post("/messages", body)).toSending();
        } catch (OutsideTrouble trouble) {
            throw new ProviderTrouble(trouble.reason());
        }
    }

    @Override
    public Optional<MessageOutcome> find(String message) throws ProviderTrouble {
        try {
            return reply(peer.get("/messages/" + message)).toLookup();
        } catch (OutsideTrouble trouble) {
            throw new ProviderTrouble(trouble.reason());
        }
    }

    private static ProviderReply reply(HttpPeer.Answer answer) {
        return new ProviderReply(answer.status(), answer.body());
    }

    @Override
    public void close() {
        peer.close();
    }
}
