package soban.core.payments;

import org.jspecify.annotations.Nullable;

import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;
import soban.wire.Json;
import soban.wire.Unreadable;

/// What came over the wire, and what it means. Only a state that was agreed on is believed;
/// everything else is unclear, "not found" included, and never a no.
record GatewayReply(int status, String body) {
    private static final int LONGEST_TEXT = 200;

    private record Body(String state, @Nullable String reference, @Nullable String reason) {}

    GatewayAnswer toCharge() throws OutsideTrouble {
        Body body = read();
        if (status == 200 && body.state().equals("PAID") && body.reference() != null) {
            return new GatewayAnswer.Done(shortened(body.reference()));
        }
        if (status == 402 && body.state().equals("DECLINED")) {
            return new GatewayAnswer.Declined(shortened(body.reason()));
        }
        return unclear(body);
    }

    GatewayAnswer toRefund() throws OutsideTrouble {
        Body body = read();
        if (status == 200 && body.state().equals("REFUNDED")) {
            return new GatewayAnswer.Done(shortened(body.reference()));
        }
        if (status == 409 && body.state().equals("REFUSED")) {
            return new GatewayAnswer.Declined(shortened(body.reason()));
        }
        return unclear(body);
    }

    private Body read() throws OutsideTrouble {
        if (status >= 500) {
            throw new OutsideTrouble("http-" + status);
        }
        try {
            return Json.read(body, Body.class);
        } catch (Unreadable problem) {
            if (status >= 400) {
                return new Body("", null, null);
            }
            throw new OutsideTrouble("unreadable");
        }
    }

    private GatewayAnswer unclear(Body body) throws OutsideTrouble {
        if (status < 400) {
            throw new OutsideTrouble("unexpected: " + shortened(body.state()));
        }
        String said = body.state().isEmpty() ? "" : ": " + shortened(body.state());
        return new GatewayAnswer.Unclear("http-" + status + said);
    }

    private static String shortened(@Nullable String text) {
        String given = text == null ? "" : text;
        return given.substring(0, Math.min(given.length(), LONGEST_TEXT));
    }
}
