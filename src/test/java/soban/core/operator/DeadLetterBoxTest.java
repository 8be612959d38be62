package soban.core.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.operator.DeadLetterBox.Letter;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.Message;
import soban.wire.Topics;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Which letters can be sent again without anything being done twice.
class DeadLetterBoxTest {
    private static final String UNIT = "shop:cafe";
    private static final ExpireOrder WISH = new ExpireOrder(new OrderId("cafe-7k2m9q4t1x8d"));

    private static CommandRecord command(Role role, long relayed) {
        return new CommandRecord(
                "c-1",
                UNIT,
                "origin",
                new Actor(role, "", "core"),
                Instant.EPOCH,
                null,
                null,
                relayed,
                null,
                WISH);
    }

    private static Letter letter(String topic, String reason, Message content) {
        return new Letter(
                1,
                Instant.EPOCH,
                UNIT,
                new DeadLetter(topic, 0, 7, reason, content.headers(), content.body()));
    }

    private static Letter undecided(CommandRecord command) {
        return letter(Topics.COMMANDS, "unit parked", command.message());
    }

    private static String objection(Letter letter) {
        return DeadLetterBox.objection(letter, Set.of()).orElse("");
    }

    @Test
    void what_a_part_of_the_core_asked_can_be_sent_again() {
        assertThat(objection(undecided(command(Role.SYSTEM, 0)))).isEmpty();
    }

    @Test
    void but_not_while_its_unit_is_set_aside() {
        var letter = undecided(command(Role.SYSTEM, 0));
        assertThat(DeadLetterBox.objection(letter, Set.of(UNIT)))
                .hasValueSatisfying(why -> assertThat(why).contains("still set aside"));
    }

    @Test
    void what_was_answered_stays_answered() {
        for (Role role : new Role[] {Role.CUSTOMER, Role.OPERATOR, Role.KITCHEN}) {
            assertThat(objection(undecided(command(role, 0)))).contains("was answered");
        }
        var message = command(Role.KITCHEN, 0).message();
        assertThat(objection(letter("soban.in.shop.cafe.kitchen", "too long", message)))
                .contains("a desk sent it");
    }

    @Test
    void what_came_over_may_have_been_overtaken() {
        assertThat(objection(undecided(command(Role.SYSTEM, 5)))).contains("another unit");
    }

    @Test
    void an_id_that_was_reused_is_not_used_again() {
        var message = command(Role.SYSTEM, 0).message();
        assertThat(objection(letter(Topics.COMMANDS, "id-reused", message)))
                .contains("used for something else");
    }

    @Test
    void what_can_not_be_read_yet_waits_for_a_version_that_can() {
        var unreadable = new Message(UNIT, Map.of("ce_type", "soban.order.dance.v1"), "{}");
        assertThat(objection(letter(Topics.COMMANDS, "unknown", unreadable)))
                .startsWith("this version can't read it");
    }
}
