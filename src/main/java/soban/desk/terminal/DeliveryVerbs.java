package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;

import java.util.List;
import java.util.function.Function;

/// Deliveries in the owner's hands: riders', and the shop's own.
final class DeliveryVerbs {
    private DeliveryVerbs() {}

    static List<Verb> all() {
        return List.of(
                simple(
                        DeskAction.OfferAgain.class,
                        "Offers a delivery to the riders again.",
                        DeskAction.OfferAgain::new),
                new Verb(
                        DeskAction.Reassign.class,
                        Verbs.OWNER,
                        "Gives a delivery to another rider.",
                        List.of(Word.ORDER, Word.place("RIDER", "The rider's id.")),
                        typed ->
                                new DeskAction.Reassign(typed.order(), rider(typed.text("RIDER")))),
                simple(
                        DeskAction.DeliverOurselves.class,
                        "Takes a delivery over from the riders.",
                        DeskAction.DeliverOurselves::new),
                simple(
                        DeskAction.StartDelivery.class,
                        "The shop's own delivery leaves.",
                        DeskAction.StartDelivery::new),
                simple(
                        DeskAction.FinishDelivery.class,
                        "The shop's own delivery is with the customer.",
                        DeskAction.FinishDelivery::new),
                new Verb(
                        DeskAction.FailDelivery.class,
                        Verbs.OWNER,
                        "Gives up a delivery that can't be made.",
                        List.of(
                                Word.ORDER,
                                Word.flag("--refund", "The customer gets their money back."),
                                Word.flag("--no-refund", "The shop keeps the money."),
                                Word.REASON),
                        typed ->
                                new DeskAction.FailDelivery(
                                        typed.order(),
                                        typed.either("--refund", "--no-refund"),
                                        typed.text("--reason"))));
    }

    private static Verb simple(
            Class<? extends DeskAction> action,
            String description,
            Function<OrderId, DeskAction> make) {
        return new Verb(
                action,
                Verbs.OWNER,
                description,
                List.of(Word.ORDER),
                typed -> make.apply(typed.order()));
    }

    private static RiderId rider(String id) {
        try {
            return new RiderId(id);
        } catch (IllegalArgumentException problem) {
            throw new BadUsage("'%s' is no rider. Write their id, such as rider-1.".formatted(id));
        }
    }
}
