package soban.domain.stories;

import soban.domain.customer.Channel;
import soban.domain.message.MessageOutcome;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.GatewayAnswer.Done;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderEvent;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.order.PaymentEvent.RefundStarted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payment gateway and the message provider: they do what they are asked, unless a script has
/// said what they say next. The gateway knows each key once, however often it is asked.
final class Outside {
    private final Deque<GatewayAnswer> answers = new ArrayDeque<>();
    private final Deque<MessageOutcome> outcomes = new ArrayDeque<>();
    private final Map<String, Long> book = new HashMap<>();

    void gatewaySays(GatewayAnswer... next) {
        answers.addAll(List.of(next));
    }

    void providerSays(MessageOutcome... next) {
        outcomes.addAll(List.of(next));
    }

    /// What the gateway has taken and not given back.
    long money() {
        return book.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What comes back from outside because of an event.
    Optional<OrderCommand> answer(OrderEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PaymentAttempted(var order, var key, var amount, var request) ->
                            new SettlePayment(order, key, 0, charge(key, amount));
                    case PaymentAskedAgain(
                                    var order,
                                    var key,
                                    var n,
                                    var amount,
                                    var request,
                                    var since) ->
                            new SettlePayment(order, key, n, charge(key, amount));
                    case RefundStarted(var order, var key, var of, var amount, var why) ->
                            new SettleRefund(order, key, 0, giveBack(key, amount));
                    case RefundAskedAgain(var order, var key, var of, var n, var amount) ->
                            new SettleRefund(order, key, n, giveBack(key, amount));
                    case MessageIntended message when message.channel() != Channel.NONE ->
                            new SettleMessage(message.order(), message.message(), 0, outcome());
                    case MessageSentAgain again ->
                            new SettleMessage(
                                    again.order(), again.message(), again.tryNumber(), outcome());
                    default -> null;
                });
    }

    private GatewayAnswer charge(String key, Money amount) {
        return booked(key, amount.amount());
    }

    private GatewayAnswer giveBack(String key, Money amount) {
        return booked(key, -amount.amount());
    }

    private GatewayAnswer booked(String key, long amount) {
        GatewayAnswer answer = answers.isEmpty() ? new Done(key) : answers.pop();
        if (answer instanceof Done) {
            book.put(key, amount);
        }
        return answer;
    }

    private MessageOutcome outcome() {
        return outcomes.isEmpty() ? new MessageOutcome.Taken("ref") : outcomes.pop();
    }
}
