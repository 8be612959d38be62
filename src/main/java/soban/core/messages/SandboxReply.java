package soban.core.messages;

import org.jspecify.annotations.Nullable;

import soban.core.outside.OutsideTrouble;
import soban.domain.message.MessageOutcome;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.Optional;

/// What came over the wire, and what it means. Only a state that was agreed on is believed, "not
/// found" included: a wrong address knows no message, and would have every one sent once more. A
/// line that got out of step answers about another message, and of this one nothing is known then.
///
/// @param message whose fate was asked for
record SandboxReply(int status, String body, String message) {
    private static final int LONGEST_TEXT = 200;

    private record Body(
            String state,
            @Nullable String id,
            @Nullable String reference,
            @Nullable String reason) {}

    MessageOutcome toSending() throws OutsideTrouble {
        Body body = read();
        if (status == 422 && isOfMessage(body, "REFUSED")) {
            return new MessageOutcome.Refused(shortened(body.reason()));
        }
        return taken(body).orElseThrow(() -> unclear(body));
    }

    Optional<MessageOutcome> toLookup() throws OutsideTrouble {
        Body body = read();
        if (status == 404 && body.state().equals("NOT_FOUND")) {
            return Optional.empty();
        }
        if (status == 200 && isOfMessage(body, "REFUSED")) {
            return Optional.of(new MessageOutcome.Refused(shortened(body.reason())));
        }
        return Optional.of(taken(body).orElseThrow(() -> unclear(body)));
    }

    private Optional<MessageOutcome> taken(Body body) {
        return status == 200 && isOfMessage(body, "TAKEN") && body.reference() != null
                ? Optional.of(new MessageOutcome.Taken(shortened(body.reference())))
                : Optional.empty();
    }

    private boolean isOfMessage(Body body, String state) {
        return body.state().equals(state) && message.equals(body.id());
    }

    private Body read() throws OutsideTrouble {
        if (status >= 500) {
            throw new OutsideTrouble("http-" + status);
        }
        try {
            return Json.read(body, Body.class);
        } catch (Unreadable problem) {
            throw new OutsideTrouble(status >= 400 ? "http-" + status : "unreadable");
        }
    }

    private OutsideTrouble unclear(Body body) {
        return new OutsideTrouble("http-" + status + ": " + shortened(body.state()));
    }

    private static String shortened(@Nullable String text) {
        String given = text == null ? "" : text;
        return given.substring(0, Math.min(given.length(), LONGEST_TEXT));
    }
}
