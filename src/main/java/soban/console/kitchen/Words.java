package soban.console.kitchen;

import soban.console.screen.Strings;
import soban.desk.Notice;
import soban.desk.Recall;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.util.Locale;
import java.util.Set;

/// The kitchen's words for what the desk knows by name only.
final class Words {
    /// What a notice is about: presses that can be refused, and news.
    static final Set<String> PRESSES =
            Set.of(
                    "start",
                    "finish",
                    "hand-over",
                    "undo",
                    "sell-out",
                    "put-back",
                    "sign-off",
                    Notice.WORK_LOST);

    private Words() {}

    static String type(Strings strings, Fulfilment fulfilment) {
        return strings.text("type." + lower(fulfilment));
    }

    static String step(Strings strings, Step step) {
        return strings.text("step." + lower(step));
    }

    /// `#81 finished`
    static String reached(Strings strings, Recall recall) {
        return strings.text("reached." + lower(recall.reached()));
    }

    /// `#84 · Not started`
    static String refused(Strings strings, Notice notice) {
        String press = PRESSES.contains(notice.action()) ? notice.action() : "other";
        return notice.subject() + " · " + strings.text("refused." + press);
    }

    /// Why it was refused and what to do now, with what the core added.
    static String why(Strings strings, Notice notice) {
        String sentence = strings.text("refusal." + notice.code().code());
        return notice.detail().isBlank() ? sentence : sentence + " (" + notice.detail() + ")";
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
