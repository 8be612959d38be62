package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every action of every desk, as it is typed. A test holds this list against the actions, and the
/// actions against what the core lets a role ask for.
final class Verbs {
    static final Set<Role> SHOP = Set.of(Role.OWNER, Role.KITCHEN);
    static final Set<Role> OWNER = Set.of(Role.OWNER);
    static final Set<Role> RIDER = Set.of(Role.RIDER);
    static final Set<Role> ALL = Set.of(Role.OWNER, Role.KITCHEN, Role.RIDER);

    private Verbs() {}

    static List<Verb> all() {
        return Stream.of(
                        TicketVerbs.all(),
                        CounterVerbs.all(),
                        MoneyVerbs.all(),
                        DeliveryVerbs.all(),
                        MenuVerbs.all(),
                        ShopVerbs.all(),
                        RiderVerbs.all(),
                        ofEveryDesk())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Verb> ofEveryDesk() {
        return List.of(
                new Verb(
                        DeskAction.IAm.class,
                        ALL,
                        "Says who stands at this desk from now on.",
                        List.of(Word.place("NAME", "The person's name.")),
                        typed -> new DeskAction.IAm(typed.text("NAME"))),
                new Verb(
                        DeskAction.Dismiss.class,
                        ALL,
                        "Takes a notice away that somebody has read.",
                        List.of(
                                Word.number(
                                        "--notice", "ID", "The notice's id, as --json shows it.")),
                        typed -> new DeskAction.Dismiss(typed.longNumber("--notice"))),
                new Verb(
                        DeskAction.SignOff.class,
                        ALL,
                        "Closes this desk for good, or for the day: nobody waits for it any more.",
                        List.of(),
                        _ -> new DeskAction.SignOff()));
    }
}
