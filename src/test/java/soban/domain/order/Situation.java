package soban.domain.order;

import static soban.domain.order.Act.cancels;
import static soban.domain.order.Act.charge;
import static soban.domain.order.Act.customer;
import static soban.domain.order.Act.kitchen;
import static soban.domain.order.Act.owner;
import static soban.domain.order.Act.paid;
import static soban.domain.order.Act.pays;
import static soban.domain.order.Act.refund;
import static soban.domain.order.Act.refunded;
import static soban.domain.order.Act.rider;
import static soban.domain.order.Act.system;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.line;

import soban.domain.customer.Channel;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageOutcome;
import soban.domain.money.Money;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.HoldCancel;
import soban.domain.order.CancelCommand.RaiseHeldCancel;
import soban.domain.order.DeliveryCommand.DeliverOurselves;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryCommand.GiveToAppointed;
import soban.domain.order.DeliveryCommand.RaiseDelivery;
import soban.domain.order.DeliveryCommand.ReassignDelivery;
import soban.domain.order.DeliveryCommand.StartOwnDelivery;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.ListUncollected;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentCommand.TakeCash;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.shop.Telling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every way in which an order can stand, with what was asked for until it stood so. Cancels are
/// asked for after 400 seconds and later, everything else is done before.
enum Situation {
    NO_ORDER(Preset.CAFE),

    // Nobody has paid, at a shop that counts what it has.
    PLACED(Preset.MEALKIT, customer(0, id -> Shops.place(Preset.MEALKIT, null, line("kit", 1)))),
    PAYING(PLACED, pays(1)),
    UNCLEAR(PAYING, charge(5, new GatewayAnswer.Unclear("timeout"))),
    UNCLEAR_FOR_DAYS(UNCLEAR, system(864_000, id -> new AskGatewayAgain(id, id + ".1", 1))),
    ASKED_AGAIN(UNCLEAR, system(10, id -> new AskGatewayAgain(id, id + ".1", 1))),
    NOT_TRIED(PAYING, charge(5, new GatewayAnswer.NotSent("breaker open"))),
    DECLINED(PAYING, charge(5, new GatewayAnswer.Declined("no funds"))),
    SECOND_TRY(DECLINED, customer(20, id -> new PayOrder(id, MINA, Shops.CARD))),
    CHARGED_TWICE(SECOND_TRY, charge(30, new GatewayAnswer.Done("pay-1"))),
    EXPIRED(DECLINED, system(600, ExpireOrder::new)),
    EXPIRED_CHARGED(EXPIRED, charge(610, new GatewayAnswer.Done("pay-1"))),
    CANCELLED_UNPAID(PLACED, cancels(400)),
    CANCELLING_UNPAID(PAYING, cancels(400)),

    // A delivery by riders, of a shop that answers by hand.
    RECEIVED(
            Preset.RESTAURANT,
            customer(0, id -> Shops.place(Preset.RESTAURANT, CARD, line("kit", 1))),
            paid()),
    ACCEPTED(RECEIVED, owner(30, id -> new AcceptOrder(id, 20))),
    PREPARING(ACCEPTED, kitchen(60, StartPreparing::new)),
    CLAIMED_EARLY(
            PREPARING,
            owner(90, id -> new ReassignDelivery(id, Shops.RIDER)),
            system(91, id -> new GiveToAppointed(id, Shops.RIDER, "준호"))),
    OFFERED(PREPARING, kitchen(240, FinishPreparing::new)),
    APPOINTED(OFFERED, owner(250, id -> new ReassignDelivery(id, Shops.OTHER_RIDER))),
    STUCK(OFFERED, system(840, RaiseDelivery::new)),
    CLAIMED(OFFERED, rider(300, RiderStep.CLAIM)),
    ON_THE_WAY(CLAIMED, rider(340, RiderStep.PICK_UP)),
    DELIVERED(ON_THE_WAY, rider(390, RiderStep.DELIVER)),
    REVIEWED(DELIVERED, customer(500, id -> new WriteReview(id, MINA, 5, "good"))),
    COMPLETED(DELIVERED, customer(500, id -> new ConfirmReceipt(id, MINA))),
    REFUNDING(COMPLETED, owner(600, id -> new RefundOrder(id, new Money(1000), "cold"))),
    TAKEN_OVER(CLAIMED, owner(350, DeliverOurselves::new)),
    FAILED(ON_THE_WAY, owner(400, id -> new FailDelivery(id, false, "nobody there"))),

    // Picked up at a shop that accepts by itself and closes at eight.
    WAITING(
            Preset.CAFE,
            customer(0, id -> Shops.pickUp(Preset.CAFE, CARD, line("kit", 1))),
            paid()),
    MESSAGE_WAITS(
            WAITING, system(6, id -> new SettleMessage(id, id + ".m1", 0, Situation.unclear()))),
    FETCHABLE(WAITING, kitchen(60, StartPreparing::new), kitchen(240, FinishPreparing::new)),
    UNCOLLECTED(FETCHABLE, system(8 * 3600, ListUncollected::new)),
    HANDED_OVER(FETCHABLE, kitchen(350, HandOver::new)),
    COUNTER_OWED(
            Preset.CAFE,
            owner(0, id -> new PlaceAtCounter(id, List.of(line("kit", 1)), "", false))),
    COUNTER_READY(
            COUNTER_OWED, kitchen(60, StartPreparing::new), kitchen(240, FinishPreparing::new)),
    COUNTER_PAID(COUNTER_READY, owner(300, TakeCash::new)),
    COUNTER_DONE(COUNTER_PAID, kitchen(310, HandOver::new)),

    // Delivered by the shop itself.
    OWN_READY(
            Preset.FLORIST,
            customer(0, id -> Shops.place(Preset.FLORIST, CARD, line("kit", 1))),
            paid(),
            owner(30, id -> new AcceptOrder(id, 20)),
            kitchen(60, StartPreparing::new),
            kitchen(240, FinishPreparing::new)),
    OWN_ON_THE_WAY(OWN_READY, owner(300, StartOwnDelivery::new)),

    // Nothing is prepared, and riders are asked when it is paid.
    KIT_OFFERED(PAYING, paid()),
    KIT_CLAIMED(KIT_OFFERED, rider(300, RiderStep.CLAIM)),

    // The customer wants to cancel, and somebody is asked.
    ASKED(
            WAITING,
            kitchen(20, id -> new ReportSeen(id, Orders.noonPlus(10), null, "")),
            cancels(400)),
    HELD(ASKED, system(405, HoldCancel::new)),
    RAISED(HELD, system(405 + 1800, RaiseHeldCancel::new)),
    REFUSED(ASKED, owner(410, id -> new DecideCancel(id, false))),
    SELLER_ASKED(KIT_OFFERED, cancels(400)),
    RIDER_ASKED(
            Preset.FLOWERS_ONLINE,
            customer(0, id -> Shops.place(Preset.FLOWERS_ONLINE, CARD, line("kit", 1))),
            paid(),
            rider(300, RiderStep.CLAIM),
            cancels(400)),

    // What was paid is being undone, or is.
    UNDOING(WAITING, cancels(400)),
    REFUND_UNCLEAR(UNDOING, refund(405, new GatewayAnswer.Unclear("timeout"))),
    REFUND_ASKED(REFUND_UNCLEAR, system(410, id -> new AskGatewayAgain(id, id + ".1.r1", 1))),
    REJECTING(RECEIVED, owner(400, id -> new RejectOrder(id, "too busy"))),
    RIDE_UNDOING(CLAIMED, owner(400, id -> new CancelByShop(id, "fire"))),
    CANCELLED(UNDOING, refunded(405)),
    REJECTED(REJECTING, refunded(405)),
    RIDE_CANCELLED(RIDE_UNDOING, refunded(405)),
    REFUND_FAILED(UNDOING, refund(405, new GatewayAnswer.Declined("account closed"))),
    REFUNDED_BY_HAND(
            REFUND_FAILED, owner(500, id -> new RecordManualRefund(id, id + ".1.r1", "in cash")));

    private final Preset preset;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Act> acts;

    Situation(Preset preset, Act... acts) {
        this.preset = preset;
        this.acts = List.of(acts);
    }

    Situation(Situation before, Act... more) {
        this.preset = before.preset;
        this.acts = Stream.concat(before.acts.stream(), Arrays.stream(more)).toList();
    }

    Preset preset() {
        return preset;
    }

    OrderId id() {
        return Shops.order(preset);
    }

    /// Ten seconds after what happened last.
    Instant now() {
        return Orders.noonPlus(acts.isEmpty() ? 10 : acts.getLast().second() + 10);
    }

    /// A kitchen desk is registered everywhere, and shows an order where it says so.
    OrderStory story() {
        var story =
                OrderStory.given(
                        Shops.enrolled(preset, settings()), Shops.registered(Shops.KITCHEN));
        for (Act act : acts) {
            story = act.on(story, id());
        }
        return story;
    }

    private Settings settings() {
        var usual = preset.settings();
        return switch (preset) {
            case CAFE -> usual.with(new Hours("Asia/Seoul", openingTimes()));
            case MEALKIT ->
                    usual.with(
                            new Telling(
                                    usual.telling().scope(),
                                    usual.telling().channel(),
                                    Channel.SMS,
                                    "02-123-4567"));
            case RESTAURANT, FLOWERS_ONLINE, FLORIST -> usual;
        };
    }

    private static List<OpenSpan> openingTimes() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new OpenSpan(day, LocalTime.of(8, 0), LocalTime.of(20, 0)))
                .toList();
    }

    private static MessageOutcome unclear() {
        return new MessageOutcome.Unclear("timeout");
    }
}
