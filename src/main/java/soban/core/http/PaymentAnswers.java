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

    private PaymentAnswers() {}

    static void stillUnknown(Context call, OrderView view) {
        call.header(Header.RETRY_AFTER, "5");
        Calls.answer(
                call,
                202,
                OrderPage.of(
                        view,
                        "The payment's outcome is not known yet. Don't pay again; look at the"
                                + " order."));
    }

    static void payLater(Context call, OrderView view) {
        call.header(Header.RETRY_AFTER, String.valueOf(GATEWAY_PAUSE));
        Calls.answer(
                call,
                201,
                OrderPage.of(
                        view,
                        "Payments can't be taken at the moment: pay a little later, nothing was"
                                + " charged."));
    }

    static RequestRefused gatewayBusy() {
        return new RequestRefused(
                Problem.nothingWritten(
                        ProblemCode.GATEWAY_BUSY,
                        "Payments can't be taken at the moment. Pay a little later, nothing was"
                                + " charged.",
                        GATEWAY_PAUSE));
    }

    static RequestRefused declined(OrderView view, List<HistoryEntry> history) {
        String reason = "";
        for (HistoryEntry entry : history) {
            if (entry.event() instanceof PaymentDeclined declined) {
                reason = declined.reason();
            }
        }
        String detail = "The payment was declined" + (reason.isBlank() ? "." : ": " + reason + ".");
        return new RequestRefused(
                Problem.of(
                                ProblemCode.PAYMENT_DECLINED,
                                detail + " The order waits for another try.")
                        .about(OrderPage.of(view)));
    }
}
