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
    public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
        var body =
                new Body(
                        parcel.message(),
                        parcel.channel(),
                        parcel.phone(),
                        parcel.kind(),
                        parcel.name(),
                        parcel.detail(),
                        parcel.repeated());
        return reply(peer.post("/messages", body)).toSending();
    }

    @Override
    public Optional<MessageOutcome> find(String message) throws OutsideTrouble {
        return reply(peer.get("/messages/" + message)).toLookup();
    }

    private static ProviderReply reply(HttpPeer.Answer answer) {
        return new ProviderReply(answer.status(), answer.body());
    }

    @Override
    public void close() {
        peer.close();
    }
}
