package soban.core.payments;

import org.jspecify.annotations.Nullable;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.Set;

/// What Toss said. That it is in trouble, or does not know who asks, says nothing of a payment.
sealed interface TossReply {
    record Told(TossPayment payment) implements TossReply {}

    /// A no of any kind.
    ///
    /// @param code Toss's word for why, empty where it said none
    record No(int status, String code) implements TossReply {
        GatewayAnswer unclear() {
            return new GatewayAnswer.Unclear(
                    "http-" + status + (code.isEmpty() ? "" : ": " + code));
        }
    }

    static TossReply of(HttpPeer.Answer answer) throws OutsideTrouble {
        return answer.status() == 200
                ? new Told(read(answer.body(), TossPayment.class))
                : no(answer);
    }

    static <T> T read(String body, Class<T> type) throws OutsideTrouble {
        try {
            return Json.read(body, type);
        } catch (Unreadable problem) {
            throw new OutsideTrouble("unreadable");
        }
    }

    /// What came instead of what was asked for.
    ///
    /// @throws OutsideTrouble where it is no answer to what was asked
    static No no(HttpPeer.Answer answer) throws OutsideTrouble {
        int status = answer.status();
        String code = Codes.in(answer.body());
        if (status < 400 || status == 429 || status >= 500) {
            throw new OutsideTrouble("http-" + status);
        }
        if (status == 401 || Codes.WRONG_SECRET.contains(code)) {
            throw new OutsideTrouble("the secret is not accepted: " + code);
        }
        return new No(status, code);
    }

    /// Toss's words.
    final class Codes {
        static final Set<String> WRONG_SECRET =
                Set.of("UNAUTHORIZED_KEY", "INVALID_API_KEY", "INCORRECT_BASIC_AUTH_FORMAT");

        private static final int LONGEST = 100;

        private Codes() {}

        private record Problem(@Nullable String code) {}

        private static String in(String body) {
            try {
                String code = Json.read(body, Problem.class).code();
                return code == null ? "" : code.substring(0, Math.min(code.length(), LONGEST));
            } catch (Unreadable noCode) {
                return "";
            }
        }
    }
}
