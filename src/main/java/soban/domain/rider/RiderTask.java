package soban.domain.rider;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A delivery that the rider asked for or has. It goes when it is over, and with it all that the
/// rider knew of the customer.
///
/// @param question the cancel about which the rider was asked, while it is not decided
/// @param asked steps that the shop has not answered yet
/// @param details absent until the shop has given it
public record RiderTask(
        OrderId order,
        State state,
        boolean ready,
        @Nullable CancelQuestion question,
        List<RiderStep> asked,
        @Nullable DeliveryDetails details) {
    public enum State {
        ASKED,
        MINE,
        PICKED_UP
    }

    /// A cancel of which the rider's desk is asked whether it has begun.
    ///
    /// @param requestedAt when the customer asked for it, by the shop's clock
    /// @param heardAt when the rider's unit heard of it, by its own
    public record CancelQuestion(Instant requestedAt, Instant heardAt) {}

    public RiderTask {
        asked = List.copyOf(asked);
    }

    static RiderTask wished(OrderId order) {
        return new RiderTask(order, State.ASKED, false, null, List.of(RiderStep.CLAIM), null);
    }

    static RiderTask given(OrderId order, DeliveryDetails details, boolean ready) {
        return new RiderTask(order, State.MINE, ready, null, List.of(), details);
    }

    /// The shop has given it, so that it must be brought to an end.
    public boolean isHad() {
        return state != State.ASKED;
    }

    public boolean isCancelAsked() {
        return question != null;
    }

    boolean isAskedAbout(Instant requestedAt) {
        return question != null && question.requestedAt().equals(requestedAt);
    }

    boolean awaits(RiderStep step) {
        return asked.contains(step);
    }

    RiderTask asking(RiderStep step) {
        var more = awaits(step) ? asked : Stream.concat(asked.stream(), Stream.of(step)).toList();
        return new RiderTask(order, state, ready, question, more, details);
    }

    RiderTask answered(RiderStep step) {
        var left = asked.stream().filter(s -> s != step).toList();
        return new RiderTask(order, state, ready, question, left, details);
    }

    RiderTask nowReady() {
        return new RiderTask(order, state, true, question, asked, details);
    }

    RiderTask with(@Nullable CancelQuestion put) {
        return new RiderTask(order, state, ready, put, asked, details);
    }

    /// With the goods in hand nothing is left to ask about a cancel.
    RiderTask pickedUp() {
        return new RiderTask(order, State.PICKED_UP, true, null, asked, details)
                .answered(RiderStep.PICK_UP);
    }
}
