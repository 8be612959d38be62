package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import soban.core.payments.Finding.Kind;
import soban.core.payments.GatewaySettings;
import soban.core.payments.Reconciler;
import soban.core.payments.Reconciliation;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.unit.Event;
import soban.testing.Await;
import soban.wire.EventRecord;
import soban.wire.kafka.KafkaClients;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a power cut has left of a `fast` station's story, held against what the gateway did.
record Survived(Outside outside, Reconciliation books) {
    /// Asks until what can still be known is known: an attempt of which the log knows is asked for
    /// again by itself, with the key that it had.
    static Survived of(OwnStation station) {
        var found = new Survived[1];
        Await.until(
                "every attempt that the log knows has its outcome",
                OwnStation.PATIENCE,
                () -> {
                    found[0] = look(station);
                    return found[0].unsettled().isEmpty();
                });
        return found[0];
    }

    private static Survived look(OwnStation station) {
        var clients = new KafkaClients(station.kafka(), "auditor");
        var gateway = new GatewaySettings.Sandbox(station.gateway());
        try (var reconciler = new Reconciler(clients, gateway)) {
            return new Survived(
                    station.outside(),
                    reconciler.of(LocalDate.now(ZoneOffset.UTC), ZoneOffset.UTC));
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }

    private Set<String> unsettled() {
        var open = new HashSet<>(orders(PaymentAttempted.class));
        open.removeAll(orders(PaymentTaken.class));
        return open;
    }

    /// No story has a gap, whoever paid by our books paid at the gateway, nobody paid twice, and
    /// what the gateway alone knows is what a comparison of the books tells people.
    void assertBelongsTogether() {
        outside.assertWhole();
        List<String> taken = orders(PaymentTaken.class);
        assertThat(orders(OrderPlaced.class)).doesNotHaveDuplicates().containsAll(taken);
        assertThat(taken).doesNotHaveDuplicates();
        List<String> charged = outside.charges();
        assertThat(charged).doesNotHaveDuplicates().containsAll(taken);
        assertThat(books.findings())
                .allMatch(finding -> finding.kind() == Kind.CHARGED_THERE_NOT_HERE);
        assertThat(books.findings()).hasSize(charged.size() - taken.size());
    }

    Set<String> paid() {
        return Set.copyOf(orders(PaymentTaken.class));
    }

    int known() {
        return books.findings().size();
    }

    long sold(String shop) {
        return orders(PaymentTaken.class).stream().filter(id -> id.startsWith(shop)).count();
    }

    private List<String> orders(Class<? extends Event> type) {
        return outside.events().stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(event -> ((OrderEvent) event).order().value())
                .toList();
    }
}
