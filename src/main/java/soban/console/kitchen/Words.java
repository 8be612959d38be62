package soban.console.kitchen;

import soban.console.screen.Strings;
import soban.desk.Recall;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.util.Locale;

/// The kitchen's words for what the desk knows by name only.
final class Words {
    private Words() {}

    static String type(Strings strings, Fulfilment fulfilment) {
        return strings.text("type." + lower(fulfilment));
    }

    static String step(Strings strings, Step step) {
        return strings.text("step." + lower(step));
    }

    /// `#81 finished`
    static String reached(Strings strings, Recall recall) {
        return recall.station() == null
                ? strings.text("reached." + lower(recall.reached()))
                : strings.text("station.finished", station(strings, recall.station()));
    }

    /// A line without a station has no name to call it by.
    static String station(Strings strings, String station) {
        return station.isBlank() ? strings.text("station.none") : station;
    }

    /// The steps that a kitchen reaches, and can take back.
    static boolean canBeReached(OrderStatus status) {
        return switch (status) {
            case PREPARING, READY, HANDED_OVER -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ACCEPTED,
                    ON_THE_WAY,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
