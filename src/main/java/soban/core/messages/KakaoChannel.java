package soban.core.messages;

import soban.domain.message.MessageKind;

import java.util.Map;

/// A shop's or an operator's channel at Kakao. Only what was registered there as a template can be
/// sent through it.
///
/// @param templates the id of the template of each kind of message that has one
public record KakaoChannel(String id, Map<MessageKind, String> templates) {
    public KakaoChannel {
        templates = Map.copyOf(templates);
    }
}
