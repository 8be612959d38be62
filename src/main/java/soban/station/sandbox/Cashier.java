package soban.station.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Takes and gives back money that doesn't exist. One key comes to one outcome: written down before
/// it is told, told again whenever it is asked, and never charged a second time.
final class Cashier {
    private final Book book;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration slowness;
    private final Pause pause;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Set<String> lostOnce = ConcurrentHashMap.newKeySet();

    Cashier(Book book, Ledger ledger, Clock clock, Duration slowness, Pause pause) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
        this.slowness = slowness;
        this.pause = pause;
    }

    /// @param decline every card is declined at present
    Answer pay(Requests.Payment request, boolean decline) throws IOException {
        if (!inFlight.add(request.key())) {
            return Answer.state(409, "PROCESSING");
        }
        try {
            var known = ledger.outcome(request.key());
            return known.isPresent() ? again(known.get(), request) : first(request, decline);
        } finally {
            inFlight.remove(request.key());
        }
    }

    private static Answer again(Entry.Outcome known, Requests.Payment request) {
        return known.amount() == request.amount() && known.orderId().equals(request.orderId())
                ? told(known)
                : Answer.error(422, "This key was used for another order or amount.");
    }

    private Answer first(Requests.Payment request, boolean decline) throws IOException {
        if (decline) {
            return told(decline(request, "declined_by_knob"));
        }
        return switch (Token.of(request.token())) {
            case OK -> told(charge(request));
            case DECLINED -> told(decline(request, "card_declined"));
            case UNKNOWN -> told(decline(request, "unknown_token"));
            case BUSY -> Answer.state(503, "BUSY");
            case SLOW -> {
                var charged = charge(request);
                pause.of(slowness);
                yield told(charged);
            }
            case TWICE -> new Answer.Twice(told(charge(request)));
            case DOWN -> new Answer.HangUp();
            case DROP -> {
                charge(request);
                yield new Answer.HangUp();
            }
            case LOST -> lostOnce.add(request.key()) ? new Answer.HangUp() : told(charge(request));
        };
    }

    private Entry.Charged charge(Requests.Payment request) throws IOException {
        // Made from the key, so that it needs no counter and can't be given twice.
        var reference = "sandbox-" + UUID.nameUUIDFromBytes(request.key().getBytes(UTF_8));
        return write(
                new Entry.Charged(
                        now(), request.key(), request.orderId(), request.amount(), reference));
    }

    private Entry.Declined decline(Requests.Payment request, String reason) throws IOException {
        return write(
                new Entry.Declined(
                        now(), request.key(), request.orderId(), request.amount(), reason));
    }

    private <E extends Entry.Money> E write(E entry) throws IOException {
        book.append(entry);
        ledger.add(entry);
        return entry;
    }

    private static Answer.Body told(Entry.Outcome outcome) {
        return switch (outcome) {
            case Entry.Charged it -> Answer.ok(paid(it));
            case Entry.Declined it -> new Answer.Body(402, declined(it));
        };
    }

    Answer find(String key) {
        var known = ledger.outcome(key);
        if (known.isEmpty()) {
            return inFlight.contains(key)
                    ? Answer.state(200, "PROCESSING")
                    : Answer.state(404, "NOT_FOUND");
        }
        return switch (known.get()) {
            case Entry.Charged it ->
                    Answer.ok(
                            Map.of(
                                    "state", "PAID",
                                    "key", key,
                                    "reference", it.reference(),
                                    "amount", it.amount(),
                                    "refunded", ledger.refunded(key),
                                    "refunds", ledger.refunds(key)));
            case Entry.Declined it -> Answer.ok(declined(it));
        };
    }

    private static Map<String, ?> paid(Entry.Charged it) {
        return Map.of(
                "state", "PAID",
                "key", it.key(),
                "reference", it.reference(),
                "amount", it.amount());
    }

    private static Map<String, ?> declined(Entry.Declined it) {
        return Map.of("state", "DECLINED", "key", it.key(), "reason", it.reason());
    }

    /// One after another: two halves that together are more than the whole must not both pass.
    synchronized Answer refund(String payment, Requests.Refund request) throws IOException {
        var known = ledger.refund(request.key());
        if (known.isPresent()) {
            return known.get().payment().equals(payment) && known.get().amount() == request.amount()
                    ? refunded(payment, request)
                    : Answer.error(422, "This key was used for another refund.");
        }
        var outcome = ledger.outcome(payment);
        if (outcome.isEmpty()) {
            return Answer.state(404, "NOT_FOUND");
        }
        long paid = outcome.get() instanceof Entry.Charged it ? it.amount() : 0;
        if (request.amount() > paid - ledger.refunded(payment)) {
            return new Answer.Body(
                    409,
                    Map.of("state", "REFUSED", "key", request.key(), "reason", "more_than_paid"));
        }
        write(new Entry.Refunded(now(), request.key(), payment, request.amount()));
        return refunded(payment, request);
    }

    private Answer refunded(String payment, Requests.Refund request) {
        return Answer.ok(
                Map.of(
                        "state", "REFUNDED",
                        "key", request.key(),
                        "refunded", ledger.refunded(payment)));
    }

    private String now() {
        return clock.instant().toString();
    }
}
