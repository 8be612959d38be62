package soban.core.payments;

import soban.core.outside.OutsideTrouble;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentRequest;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an event wants to know from the gateway, and the command that carries the answer home.
public sealed interface Question {
    OrderId order();

    String attempt();

    /// How many unclear answers came before.
    int tryNumber();

    Money amount();

    /// The gateway is asked under this as often as it takes.
    String key();

    /// Since when the gateway has to remember the key. A refund that is asked for again begins
    /// anew, since every gateway can tell by the refund's name whether it gave it already.
    Instant since();

    GatewayAnswer ask(Gateway gateway) throws OutsideTrouble;

    /// Asks for nothing: only what became of the questions before.
    GatewayAnswer find(Gateway gateway) throws OutsideTrouble;

    OrderCommand outcome(GatewayAnswer answer);

    /// The first question about a charge: the only one that can be withdrawn when it was not sent.
    boolean opens();

    record Charge(
            OrderId order,
            String attempt,
            int tryNumber,
            Money amount,
            PaymentRequest request,
            Instant since,
            boolean opens)
            implements Question {
        @Override
        public String key() {
            return attempt;
        }

        @Override
        public GatewayAnswer ask(Gateway gateway) throws OutsideTrouble {
            return gateway.charge(this);
        }

        @Override
        public GatewayAnswer find(Gateway gateway) throws OutsideTrouble {
            return gateway.find(this);
        }

        @Override
        public OrderCommand outcome(GatewayAnswer answer) {
            return new SettlePayment(order, attempt, tryNumber, answer);
        }
    }

    record Refund(
            OrderId order,
            String refund,
            String attempt,
            int tryNumber,
            Money amount,
            Instant since)
            implements Question {
        @Override
        public String key() {
            return key(refund, amount);
        }

        /// With the amount: after a power cut that took what came of it, the name can be given to
        /// another refund.
        static String key(String refund, Money amount) {
            return refund + "/" + amount.amount();
        }

        @Override
        public GatewayAnswer ask(Gateway gateway) throws OutsideTrouble {
            return gateway.refund(this);
        }

        @Override
        public GatewayAnswer find(Gateway gateway) throws OutsideTrouble {
            return gateway.find(this);
        }

        @Override
        public OrderCommand outcome(GatewayAnswer answer) {
            return new SettleRefund(order, refund, tryNumber, answer);
        }

        @Override
        public boolean opens() {
            return false;
        }
    }

    /// The command's id. It names the answer too: a question that comes again after a crash can
    /// come to another answer than before, and a charge that is found then must not pass for a
    /// changed repetition.
    default String idOf(GatewayAnswer answer) {
        String what = getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String said =
                switch (answer) {
                    case GatewayAnswer.Done done -> "done";
                    case GatewayAnswer.Declined declined -> "declined";
                    case GatewayAnswer.Unclear unclear -> "unclear";
                    case GatewayAnswer.NotSent notSent -> "not-sent";
                };
        return key() + "/" + what + "/" + tryNumber() + "/" + said;
    }

    /// The kinds that ask one.
    Set<Class<?>> KINDS =
            Set.of(
                    PaymentAttempted.class,
                    PaymentAskedAgain.class,
                    RefundStarted.class,
                    RefundAskedAgain.class);

    static Optional<Question> of(EventRecord asking) {
        return switch (asking.event()) {
            case PaymentAttempted(var order, var attempt, var amount, var request) ->
                    Optional.of(
                            new Charge(order, attempt, 0, amount, request, asking.time(), true));
            case PaymentAskedAgain(
                            var order,
                            var attempt,
                            var tries,
                            var amount,
                            var request,
                            var since) ->
                    Optional.of(new Charge(order, attempt, tries, amount, request, since, false));
            case RefundStarted(var order, var refund, var attempt, var amount, var reason) ->
                    Optional.of(new Refund(order, refund, attempt, 0, amount, asking.time()));
            case RefundAskedAgain(var order, var refund, var attempt, var tries, var amount) ->
                    Optional.of(new Refund(order, refund, attempt, tries, amount, asking.time()));
            default -> Optional.empty();
        };
    }
}
