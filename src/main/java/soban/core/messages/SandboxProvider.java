package soban.core.messages;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;

import java.net.URI;
import java.util.Optional;

/// The sandbox's postman, spoken to over HTTP. It gives an answer within a few seconds or is in
/// trouble.
final class SandboxProvider implements Provider {
    private final HttpPeer peer;
    private final Wording wording;

    SandboxProvider(URI base, Wording wording) {
        this(new HttpPeer(base), wording);
    }

    SandboxProvider(HttpPeer peer, Wording wording) {
        this.peer = peer;
        this.wording = wording;
    }

    private record Body(
            String id,
            Channel channel,
            String to,
            MessageKind kind,
            String text,
            boolean repeated) {}

    @Override
    public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
        var body =
                new Body(
                        parcel.message(),
                        parcel.channel(),
                        parcel.phone(),
                        parcel.kind(),
                        wording.text(parcel),
                        parcel.repeated());
        return reply(peer.post("/messages", body), parcel).toSending();
    }

    @Override
    public Optional<MessageOutcome> find(Parcel parcel) throws OutsideTrouble {
        return reply(peer.get("/messages/" + parcel.message()), parcel).toLookup();
    }

    private static SandboxReply reply(HttpPeer.Answer answer, Parcel parcel) {
        return new SandboxReply(answer.status(), answer.body(), parcel.message());
    }

    @Override
    public void close() {
        peer.close();
    }
}
