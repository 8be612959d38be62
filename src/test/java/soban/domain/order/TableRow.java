package soban.domain.order;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OTHER_RIDER;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;
import static soban.domain.order.Shops.line;

import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.OrderMessage;
import soban.domain.message.Recipient;
import soban.domain.money.Money;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.MessageCommand.SendMessageAgain;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.unit.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The command that a row of the table stands for: its name, and behind it what is special about
/// it. Outcomes concern the first attempt, the first refund and the first message of their kind.
record TableRow(String name, List<String> words) {
    private static final Instant BEFORE_ANY_CANCEL = noonPlus(395);
    private static final Duration LATER = Duration.ofDays(2);
    private static final Duration AFTER_DAYS = Duration.ofDays(10);

    static TableRow of(String row) {
        var words = List.of(row.split(" "));
        return new TableRow(words.getFirst(), words);
    }

    private boolean is(String word) {
        return words.contains(word);
    }

    OrderStory.Outcome in(Situation situation) {
        var story = situation.story();
        var actor = actor();
        var now = situation.now().plus(later());
        var moment =
                is("unknowing")
                        ? new Moment(now, BEFORE_ANY_CANCEL, BEFORE_ANY_CANCEL, actor)
                        : Moment.of(now, actor);
        return story.when(command(situation, story, now), moment);
    }

    private Duration later() {
        if (is("after-days")) {
            return AFTER_DAYS;
        }
        return is("late") ? LATER : Duration.ZERO;
    }

    private Actor actor() {
        return switch (name) {
            case "PlaceOrder", "ConfirmReceipt", "PayOrder", "RequestCancel", "WriteReview" ->
                    CUSTOMER;
            case "StartPreparing",
                    "FinishPreparing",
                    "FinishStation",
                    "UndoStation",
                    "HandOver",
                    "UndoStep",
                    "ReportSeen",
                    "AnswerCancel" ->
                    KITCHEN;
            case "PlaceAtCounter",
                    "AcceptOrder",
                    "RejectOrder",
                    "LengthenPromise",
                    "TakeCash",
                    "RefundOrder",
                    "RecordCharge",
                    "RecordManualRefund",
                    "DecideCancel",
                    "CancelByShop",
                    "OfferAgain",
                    "ReassignDelivery",
                    "DeliverOurselves",
                    "StartOwnDelivery",
                    "FinishOwnDelivery",
                    "FailDelivery",
                    "AnswerReview" ->
                    OWNER;
            default -> SYSTEM;
        };
    }

    private OrderCommand command(Situation situation, OrderStory story, Instant now) {
        OrderId id = situation.id();
        return switch (name) {
            case "PlaceOrder" -> Shops.place(situation.preset());
            case "PlaceAtCounter" ->
                    new OrderCommand.PlaceAtCounter(id, List.of(line("kit", 1)), "", true);
            case "AcceptOrder" -> new OrderCommand.AcceptOrder(id, 20);
            case "RejectOrder" -> new OrderCommand.RejectOrder(id, "too busy");
            case "RejectUnanswered" -> new OrderCommand.RejectUnanswered(id);
            case "LengthenPromise" -> new OrderCommand.LengthenPromise(id, 5);
            case "StartPreparing" -> new OrderCommand.StartPreparing(id);
            case "FinishPreparing" -> new OrderCommand.FinishPreparing(id);
            case "FinishStation" -> new OrderCommand.FinishStation(id, words.get(1));
            case "UndoStation" -> new OrderCommand.UndoStation(id, words.get(1));
            case "HandOver" -> new OrderCommand.HandOver(id);
            case "UndoStep" -> new OrderCommand.UndoStep(id, OrderStatus.valueOf(words.get(1)));
            case "ListUncollected" -> new OrderCommand.ListUncollected(id);
            case "ConfirmReceipt" -> new OrderCommand.ConfirmReceipt(id, MINA);
            case "CompleteOrder" -> new OrderCommand.CompleteOrder(id);
            case "ExpireOrder" -> new OrderCommand.ExpireOrder(id);
            case "ReportSeen" -> new OrderCommand.ReportSeen(id, now, null, "");
            case "WriteReview" -> new ReviewCommand.WriteReview(id, MINA, 5, "good");
            case "AnswerReview" -> new ReviewCommand.AnswerReview(id, "thank you");
            case "SettleMessage" -> settle(id, story);
            case "SendMessageAgain" -> new SendMessageAgain(id, id + ".m1", 1);
            default ->
                    money(id, story).or(() -> cancel(id, story)).orElseGet(() -> delivery(id, now));
        };
    }

    private Optional<OrderCommand> money(OrderId id, OrderStory story) {
        String attempt = id + ".1";
        String refund = attempt + ".r1";
        var payments = Optional.ofNullable(story.order()).map(Order::payments);
        int asked = payments.flatMap(p -> p.attempt(attempt)).map(Attempt::tries).orElse(0);
        int askedBack = payments.flatMap(p -> p.refund(refund)).map(Refund::tries).orElse(0);
        return Optional.ofNullable(
                switch (name) {
                    case "PayOrder" -> new PaymentCommand.PayOrder(id, MINA, Shops.CARD);
                    case "SettlePayment" -> new SettlePayment(id, attempt, asked, answer());
                    case "SettleRefund" -> new SettleRefund(id, refund, askedBack, answer());
                    case "AskGatewayAgain" ->
                            is("charge")
                                    ? new AskGatewayAgain(id, attempt, asked)
                                    : new AskGatewayAgain(id, refund, askedBack);
                    case "TakeCash" -> new PaymentCommand.TakeCash(id);
                    case "RefundOrder" ->
                            new PaymentCommand.RefundOrder(id, new Money(1000), "cold");
                    case "RecordCharge" ->
                            new PaymentCommand.RecordCharge(id, attempt, is("charged"));
                    case "RecordManualRefund" ->
                            new PaymentCommand.RecordManualRefund(id, refund, "in cash");
                    default -> null;
                });
    }

    private Optional<OrderCommand> cancel(OrderId id, OrderStory story) {
        return Optional.ofNullable(
                switch (name) {
                    case "RequestCancel" -> new CancelCommand.RequestCancel(id, MINA, "late");
                    case "AnswerCancel" -> new AnswerCancel(id, is("begun"));
                    case "AnswerCancelByRider" -> answerByRider(id, story);
                    case "DecideCancel" -> new CancelCommand.DecideCancel(id, is("grant"));
                    case "HoldCancel" -> new CancelCommand.HoldCancel(id);
                    case "RaiseHeldCancel" -> new CancelCommand.RaiseHeldCancel(id);
                    case "CancelByShop" -> new CancelCommand.CancelByShop(id, "fire");
                    default -> null;
                });
    }

    private OrderCommand answerByRider(OrderId id, OrderStory story) {
        var asked =
                Optional.ofNullable(story.order())
                        .flatMap(order -> Optional.ofNullable(order.cancellation().requestedAt()))
                        .orElse(BEFORE_ANY_CANCEL);
        return new AnswerCancelByRider(id, RIDER, is("begun"), asked);
    }

    private OrderCommand delivery(OrderId id, Instant now) {
        RiderId rider = is("another") ? OTHER_RIDER : RIDER;
        return switch (name) {
            case "TakeRiderStep" ->
                    new TakeRiderStep(id, rider, "준호", RiderStep.valueOf(words.get(1)), now);
            case "RenewOffer" -> new DeliveryCommand.RenewOffer(id);
            case "RaiseDelivery" -> new DeliveryCommand.RaiseDelivery(id);
            case "OfferAgain" -> new DeliveryCommand.OfferAgain(id);
            case "ReassignDelivery" -> new DeliveryCommand.ReassignDelivery(id, OTHER_RIDER);
            case "GiveToAppointed" -> new DeliveryCommand.GiveToAppointed(id, OTHER_RIDER, "소라");
            case "LapseAppointment" -> new DeliveryCommand.LapseAppointment(id);
            case "DeliverOurselves" -> new DeliveryCommand.DeliverOurselves(id);
            case "StartOwnDelivery" -> new DeliveryCommand.StartOwnDelivery(id);
            case "FinishOwnDelivery" -> new DeliveryCommand.FinishOwnDelivery(id);
            case "FailDelivery" -> new FailDelivery(id, is("refunded"), "nobody there");
            default -> throw new IllegalArgumentException("no such command: " + name);
        };
    }

    private GatewayAnswer answer() {
        return switch (words.get(1)) {
            case "Done" -> new GatewayAnswer.Done("pay-1");
            case "Declined" -> new GatewayAnswer.Declined("no funds");
            case "NotSent" -> new GatewayAnswer.NotSent("breaker open");
            case "Unclear" -> new GatewayAnswer.Unclear("timeout");
            default -> throw new IllegalArgumentException("no such answer: " + words);
        };
    }

    private SettleMessage settle(OrderId id, OrderStory story) {
        var message =
                Optional.ofNullable(story.order()).stream()
                        .flatMap(order -> order.messages().stream())
                        .filter(m -> isMeant(m.kind()))
                        .findFirst();
        return new SettleMessage(
                id,
                message.map(OrderMessage::id).orElse("none"),
                message.map(OrderMessage::tries).orElse(0),
                outcome());
    }

    private boolean isMeant(MessageKind kind) {
        boolean seller = kind.recipient() == Recipient.SELLER;
        return seller == is("seller") && kind.mustArrive() != is("news");
    }

    private MessageOutcome outcome() {
        return switch (words.get(1)) {
            case "Taken" -> new MessageOutcome.Taken("sms-1");
            case "Refused" -> new MessageOutcome.Refused("no such number");
            case "Unclear" -> new MessageOutcome.Unclear("timeout");
            case "Dropped" -> new MessageOutcome.Dropped("too many");
            default -> throw new IllegalArgumentException("no such outcome: " + words);
        };
    }
}
