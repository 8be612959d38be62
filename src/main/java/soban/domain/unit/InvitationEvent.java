package soban.domain.unit;

import java.time.Instant;

/// What happened around the codes with which devices come to a unit.
public sealed interface InvitationEvent extends Event {
    record DeviceInvited(Role role, String hash, Instant until) implements InvitationEvent {}

    record InvitationTaken(Role role, String hash, String device) implements InvitationEvent {}
}
