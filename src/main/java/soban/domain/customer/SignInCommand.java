package soban.domain.customer;

import soban.domain.unit.Command;

import java.time.Instant;

/// Wishes around the one-time code with which a customer comes back. The code itself stands in none
/// of them: whoever asks knows how to make it from the challenge.
public sealed interface SignInCommand extends Command {
    /// A code is to be sent to the customer's phone.
    ///
    /// @param until when the code is no longer good
    record AskForCode(String challenge, Instant until) implements SignInCommand {}

    /// What became of sending it.
    ///
    /// @param sent the provider took it
    record SettleCode(String challenge, boolean sent, String reason) implements SignInCommand {}

    /// Somebody named a code.
    ///
    /// @param right it was the one that belongs to the challenge
    record TryCode(String challenge, boolean right) implements SignInCommand {}
}
