package soban.domain.unit;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.InvitationCommand.Invite;
import soban.domain.unit.InvitationCommand.TakeInvitation;
import soban.domain.unit.InvitationEvent.DeviceInvited;
import soban.domain.unit.InvitationEvent.InvitationTaken;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The devices that are expected at a unit: each code is good for one device, once and in time. A
/// device that asks again in time, because it missed the answer, gets it again.
public record Invitations(List<Invitation> all) {
    public static final Invitations NONE = new Invitations(List.of());
    private static final int REMEMBERED = 32;

    /// One code, and what became of it.
    ///
    /// @param hash of the code, which nobody but its bearer knows
    /// @param device who has used it
    public record Invitation(Role role, String hash, Instant until, @Nullable String device) {}

    public Invitations {
        all = List.copyOf(all);
    }

    public Decision decide(InvitationCommand command, Instant now) {
        return switch (command) {
            case Invite(var role, var hash, var until) ->
                    find(hash).isPresent()
                            ? Decision.accept()
                            : Decision.accept(new DeviceInvited(role, hash, until));
            case TakeInvitation(var hash, var device) ->
                    find(hash)
                            .map(invitation -> take(invitation, device, now))
                            .orElseGet(Invitations::notGood);
        };
    }

    private static Decision take(Invitation invitation, String device, Instant now) {
        if (!now.isBefore(invitation.until())) {
            return notGood();
        }
        if (invitation.device() != null) {
            return invitation.device().equals(device) ? Decision.accept() : notGood();
        }
        return Decision.accept(new InvitationTaken(invitation.role(), invitation.hash(), device));
    }

    private static Decision notGood() {
        return Decision.refuse(RefusalCode.NOT_ALLOWED, "code");
    }

    private Optional<Invitation> find(String hash) {
        return all.stream().filter(invitation -> invitation.hash().equals(hash)).findFirst();
    }

    public Invitations evolve(InvitationEvent event) {
        return switch (event) {
            case DeviceInvited(var role, var hash, var until) ->
                    withNewest(new Invitation(role, hash, until, null));
            case InvitationTaken(var role, var hash, var device) ->
                    new Invitations(
                            all.stream()
                                    .map(each -> each.hash().equals(hash) ? by(device, each) : each)
                                    .toList());
        };
    }

    private static Invitation by(String device, Invitation taken) {
        return new Invitation(taken.role(), taken.hash(), taken.until(), device);
    }

    private Invitations withNewest(Invitation newest) {
        long tooMany = Math.max(0, all.size() + 1 - REMEMBERED);
        return new Invitations(
                Stream.concat(all.stream().skip(tooMany), Stream.of(newest)).toList());
    }
}
