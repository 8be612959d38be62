package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import soban.core.views.CafeStory;
import soban.domain.delivery.RiderId;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.unit.InvitationCommand.Invite;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.EnrolmentCode;
import soban.wire.Units;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A desk that starts for the first time.
class EnrolmentOverHttpTest extends OpenShop {
    private static final String CAFE = Units.of(CafeStory.SHOP);
    private static final RiderId KIM = new RiderId("kim");

    @BeforeAll
    static void enrolRider() {
        rig.send(Units.of(KIM), Role.OPERATOR, "rider", new EnrolRider(KIM, "Kim", "demo"));
    }

    private static EnrolmentCode invited(String unit, Role role, Duration goodFor) {
        var code = EnrolmentCode.make(unit, role, new SecureRandom());
        var until = Instant.now().plus(goodFor);
        rig.send(
                unit,
                Role.OPERATOR,
                "invite-" + code.secret(),
                new Invite(role, code.hash(), until));
        return code;
    }

    private static Caller.Reply bring(Object code, String... headers) {
        return nobody.post("/enrolments", "{\"code\": \"" + code + "\"}", headers);
    }

    @Test
    void a_desk_trades_its_code_once_for_who_it_is() {
        var code = invited(CAFE, Role.KITCHEN, Duration.ofHours(1));
        var identity = bring(code);
        assertThat(identity.status()).isEqualTo(201);
        assertThat(identity.text("shop")).isEqualTo("cafe");
        assertThat(identity.body().has("rider")).isFalse();
        assertThat(identity.text("role")).isEqualTo("KITCHEN");
        assertThat(identity.text("device")).matches("kitchen-[a-z2-7]{8}");
        assertThat(identity.text("kafka")).isEqualTo(Node.KAFKA);
        var again = bring(code);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text("code")).isEqualTo("code-refused");
    }

    @Test
    void a_desk_that_missed_the_answer_gets_it_again_under_its_key_and_nobody_else() {
        var code = invited(CAFE, Role.OWNER, Duration.ofHours(1));
        var first = bring(code, "Idempotency-Key", "mine");
        assertThat(bring(code, "Idempotency-Key", "mine").body()).isEqualTo(first.body());
        assertThat(bring(code, "Idempotency-Key", "another").status()).isEqualTo(403);
    }

    @Test
    void a_riders_desk_is_a_riders() {
        var code = invited(Units.of(KIM), Role.RIDER, Duration.ofHours(1));
        var identity = bring(" " + code.toString().toUpperCase(Locale.ROOT) + " ");
        assertThat(identity.text("rider")).isEqualTo("kim");
        assertThat(identity.body().has("shop")).isFalse();
        assertThat(identity.text("role")).isEqualTo("RIDER");
    }

    @Test
    void a_code_that_is_too_old_or_changed_or_of_nobody_is_refused_alike() {
        var old = invited(CAFE, Role.OWNER, Duration.ZERO);
        var good = invited(CAFE, Role.KITCHEN, Duration.ofHours(1));
        var made = EnrolmentCode.make(CAFE, Role.OWNER, new SecureRandom());
        var nowhere = EnrolmentCode.make("shop:nowhere", Role.OWNER, new SecureRandom());
        var raised = new EnrolmentCode(CAFE, Role.OWNER, good.secret());
        for (Object code : new Object[] {old, made, nowhere, raised, "please"}) {
            var refused = bring(code);
            assertThat(refused.status()).as("%s", code).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("code-refused");
        }
        assertThat(bring(good).status()).as("it is still good").isEqualTo(201);
    }

    @Test
    void nobody_is_invited_to_a_desk_that_the_unit_does_not_have() {
        var code = invited(CAFE, Role.RIDER, Duration.ofHours(1));
        assertThat(bring(code).status()).isEqualTo(403);
    }

    @Test
    void of_two_that_bring_one_code_at_one_time_one_gets_it() {
        var code = invited(CAFE, Role.KITCHEN, Duration.ofHours(1));
        var one = later(() -> bring(code));
        var other = later(() -> bring(code));
        Await.until("both are answered", CoreRig.PATIENCE, () -> one.isDone() && other.isDone());
        assertThat(one.join().status() + other.join().status()).isEqualTo(201 + 403);
    }
}
