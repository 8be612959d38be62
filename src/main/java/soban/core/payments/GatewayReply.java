package soban.core.payments;

import org.jspecify.annotations.Nullable;

import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.List;

/// What came over the wire, and what it means. Only a state that was agreed on is believed, and
/// only of the key that was asked about: an answer that came twice could stand in another's place.
/// Everything else is unclear, "not found" included, and never a no.
record GatewayReply(int status, String body) {
    private static final int LONGEST_TEXT = 200;
    private static final Body NOTHING = new Body("", null, null, null, null);

    /// @param refunds of a payment that was looked for: what has gone back of it
    private record Body(
            String state,
            @Nullable String key,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable List<Given> refunds) {
        boolean says(String expected, String about) throws OutsideTrouble {
            if (!state.equals(expected)) {
                return false;
            }
            if (!about.equals(key)) {
                throw new OutsideTrouble("an answer to another question");
            }
            return true;
        }

        List<Given> given() {
            return refunds == null ? List.of() : refunds;
        }
    }

    private record Given(String key, long amount) {}

    GatewayAnswer toCharge(Question.Charge charge) throws OutsideTrouble {
        return charge(charge, 402);
    }

    GatewayAnswer toFoundCharge(Question.Charge charge) throws OutsideTrouble {
        return charge(charge, 200);
    }

    /// @param declined the status of a no: to be told of one is a success
    private GatewayAnswer charge(Question.Charge charge, int declined) throws OutsideTrouble {
        Body body = read();
        if (status == 200 && body.reference() != null && body.says("PAID", charge.key())) {
            return new GatewayAnswer.Done(shortened(body.reference()));
        }
        if (status == declined && body.says("DECLINED", charge.key())) {
            return new GatewayAnswer.Declined(shortened(body.reason()));
        }
        return unclear(body);
    }

    GatewayAnswer toRefund(Question.Refund refund) throws OutsideTrouble {
        Body body = read();
        if (status == 200 && body.says("REFUNDED", refund.key())) {
            return new GatewayAnswer.Done(shortened(body.reference()));
        }
        if (status == 409 && body.says("REFUSED", refund.key())) {
            return new GatewayAnswer.Declined(shortened(body.reason()));
        }
        return unclear(body);
    }

    GatewayAnswer toFoundRefund(Question.Refund refund) throws OutsideTrouble {
        Body body = read();
        if (status != 200 || !body.says("PAID", refund.attempt())) {
            return unclear(body);
        }
        var given = new Given(refund.key(), refund.amount().amount());
        return body.given().contains(given)
                ? new GatewayAnswer.Done("")
                : new GatewayAnswer.Unclear("not refunded yet");
    }

    private Body read() throws OutsideTrouble {
        if (status >= 500) {
            throw new OutsideTrouble("http-" + status);
        }
        try {
            return Json.read(body, Body.class);
        } catch (Unreadable problem) {
            if (status >= 400) {
                return NOTHING;
            }
            throw new OutsideTrouble("unreadable");
        }
    }

    private GatewayAnswer unclear(Body body) throws OutsideTrouble {
        if (status < 400 && !body.state().equals("PROCESSING")) {
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
