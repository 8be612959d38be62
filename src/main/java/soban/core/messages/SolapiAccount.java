package soban.core.messages;

import org.jspecify.annotations.Nullable;

/// An account at Solapi.
///
/// @param from the number that its text messages come from, registered there
/// @param kakao without it, everything goes as a text message
public record SolapiAccount(String key, String secret, String from, @Nullable KakaoChannel kakao) {
    /// The secret must not get into a log.
    @Override
    public String toString() {
        return "SolapiAccount[" + key + "]";
    }
}
