package soban.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.unit.InvitationCommand.Invite;
import soban.domain.unit.InvitationCommand.TakeInvitation;
import soban.domain.unit.InvitationEvent.DeviceInvited;
import soban.domain.unit.InvitationEvent.InvitationTaken;

import java.time.Instant;

class InvitationsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(3600);

    private Invitations known = Invitations.NONE;

    private Decision decide(InvitationCommand command, Instant now) {
        Decision decision = known.decide(command, now);
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(event -> known = known.evolve((InvitationEvent) event));
        }
        return decision;
    }

    private Decision take(String hash, String device, Instant now) {
        return decide(new TakeInvitation(hash, device), now);
    }

    @Test
    void a_code_is_traded_once_for_the_role_that_it_was_made_for() {
        var invite = new Invite(Role.KITCHEN, "hash", EVENING);
        assertThat(decide(invite, NOON))
                .isEqualTo(Decision.accept(new DeviceInvited(Role.KITCHEN, "hash", EVENING)));
        assertThat(decide(invite, NOON)).isEqualTo(Decision.accept());
        assertThat(take("hash", "kitchen-1", NOON))
                .isEqualTo(Decision.accept(new InvitationTaken(Role.KITCHEN, "hash", "kitchen-1")));
        assertThat(take("hash", "kitchen-2", NOON)).isEqualTo(notGood());
    }

    @Test
    void a_device_that_missed_the_answer_gets_it_again_while_the_code_is_good() {
        decide(new Invite(Role.OWNER, "hash", EVENING), NOON);
        take("hash", "owner-1", NOON);
        assertThat(take("hash", "owner-1", EVENING.minusSeconds(1))).isEqualTo(Decision.accept());
        assertThat(take("hash", "owner-1", EVENING)).isEqualTo(notGood());
    }

    @Test
    void a_code_is_good_until_its_time_is_over() {
        decide(new Invite(Role.OWNER, "hash", EVENING), NOON);
        assertThat(take("hash", "owner-1", EVENING)).isEqualTo(notGood());
        assertThat(take("hash", "owner-1", EVENING.minusMillis(1)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_code_that_nobody_made_is_good_for_nothing() {
        assertThat(take("hash", "owner-1", NOON)).isEqualTo(notGood());
    }

    @Test
    void old_codes_are_forgotten_when_there_are_many_newer_ones() {
        for (int i = 0; i < 33; i++) {
            decide(new Invite(Role.OWNER, "hash-" + i, EVENING), NOON);
        }
        assertThat(take("hash-0", "owner-1", NOON)).isEqualTo(notGood());
        assertThat(take("hash-1", "owner-1", NOON)).isInstanceOf(Decision.Accepted.class);
    }

    private static Decision notGood() {
        return Decision.refuse(RefusalCode.NOT_ALLOWED, "code");
    }
}
