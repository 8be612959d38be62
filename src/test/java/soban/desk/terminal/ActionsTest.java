package soban.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.desk.DeskAction;
import soban.desk.board.Hopes;
import soban.desk.board.Wish;
import soban.desk.board.Wishes;
import soban.domain.access.Authority;
import soban.domain.delivery.RiderStep;
import soban.domain.order.CancelCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.StationDone;
import soban.domain.rider.RiderCommand;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.Role;
import soban.testing.Any;
import soban.wire.Catalog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What people can do at a desk, held against what the core lets their role ask for. Neither list
/// may be longer than the other.
class ActionsTest {
    private static final Hopes.Hoped READY =
            new Hopes.Hoped(OrderStatus.READY, Instant.EPOCH, false, List.of());
    private static final OrderId ORDER = new OrderId("cafe-000000000001");
    private static final Hopes.Hoped BAR_DONE =
            new Hopes.Hoped(
                    OrderStatus.PREPARING,
                    Instant.EPOCH,
                    false,
                    List.of(new StationDone("bar", Instant.EPOCH)));
    private static final Set<Role> ROLES = Set.of(Role.OWNER, Role.KITCHEN, Role.RIDER);

    /// What a desk says and asks by itself, or the door in its place. No person does that.
    private static final Set<Class<?>> BY_THE_DESK =
            Set.of(
                    DeviceCommand.Hello.class,
                    DeviceCommand.RequestSnapshot.class,
                    DeviceCommand.RequestHead.class,
                    DeviceCommand.TurnedAway.class,
                    OrderCommand.ReportSeen.class,
                    CancelCommand.AnswerCancel.class,
                    RiderCommand.AnswerCancelAsRider.class);

    private static List<Command> commands() {
        return Catalog.COMMANDS.classes().stream().map(type -> (Command) Any.one(type)).toList();
    }

    private static Stream<DeskAction> actions() {
        return Any.kindsOf(DeskAction.class).stream().map(type -> (DeskAction) Any.one(type));
    }

    private static Optional<Command> asked(DeskAction action) {
        return Wishes.of(action, _ -> Optional.of(READY)).map(Wish::command);
    }

    private static Verb verb(DeskAction action) {
        return Verbs.all().stream()
                .filter(verb -> verb.action().equals(action.getClass()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody can type " + action.name()));
    }

    @Test
    void whatever_the_core_lets_a_role_ask_for_a_person_can_do_at_its_desk() {
        var offered = new HashSet<Class<?>>();
        Stream.concat(actions(), Stream.of(new DeskAction.Finish(ORDER)))
                .flatMap(action -> asked(action).stream())
                .forEach(c -> offered.add(c.getClass()));
        Wishes.of(new DeskAction.Undo(ORDER), _ -> Optional.of(BAR_DONE))
                .ifPresent(wish -> offered.add(wish.command().getClass()));
        for (Role role : ROLES) {
            var missing =
                    commands().stream()
                            .filter(command -> Authority.allows(role, command))
                            .map(Object::getClass)
                            .filter(type -> !BY_THE_DESK.contains(type) && !offered.contains(type))
                            .toList();
            assertThat(missing).as("no action of %s asks for these", role).isEmpty();
        }
    }

    @Test
    void every_step_of_a_rider_has_an_action() {
        assertThat(
                        actions()
                                .flatMap(action -> asked(action).stream())
                                .filter(RiderCommand.AskStep.class::isInstance)
                                .map(command -> ((RiderCommand.AskStep) command).step()))
                .containsExactlyInAnyOrder(RiderStep.values());
    }

    @Test
    void every_action_is_allowed_to_somebody_and_its_verb_is_for_exactly_those() {
        actions()
                .forEach(
                        action -> {
                            var command = asked(action);
                            if (command.isPresent()) {
                                var allowed =
                                        ROLES.stream()
                                                .filter(r -> Authority.allows(r, command.get()))
                                                .toList();
                                assertThat(verb(action).roles())
                                        .as("whose desks have '%s'", action.name())
                                        .containsExactlyInAnyOrderElementsOf(allowed);
                            }
                        });
    }

    @Test
    void every_action_is_typed_by_its_own_name_and_no_name_is_an_action_s_twice() {
        var names = actions().map(DeskAction::name).toList();
        assertThat(Verbs.all().stream().map(Verb::name)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(names).doesNotHaveDuplicates();
    }
}
