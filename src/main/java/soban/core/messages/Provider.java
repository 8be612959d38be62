package soban.core.messages;

import soban.core.outside.OutsideTrouble;
import soban.domain.message.MessageOutcome;

import java.util.Optional;

/// Whoever carries messages to phones. A message that is sent twice arrives twice, so it can be
/// looked up first.
public interface Provider extends AutoCloseable {
    MessageOutcome send(Parcel parcel) throws OutsideTrouble;

    /// What became of a message that may have been given to the provider; empty when it knows
    /// nothing of it.
    Optional<MessageOutcome> find(Parcel parcel) throws OutsideTrouble;

    @Override
    default void close() {}
}
