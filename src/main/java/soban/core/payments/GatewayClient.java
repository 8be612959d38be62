package soban.core.payments;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;

import java.net.URI;
import java.time.Duration;

/// A gateway that is asked over HTTP. It gives an answer within a few seconds or is in trouble.
public final class GatewayClient implements Gateway, AutoCloseable {
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
        return post("/payments", body).toCharge();
    }

    @Override
    public GatewayAnswer refund(Question.Refund refund) throws OutsideTrouble {
        var body = new RefundBody(refund.key(), refund.amount().amount());
        return post("/payments/" + refund.attempt() + "/refunds", body).toRefund();
    }

    private GatewayReply post(String path, Object body) throws OutsideTrouble {
        HttpPeer.Answer answer = peer.post(path, body);
        return new GatewayReply(answer.status(), answer.body());
    }

    @Override
    public void close() {
        peer.close();
    }
}
