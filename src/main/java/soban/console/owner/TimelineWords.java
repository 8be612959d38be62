package soban.console.owner;

import soban.console.screen.Phrasebook;
import soban.desk.Told;
import soban.desk.board.ShopCard;
import soban.domain.delivery.RiderId;
import soban.domain.message.MessageKind;
import soban.domain.money.Money;
import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.StockEvent;
import soban.domain.unit.Role;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells an order's story, the newest first: what happened, who did it, at which device and when.
final class TimelineWords {
    private static final Pattern DEALT = Pattern.compile("[0-9a-f]{16}");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Phrasebook book;
    private final OrderWords words;
    private final ZoneId zone;
    private final Map<String, MessageKind> messages = new HashMap<>();

    TimelineWords(Phrasebook book, ShopCard shop) {
        this.book = book;
        this.words = new OrderWords(book, shop);
        this.zone = shop.zone();
    }

    /// @param story the oldest first
    List<TimelineEntry> of(List<Told> story) {
        var entries = new ArrayList<TimelineEntry>();
        for (Told told : story) {
            if (told.event() instanceof MessageEvent.MessageIntended intended) {
                messages.put(intended.message(), intended.kind());
            }
            entries.add(entry(told));
        }
        return entries.reversed();
    }

    private TimelineEntry entry(Told told) {
        String name = book.text("story." + kebab(told.event()));
        String detail = detail(told.event());
        return new TimelineEntry(
                detail.isBlank() ? name : name + " · " + detail, by(told), weight(told.event()));
    }

    /// `order-accepted` for `OrderAccepted`.
    static String kebab(OrderEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private String by(Told told) {
        var actor = told.actor();
        String who =
                rider(told.event())
                        .orElseGet(
                                () ->
                                        (book.text("role." + OrderWords.lower(actor.role()))
                                                        + " "
                                                        + (isPerson(actor.role())
                                                                ? actor.person()
                                                                : ""))
                                                .strip());
        return Stream.of(
                        who,
                        isPerson(actor.role()) ? desk(actor.device()) : "",
                        TO_THE_SECOND.format(told.at().atZone(zone)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// By the name that somebody gave it, or by enough of the one that it was dealt to tell one
    /// desk of a shop from another.
    private String desk(String device) {
        return DEALT.matcher(device).matches()
                ? book.text("story.desk", device.substring(0, 4))
                : device;
    }

    private static boolean isPerson(Role role) {
        return role == Role.OWNER || role == Role.KITCHEN || role == Role.RIDER;
    }

    /// What a rider did comes to the shop through the core; it was the rider all the same.
    private Optional<String> rider(OrderEvent event) {
        RiderId rider =
                switch (event) {
                    case DeliveryEvent.DeliveryClaimed claimed -> claimed.rider();
                    case DeliveryEvent.OrderPickedUp picked -> picked.rider();
                    case DeliveryEvent.OrderDelivered delivered when delivered.by() == Role.RIDER ->
                            delivered.rider();
                    default -> null;
                };
        return Optional.ofNullable(rider)
                .map(known -> book.text("role.rider") + " " + known.value());
    }

    private String detail(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderAccepted accepted ->
                    book.text("order.promised", words.time(accepted.promisedAt()));
            case OrderEvent.PromiseLengthened longer ->
                    book.text("order.promised", words.time(longer.promisedAt()));
            case OrderEvent.StepUndone undone ->
                    words.status(undone.from()) + " → " + words.status(undone.to());
            case OrderEvent.StationFinished done -> done.station();
            case OrderEvent.StationUndone undone -> undone.station();
            case OrderEvent.OrderSeen seen ->
                    book.text(
                            seen.sighting().silencedAt() == null
                                    ? "story.seen.rang"
                                    : "story.seen.touched");
            case PaymentEvent payment -> payment(payment);
            case CancelEvent.CancelRequested asked -> quoted(asked.reason());
            case CancelEvent.CancelRefused refused -> quoted(refused.reason());
            case CancelEvent.UndoingBegun begun -> quoted(begun.reason());
            case CancelEvent.CancelAsked asked ->
                    asked.devices().stream().map(this::desk).collect(Collectors.joining(", "));
            case CancelEvent.CancelAcknowledged answer -> desk(answer.device());
            case CancelEvent.WorkLost lost -> desk(lost.device());
            case DeliveryEvent delivery -> delivery(delivery);
            case MessageEvent message -> message(message);
            case ReviewEvent.ReviewWritten review ->
                    "★".repeat(review.stars()) + " " + quoted(book.person(review.text()));
            case ReviewEvent.ReviewAnswered answer -> quoted(answer.text());
            default -> "";
        };
    }

    private String payment(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentAttempted tried -> money(tried.amount());
            case PaymentEvent.PaymentTaken taken -> money(taken.amount());
            case PaymentEvent.CashTaken taken -> money(taken.amount());
            case PaymentEvent.PaymentDeclined declined -> declined.reason();
            case PaymentEvent.PaymentNotTried untried -> untried.reason();
            case PaymentEvent.PaymentUnclear unclear -> unclear.reason();
            case PaymentEvent.PaymentRaised raised -> money(raised.amount());
            case PaymentEvent.RefundStarted started ->
                    money(started.amount()) + " " + quoted(started.reason());
            case PaymentEvent.PaymentRefunded done -> money(done.amount());
            case PaymentEvent.CashRefunded back ->
                    money(back.amount()) + " " + quoted(back.reason());
            case PaymentEvent.RefundFailed failed ->
                    money(failed.amount()) + " " + quoted(failed.reason());
            case PaymentEvent.RefundRecorded recorded -> quoted(recorded.note());
            case PaymentEvent.RefundUnclear unclear -> unclear.reason();
            case PaymentEvent.PaymentAskedAgain _, PaymentEvent.RefundAskedAgain _ -> "";
        };
    }

    private String delivery(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.DeliveryClaimed claimed -> claimed.riderName();
            case DeliveryEvent.RiderAppointed appointed -> appointed.rider().value();
            case DeliveryEvent.ClaimEnded ended -> ended.why();
            case DeliveryEvent.DeliveryFailed failed -> quoted(failed.reason());
            default -> "";
        };
    }

    private String message(MessageEvent event) {
        MessageKind kind = messages.get(event.message());
        String about = kind == null ? "" : book.text("message." + OrderWords.lower(kind));
        String reason =
                switch (event) {
                    case MessageEvent.MessageFailed failed -> failed.reason();
                    case MessageEvent.MessageShed shed -> shed.reason();
                    default -> "";
                };
        return (about + " " + quoted(reason)).strip();
    }

    private static String weight(OrderEvent event) {
        return switch (event) {
            case PaymentEvent.RefundFailed _,
                    PaymentEvent.PaymentRaised _,
                    CancelEvent.CancelRequested _,
                    CancelEvent.CancelHeld _,
                    CancelEvent.HeldCancelRaised _,
                    CancelEvent.WorkLost _,
                    CancelEvent.OrderCancelled _,
                    CancelEvent.OrderRejected _,
                    DeliveryEvent.DeliveryRaised _,
                    DeliveryEvent.DeliveryFailed _,
                    MessageEvent.MessageFailed _ ->
                    "trouble";
            case PaymentEvent _ -> "money";
            case StockEvent _, MessageEvent _, OrderEvent.OrderSeen _ -> "small";
            default -> "main";
        };
    }

    private String money(Money amount) {
        return words.money(amount);
    }

    private static String quoted(String text) {
        return text.isBlank() ? "" : "“" + text + "”";
    }
}
