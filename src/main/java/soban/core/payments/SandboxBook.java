package soban.core.payments;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.money.Money;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sandbox's book. It is told as a whole, and is small enough.
final class SandboxBook implements MoneyBook {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration IN_ALL = Duration.ofSeconds(30);
    private static final int LONGEST = 256 * 1024 * 1024;

    private final HttpPeer peer;

    SandboxBook(URI base) {
        this.peer = new HttpPeer(base, TO_CONNECT, IN_ALL, LONGEST);
    }

    private record Contents(List<Charge> charges, List<Refund> refunds) {}

    private record Charge(Instant at, String key, long amount) {}

    private record Refund(Instant at, String key, String payment, long amount) {}

    @Override
    public Set<String> moved(Instant from, Instant until) throws OutsideTrouble {
        Contents all = contents();
        return Stream.concat(
                        all.charges().stream()
                                .filter(charge -> isIn(charge.at(), from, until))
                                .map(Charge::key),
                        all.refunds().stream()
                                .filter(refund -> isIn(refund.at(), from, until))
                                .map(Refund::payment))
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    @Override
    public Map<String, Account> accounts(Set<String> attempts) throws OutsideTrouble {
        Contents all = contents();
        var back = new HashMap<String, Map<String, Money>>();
        for (Refund refund : all.refunds()) {
            back.computeIfAbsent(refund.payment(), payment -> new HashMap<>())
                    .put(refund.key(), new Money(refund.amount()));
        }
        return all.charges().stream()
                .filter(charge -> attempts.contains(charge.key()))
                .collect(
                        Collectors.toMap(
                                Charge::key,
                                charge ->
                                        Account.paid(
                                                new Money(charge.amount()),
                                                back.getOrDefault(charge.key(), Map.of()))));
    }

    private Contents contents() throws OutsideTrouble {
        HttpPeer.Answer answer = peer.get("/book");
        if (answer.status() != 200) {
            throw new OutsideTrouble("http-" + answer.status());
        }
        try {
            return Json.read(answer.body(), Contents.class);
        } catch (Unreadable problem) {
            throw new OutsideTrouble("unreadable");
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
