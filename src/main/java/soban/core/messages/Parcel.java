package soban.core.messages;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.customer.SignInEvent.CodeIssued;
import soban.domain.message.MessageKind;
import soban.domain.message.Regarding;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.OrderId;
import soban.domain.person.Personal;
import soban.domain.unit.Event;

import java.util.Optional;
import java.util.Set;

/// One try to send a message.
///
/// @param order what it is about, if it is about one
/// @param message the id under which the provider can look it up
/// @param tryNumber how many unclear tries came before
/// @param repeated it may have been sent before, and says so
public record Parcel(
        @Nullable OrderId order,
        String message,
        int tryNumber,
        MessageKind kind,
        Channel channel,
        String name,
        String phone,
        Regarding regarding,
        String detail,
        boolean repeated) {
    private static final Regarding NO_ORDER = new Regarding("", 0, "", "");

    /// @param code which stands nowhere but here and on the phone
    static Parcel of(CodeIssued issued, String code) {
        return new Parcel(
                null,
                issued.challenge(),
                0,
                MessageKind.SIGN_IN_CODE,
                issued.channel(),
                issued.name().text(),
                issued.phone().text(),
                NO_ORDER,
                code,
                false);
    }

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
                                    i.name().text(),
                                    i.phone().text(),
                                    i.regarding(),
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
                                    a.name().text(),
                                    a.phone().text(),
                                    a.regarding(),
                                    a.detail(),
                                    true));
            default -> Optional.empty();
        };
    }

    /// The kinds that may have one sent.
    static final Set<Class<?>> KINDS =
            Set.of(CodeIssued.class, MessageIntended.class, MessageSentAgain.class);

    /// Among whose messages this one is sent, if it is one: the customer's, or those of a seller's
    /// phone, however its number is written.
    static Optional<String> reader(Event event) {
        return switch (event) {
            case CodeIssued issued -> Optional.of(reader(issued.phone()));
            case MessageIntended i when i.channel() != Channel.NONE ->
                    Optional.of(reader(i.phone()));
            case MessageSentAgain a -> Optional.of(reader(a.phone()));
            default -> Optional.empty();
        };
    }

    private static String reader(Personal phone) {
        return phone instanceof Personal.Sealed sealed ? sealed.owner() : digits(phone.text());
    }

    Parcel markedAsRepetition() {
        return new Parcel(
                order, message, tryNumber, kind, channel, name, phone, regarding, detail, true);
    }

    /// However the number is written, it rings one phone.
    String digits() {
        return digits(phone);
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    /// Whoever it was for has been forgotten since.
    boolean isToNobody() {
        return phone.isEmpty();
    }

    /// It is told of by its id alone: the rest is about a person.
    @Override
    public String toString() {
        return "Parcel[" + message + ", " + kind + "]";
    }
}
