package soban.domain.order;

/// What came of one question to the payment gateway.
public sealed interface GatewayAnswer {
    /// It is done: charged or refunded.
    record Done(String reference) implements GatewayAnswer {}

    /// A final no: nothing was charged, or the refund is refused for good.
    record Declined(String reason) implements GatewayAnswer {}

    /// Nobody knows: no answer, a broken one, or "not found". It is never taken for a no.
    record Unclear(String reason) implements GatewayAnswer {}

    /// The question was certainly never sent under this key.
    record NotSent(String reason) implements GatewayAnswer {}
}
