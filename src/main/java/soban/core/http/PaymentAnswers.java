package soban.core.http;

import io.javalin.http.Context;
import io.javalin.http.Header;

import soban.core.views.HistoryEntry;
import soban.core.views.OrderView;
import soban.domain.order.PaymentEvent.PaymentDeclined;

import java.util.List;

/// The answers that have to do with money and are the same wherever an order is paid.
final class PaymentAnswers {
    private static final int GATEWAY_PAUSE = 30;
    private final Calls calls;

    PaymentAnswers(Calls calls) {
        this.calls = calls;
    }

    void stillUnknown(Context call, OrderView view) {
        call.header(Header.RETRY_AFTER, "5");
        Calls.answer(
                call,
                202,
                calls.page(
                        view,
                        "The payment's outcome is not known yet. Don't pay again; look at the"
                                + " order."));
    }

    void payLater(Context call, OrderView view) {
        call.header(Header.RETRY_AFTER, String.valueOf(GATEWAY_PAUSE));
        Calls.answer(
                call,
                201,
                calls.page(
                        view,
                        "Payments can't be taken at the moment: pay a little later, nothing was"
                                + " charged."));
    }

    static RequestRefused gatewayBusy() {
        return new RequestRefused(
                Problem.nothingWritten(
                        "gateway-busy",
                        "Payments can't be taken at the moment. Pay a little later, nothing was"
                                + " charged.",
                        GATEWAY_PAUSE));
    }

    RequestRefused declined(OrderView view, List<HistoryEntry> history) {
        String reason = "";
        for (HistoryEntry entry : history) {
            if (entry.event() instanceof PaymentDeclined declined) {
                reason = declined.reason();
            }
        }
        String detail = "The payment was declined" + (reason.isBlank() ? "." : ": " + reason + ".");
        return new RequestRefused(
                Problem.of(402, "payment-declined", detail + " The order waits for another try.")
                        .about(calls.page(view)));
    }
}
