package soban.domain.message;

/// What came of one try to send a message.
public sealed interface MessageOutcome {
    /// The provider took it.
    record Taken(String reference) implements MessageOutcome {}

    /// The provider will never take it.
    record Refused(String reason) implements MessageOutcome {}

    /// Nobody knows whether it went.
    record Unclear(String reason) implements MessageOutcome {}

    /// It was never given to the provider, because too much waited before it.
    record Dropped(String reason) implements MessageOutcome {}
}
