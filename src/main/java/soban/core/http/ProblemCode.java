package soban.core.http;

import java.util.Locale;

/// What can be wrong with a request before and beside what a unit refuses, with the status that
/// belongs to it. A program goes by the code, so a code is for ever.
enum ProblemCode {
    BAD_REQUEST(400),
    BODY_BROKEN(400),
    MALFORMED_JSON(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_INVALID(400),
    LAST_EVENT_ID_INVALID(400),
    UNAUTHORIZED(401),
    PAYMENT_DECLINED(402),
    CODE_REFUSED(403),
    TLS_NEEDED(403),
    NOT_FOUND(404),
    SHOP_UNKNOWN(404),
    ORDER_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    CANCEL_REFUSED(409),
    CONTENT_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    MALFORMED(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    NOT_READY(503),
    STOPPING(503),
    BUSY(503),
    GATEWAY_BUSY(503),
    CUSTOMER_NOT_SEEN(503),
    OUTCOME_UNKNOWN(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /// As it stands in an answer: `payment-declined`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
