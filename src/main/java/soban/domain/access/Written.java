package soban.domain.access;

import org.jspecify.annotations.Nullable;

import soban.domain.order.LineRequest;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.person.Personal;
import soban.domain.place.Address;

import java.util.ArrayList;
import java.util.List;

/// What a person wrote into one field of a command, or of one of its lines, counted from 0. In a
/// gateway's token digits may stand as they like.
record Written(String field, @Nullable Integer line, String text, boolean token) {
    static Written of(String field, String text) {
        return new Written(field, null, text, false);
    }

    static Written of(String field, Personal text) {
        return of(field, text.text());
    }

    boolean holdsCard() {
        return token ? CardNumber.isInToken(text) : CardNumber.isIn(text);
    }

    static List<Written> each(String field, List<String> texts) {
        return texts.stream().map(text -> of(field, text)).toList();
    }

    static List<Written> lines(List<LineRequest> lines) {
        var all = new ArrayList<Written>();
        for (int i = 0; i < lines.size(); i++) {
            LineRequest line = lines.get(i);
            all.add(new Written("product", i, line.product(), false));
            for (String option : line.options()) {
                all.add(new Written("option", i, option, false));
            }
            all.add(new Written("note", i, line.note(), false));
        }
        return all;
    }

    static List<Written> address(@Nullable Address address) {
        return address == null
                ? List.of()
                : List.of(
                        of("address", address.district()),
                        of("address", address.line()),
                        of("address", address.detail()));
    }

    static List<Written> recipient(@Nullable Recipient recipient) {
        return recipient == null
                ? List.of()
                : List.of(of("recipient", recipient.name()), of("recipient", recipient.phone()));
    }

    static List<Written> payment(@Nullable PaymentRequest payment) {
        return payment == null
                ? List.of()
                : List.of(
                        of("payment method", payment.method()),
                        new Written("payment token", null, payment.token(), true));
    }
}
