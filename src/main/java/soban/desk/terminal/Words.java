package soban.desk.terminal;

import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a terminal says what a picture holds.
final class Words {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_WITH_SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ZoneId zone;

    Words(ZoneId zone) {
        this.zone = zone;
    }

    String time(Instant at) {
        return CLOCK_WITH_SECONDS.format(at.atZone(zone));
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
        String word =
                switch (ticket.status()) {
                    case AWAITING_PAYMENT -> "unpaid";
                    case RECEIVED, ACCEPTED -> "new";
                    case PREPARING -> "preparing";
                    case READY -> "ready";
                    case ON_THE_WAY -> "on the way";
                    case HANDED_OVER -> "handed over";
                    case DELIVERED -> "delivered";
                    case COMPLETED -> "completed";
                    case CANCELLED ->
                            ticket.startedBeforeCancel() ? "CANCELLED, begun" : "CANCELLED";
                    case REJECTED -> "rejected";
                    case EXPIRED -> "expired";
                };
        return ticket.pending() ? word + " …" : word;
    }

    String age(Ticket ticket, Instant now) {
        long minutes = Math.max(0, Duration.between(ticket.receivedAt(), now).toMinutes());
        return minutes < 60 ? minutes + " min" : CLOCK.format(ticket.receivedAt().atZone(zone));
    }

    String fulfilment(Ticket ticket) {
        return ticket.fulfilment().name().toLowerCase(Locale.ROOT);
    }

    String line(OrderLine line) {
        String options =
                line.options().isEmpty() ? "" : " (" + String.join(", ", line.options()) + ")";
        String note = line.note().isBlank() ? "" : " — " + line.note();
        return Columns.clean(line.quantity() + " × " + line.name() + options + note);
    }

    String lines(Ticket ticket) {
        return ticket.lines().stream().map(this::line).collect(Collectors.joining(", "));
    }

    String notice(Notice notice) {
        if (notice.action().equals(Notice.WORK_LOST)) {
            return Columns.clean(
                    "Cancelled at %s: %s, you had started it"
                            .formatted(CLOCK.format(notice.at().atZone(zone)), notice.subject()));
        }
        String detail = notice.detail().isBlank() ? "" : ": " + notice.detail();
        return Columns.clean(
                "Refused: %s %s (%s%s)"
                        .formatted(
                                notice.action(), notice.subject(), notice.code().code(), detail));
    }
}
