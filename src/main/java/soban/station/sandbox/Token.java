package soban.station.sandbox;

import java.util.Arrays;

/// The cards of this gateway: each shows the core one thing that a real gateway does on a bad day.
enum Token {
    OK("tok-ok"),
    DECLINED("tok-declined"),
    /// Charges at once, and answers long after everybody has lost patience.
    SLOW("tok-slow"),
    BUSY("tok-busy"),
    /// Charges, and the answer is lost the first time.
    DROP("tok-drop"),
    /// The request is lost the first time, before anything was charged.
    LOST("tok-lost"),
    /// Charges, and the answer comes once more in the place of the next one, as on a line that got
    /// out of step.
    TWICE("tok-twice"),
    /// Hangs up every time, and nothing is ever charged.
    DOWN("tok-down"),
    UNKNOWN("");

    private final String text;

    Token(String text) {
        this.text = text;
    }

    static Token of(String text) {
        return Arrays.stream(values())
                .filter(token -> token.text.equals(text))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
