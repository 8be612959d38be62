package soban.desk.terminal;

import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.OrderCard;
import soban.desk.RiderBoard;
import soban.desk.Ticket;
import soban.domain.money.Money;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.person.Personal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a terminal says what a picture holds.
final class Words {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_WITH_SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final DateTimeFormatter CLOCK_WITH_DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final ZoneId zone;

    Words(ZoneId zone) {
        this.zone = zone;
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String time(Instant at) {
        return CLOCK_WITH_SECONDS.format(at.atZone(zone));
    }

    /// It may be days from now.
    String until(Instant at) {
        return CLOCK_WITH_DAY.format(at.atZone(zone));
    }

    String link(Link link) {
        return switch (link) {
            case Link.Connecting connecting -> "connecting";
            case Link.CatchingUp(var remaining, var total) ->
                    String.format(
                            Locale.ROOT,
                            "catching up, %,d of %,d events to come",
                            remaining,
                            total);
            case Link.Connected connected -> "connected";
            case Link.Offline(var since) -> "offline since " + CLOCK.format(since.atZone(zone));
            case Link.Stuck(var sentence) -> sentence;
        };
    }

    String status(Ticket ticket) {
        String word = ticket.startedBeforeCancel() ? "CANCELLED, begun" : kitchen(ticket.status());
        if (ticket.status() == OrderStatus.PREPARING && !ticket.stationsDone().isEmpty()) {
            word += ", done: " + String.join(" ", ticket.stationsDone());
        }
        return ticket.pending() ? word + " …" : word;
    }

    /// For a kitchen what nobody has begun is new.
    private static String kitchen(OrderStatus status) {
        return status == OrderStatus.RECEIVED || status == OrderStatus.ACCEPTED
                ? "new"
                : status(status);
    }

    String status(OrderCard card) {
        String word = status(card.status());
        return card.pending() ? word + " …" : word;
    }

    private static String status(OrderStatus status) {
        return switch (status) {
            case AWAITING_PAYMENT -> "unpaid";
            case RECEIVED -> "new";
            case ON_THE_WAY -> "on the way";
            case HANDED_OVER -> "handed over";
            case CANCELLED -> "CANCELLED";
            case ACCEPTED, PREPARING, READY, DELIVERED, COMPLETED, REJECTED, EXPIRED ->
                    lower(status);
        };
    }

    String age(Instant since, Instant now) {
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        return minutes < 60 ? minutes + " min" : CLOCK.format(since.atZone(zone));
    }

    String line(OrderLine line) {
        String options =
                line.options().isEmpty() ? "" : " (" + String.join(", ", line.options()) + ")";
        String note = line.note().isBlank() ? "" : " — " + line.note();
        return Columns.clean(line.quantity() + " × " + line.name() + options + note);
    }

    String lines(List<OrderLine> lines) {
        return lines.stream().map(this::line).collect(Collectors.joining(", "));
    }

    /// What belongs to a person, or a word in its place once that person is forgotten.
    static String person(Personal value) {
        return value.isForgotten() ? "(forgotten)" : value.text();
    }

    String quoted(Personal value) {
        return quoted(person(value));
    }

    String quoted(String text) {
        return text.isBlank() ? "" : " “" + Columns.clean(text) + "”";
    }

    String money(Money amount, String currency) {
        return MoneyText.of(amount, currency);
    }

    String stage(RiderBoard.Ride ride) {
        return switch (ride.stage()) {
            case ASKED -> "asked for";
            case TO_PICK_UP -> ride.ready() ? "ready, pick it up" : "being made";
            case TO_DELIVER -> "on the way";
            case DELIVERED -> "delivered";
        };
    }

    String notice(Notice notice) {
        String at = CLOCK.format(notice.at().atZone(zone));
        return switch (notice.action()) {
            case Notice.WORK_LOST ->
                    Columns.clean(
                            "Cancelled at %s: %s, you had started it"
                                    .formatted(at, notice.subject()));
            case Notice.TAKEN_AWAY ->
                    Columns.clean(
                            "No longer yours since %s: %s (%s)"
                                    .formatted(at, notice.subject(), notice.detail()));
            case Notice.CLOCK_OFF ->
                    "This machine's clock is not the station's (%s). Set it right: today's figures go by it."
                            .formatted(notice.detail());
            default ->
                    Columns.clean(
                            "Refused: %s %s. %s (%s)"
                                    .formatted(
                                            notice.action(),
                                            notice.subject(),
                                            Refusals.of(notice.code(), notice.detail()),
                                            notice.code().code()));
        };
    }
}
