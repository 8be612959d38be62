package soban.core.payments;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;

import java.net.URI;
import java.time.Duration;

/// A gateway that is asked over HTTP, such as the sandbox. It gives an answer within a few seconds
/// or is in trouble.
public final class GatewayClient implements Gateway {
    private final HttpPeer peer;

    public GatewayClient(URI base) {
        this.peer = new HttpPeer(base);
    }

    GatewayClient(URI base, Duration toConnect, Duration inAll) {
        this.peer = new HttpPeer(base, toConnect, inAll);
    }

    private record ChargeBody(String key, String orderId, long amount, String token) {}

    private record RefundBody(String key, long amount) {}

    @Override
    public GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble {
        var body =
                new ChargeBody(
                        charge.key(),
                        charge.order().value(),
                        charge.amount().amount(),
                        charge.request().token());
        return reply(peer.post("/payments", body)).toCharge(charge);
    }

    @Override
    public GatewayAnswer refund(Question.Refund refund) throws OutsideTrouble {
        var body = new RefundBody(refund.key(), refund.amount().amount());
        return reply(peer.post("/payments/" + refund.attempt() + "/refunds", body))
                .toRefund(refund);
    }

    @Override
    public GatewayAnswer find(Question.Charge charge) throws OutsideTrouble {
        return lookup(charge).toFoundCharge(charge);
    }

    @Override
    public GatewayAnswer find(Question.Refund refund) throws OutsideTrouble {
        return lookup(refund).toFoundRefund(refund);
    }

    private GatewayReply lookup(Question question) throws OutsideTrouble {
        return reply(peer.get("/payments/" + question.attempt()));
    }

    private static GatewayReply reply(HttpPeer.Answer answer) {
        return new GatewayReply(answer.status(), answer.body());
    }

    @Override
    public void close() {
        peer.close();
    }
}
