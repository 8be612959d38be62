package soban.domain.unit;

import java.time.Instant;

/// Wishes around the single-use code with which a new device comes to a unit. The code stands in
/// none of them, only its hash.
public sealed interface InvitationCommand extends Command {
    /// Whoever brings the code in time may be a desk of that role.
    record Invite(Role role, String hash, Instant until) implements InvitationCommand {}

    /// A device has brought a code.
    record TakeInvitation(String hash, String device) implements InvitationCommand {}
}
