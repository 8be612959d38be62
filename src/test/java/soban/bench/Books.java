package soban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.PaymentEvent.PaymentTaken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The log of events and the gateway's own book, after a run: what was acknowledged is there once
/// and was charged once, and nobody else was charged.
final class Books {
    private Books() {}

    static void assertPaidOnce(RealStation station, Collection<String> acknowledged)
            throws IOException {
        List<String> placed = new ArrayList<>();
        List<String> paid = new ArrayList<>();
        Story.read(
                station.clients(),
                record -> {
                    switch (record.event()) {
                        case OrderPlaced event -> placed.add(event.order().value());
                        case PaymentTaken event -> paid.add(event.order().value());
                        default -> {}
                    }
                });
        List<String> charged = new ArrayList<>();
        for (JsonNode charge : book(station).path("charges")) {
            charged.add(charge.path("orderId").asText());
        }
        assertOnce("placed", placed, acknowledged);
        assertOnce("paid", paid, acknowledged);
        assertOnce("charged", charged, paid);
        assertThat(paid).as("paid without a charge").hasSameSizeAs(charged);
    }

    private static void assertOnce(
            String what, List<String> orders, Collection<String> acknowledged) {
        Set<String> once = new HashSet<>(orders);
        assertThat(orders.size() - once.size()).as("%s twice", what).isZero();
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(once);
        assertThat(lost).as("acknowledged, but not %s", what).isEmpty();
    }

    private static JsonNode book(RealStation station) throws IOException {
        try (var book = station.gateway().resolve("/book").toURL().openStream()) {
            return new ObjectMapper().readTree(book);
        }
    }
}
