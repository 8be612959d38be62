package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;

import java.util.List;
import java.util.function.Function;

/// What a rider does.
final class RiderVerbs {
    private RiderVerbs() {}

    static List<Verb> all() {
        return List.of(
                new Verb(
                        DeskAction.GoOnDuty.class,
                        Verbs.RIDER,
                        "Begins to ride: offers are shown.",
                        List.of(),
                        _ -> new DeskAction.GoOnDuty()),
                new Verb(
                        DeskAction.GoOffDuty.class,
                        Verbs.RIDER,
                        "Ends riding.",
                        List.of(),
                        _ -> new DeskAction.GoOffDuty()),
                new Verb(
                        DeskAction.MoveTo.class,
                        Verbs.RIDER,
                        "Says where the rider is.",
                        List.of(
                                Word.place(
                                        "POSITION",
                                        "Latitude and longitude in degrees: 37.56,126.92.")),
                        typed -> new DeskAction.MoveTo(position(typed.text("POSITION")))),
                simple(DeskAction.Claim.class, "Claims an offer.", DeskAction.Claim::new),
                simple(
                        DeskAction.GiveBack.class,
                        "Gives a delivery back that was not picked up.",
                        DeskAction.GiveBack::new),
                simple(DeskAction.PickUp.class, "The rider has the goods.", DeskAction.PickUp::new),
                simple(
                        DeskAction.Deliver.class,
                        "The customer has the goods.",
                        DeskAction.Deliver::new));
    }

    private static Verb simple(
            Class<? extends DeskAction> action,
            String description,
            Function<OrderId, DeskAction> make) {
        return new Verb(
                action,
                Verbs.RIDER,
                description,
                List.of(Word.ORDER),
                typed -> make.apply(typed.order()));
    }

    private static GeoPoint position(String text) {
        String number = "-?[0-9]{1,3}(?:\\.[0-9]{1,9})?";
        if (text.matches(number + "\\s*,\\s*" + number)) {
            String[] parts = text.split(",", 2);
            var point =
                    new GeoPoint(
                            Double.parseDouble(parts[0].strip()),
                            Double.parseDouble(parts[1].strip()));
            if (point.isOnEarth()) {
                return point;
            }
        }
        throw new BadUsage(
                "'%s' is no position. Write latitude and longitude in degrees: 37.56,126.92."
                        .formatted(text));
    }
}
