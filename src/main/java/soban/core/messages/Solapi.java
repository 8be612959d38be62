package soban.core.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.Channel;
import soban.domain.message.MessageOutcome;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Solapi, which carries AlimTalk and text messages to phones in Korea. What Kakao can't bring it
/// sends as a text message by itself.
///
/// It can't be asked for a message by an id of ours, but shows what we sent along with one: so the
/// messages to the same phone are looked through. One that is found was sent; one that is not may
/// have been sent all the same.
final class Solapi implements Provider {
    /// The name under which our id goes along.
    static final String OUR_ID = "soban";

    private static final Logger LOG = LoggerFactory.getLogger(Solapi.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration IN_ALL = Duration.ofSeconds(6);

    /// Somewhat longer than a message is tried for.
    private static final Duration LOOKED_BACK = Duration.ofHours(25);

    /// So few that the answer stays below what is read of one.
    private static final int LOOKED_THROUGH = 20;

    private final HttpPeer peer;
    private final SolapiAccount account;
    private final SolapiSignature signature;
    private final Wording wording;
    private final InstantSource clock;

    Solapi(URI base, SolapiAccount account, Wording wording, InstantSource clock) {
        this(new HttpPeer(base, TO_CONNECT, IN_ALL), account, wording, clock);
    }

    Solapi(HttpPeer peer, SolapiAccount account, Wording wording, InstantSource clock) {
        this.peer = peer;
        this.account = account;
        this.signature = new SolapiSignature(account, clock);
        this.wording = wording;
        this.clock = clock;
    }

    private record Body(Message message) {}

    private record Message(
            String to,
            String from,
            @Nullable String type,
            @Nullable String text,
            @Nullable KakaoOptions kakaoOptions,
            Map<String, String> customFields) {}

    private record KakaoOptions(
            String pfId, String templateId, Map<String, String> variables, boolean disableSms) {}

    @Override
    public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
        var template = template(parcel);
        if (template.isEmpty()) {
            return post(asText(parcel));
        }
        var outcome = post(asAlimTalk(parcel, template.get()));
        if (outcome instanceof MessageOutcome.Refused(var code)) {
            LOG.warn("AlimTalk of {} is refused: {}; goes as text", parcel.kind(), code);
            return post(asText(parcel));
        }
        return outcome;
    }

    private Optional<KakaoOptions> template(Parcel parcel) {
        KakaoChannel kakao = account.kakao();
        if (kakao == null || parcel.channel() != Channel.KAKAO) {
            return Optional.empty();
        }
        return Optional.ofNullable(kakao.templates().get(parcel.kind()))
                .map(id -> new KakaoOptions(kakao.id(), id, wording.variables(parcel), false));
    }

    /// Without a text: it would have to be the template's own, with which Solapi fills it anyway.
    private Message asAlimTalk(Parcel parcel, KakaoOptions options) {
        return new Message(to(parcel), account.from(), null, null, options, ourId(parcel));
    }

    private Message asText(Parcel parcel) {
        var text = new TextMessage(wording.text(parcel));
        return new Message(
                to(parcel), account.from(), text.type(), text.text(), null, ourId(parcel));
    }

    private static Map<String, String> ourId(Parcel parcel) {
        return Map.of(OUR_ID, parcel.message());
    }

    /// Numbers are written as they are dialled in Korea.
    private static String to(Parcel parcel) {
        return parcel.phone().startsWith("+82")
                ? parcel.digits().replaceFirst("^820?", "0")
                : parcel.digits();
    }

    private MessageOutcome post(Message message) throws OutsideTrouble {
        return reply(peer.post("/messages/v4/send", new Body(message), signed())).toSending();
    }

    @Override
    public Optional<MessageOutcome> find(Parcel parcel) throws OutsideTrouble {
        var since = clock.instant().minus(LOOKED_BACK);
        String query =
                "?to=%s&dateType=CREATED&startDate=%s&limit=%d"
                        .formatted(
                                to(parcel),
                                URLEncoder.encode(since.toString(), UTF_8),
                                LOOKED_THROUGH);
        return reply(peer.get("/messages/v4/list" + query, signed())).toLookup(parcel.message());
    }

    private Map<String, String> signed() {
        return Map.of("Authorization", signature.next());
    }

    private static SolapiReply reply(HttpPeer.Answer answer) {
        return new SolapiReply(answer.status(), answer.body());
    }

    @Override
    public void close() {
        peer.close();
    }
}
