package soban.core.messages;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.OrderId;
import soban.domain.unit.Event;

import java.util.Optional;

/// One try to send a message.
///
/// @param message the id under which the provider can look it up
/// @param tryNumber how many unclear tries came before
/// @param repeated it may have been sent before, and says so
public record Parcel(
        OrderId order,
        String message,
        int tryNumber,
        MessageKind kind,
        Channel channel,
        String name,
        String phone,
        String detail,
        boolean repeated) {
    static Optional<Parcel> of(Event event) {
        return switch (event) {
            case MessageIntended i when i.channel() != Channel.NONE ->
                    Optional.of(
                            new Parcel(
                                    i.order(),
                                    i.message(),
                                    0,
                                    i.kind(),
                                    i.channel(),
                                    i.name(),
                                    i.phone(),
                                    i.detail(),
                                    false));
            case MessageSentAgain a ->
                    Optional.of(
                            new Parcel(
                                    a.order(),
                                    a.message(),
                                    a.tryNumber(),
                                    a.kind(),
                                    a.channel(),
                                    a.name(),
                                    a.phone(),
                                    a.detail(),
                                    true));
            default -> Optional.empty();
        };
    }

    Parcel markedAsRepetition() {
        return new Parcel(order, message, tryNumber, kind, channel, name, phone, detail, true);
    }

    /// It is told of by its id alone: the rest is about a person.
    @Override
    public String toString() {
        return "Parcel[" + message + ", " + kind + "]";
    }
}
