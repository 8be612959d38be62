package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import soban.domain.order.Moment;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Somebody in a story who asks a unit for something: their own, or the shop.
record Person(Play play, Object unit, Actor actor) {
    void does(Command command) {
        isGranted(command, play.ask(unit, command, actor));
    }

    /// Pressed at a desk that could not send it then, and had seen nothing since.
    void hadPressed(Instant at, Command command) {
        var moment = Moment.pressed(at, at, play.now(), actor);
        isGranted(command, play.ask(unit, command, moment));
    }

    private static void isGranted(Command command, Decision decision) {
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    }

    /// An answer with its reason, and nothing happens.
    void isRefused(RefusalCode why, Command command) {
        assertThat(play.ask(unit, command, actor))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(why));
    }
}
