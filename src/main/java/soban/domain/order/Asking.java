package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentRaised;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.unit.Decision;

import java.time.Duration;
import java.time.Instant;

/// When and what the gateway is asked again: the same question under the same key, until it answers
/// for good, or may have forgotten the key.
final class Asking {
    /// Gateways forget a key after some weeks (Toss: 15 days). From then on the same question could
    /// charge again.
    private static final Duration LONGEST_ASKED = Duration.ofDays(10);

    private static final int QUICK_TRIES = 20;
    private static final int HOURLY_TRIES = 10 * 24;

    private Asking() {}

    static Decision again(Draft draft, AskGatewayAgain ask, Moment moment) {
        Order order = draft.order();
        order.payments()
                .attempt(ask.about())
                .filter(Attempt::unsettled)
                .filter(a -> isDue(a.tries(), a.askAgainAt(), ask))
                .ifPresent(
                        a ->
                                draft.add(
                                        isForgotten(order, moment)
                                                ? raised(order, a)
                                                : asked(order, a)));
        order.payments()
                .refund(ask.about())
                .filter(Refund::unsettled)
                .filter(r -> isDue(r.tries(), r.askAgainAt(), ask))
                .ifPresent(
                        r ->
                                draft.add(
                                        new RefundAskedAgain(
                                                order.id(),
                                                r.id(),
                                                r.attempt(),
                                                r.tries(),
                                                r.amount())));
        return draft.accepted();
    }

    private static boolean isForgotten(Order order, Moment moment) {
        return !moment.now().isBefore(order.content().placedAt().plus(LONGEST_ASKED));
    }

    private static OrderEvent raised(Order order, Attempt attempt) {
        return new PaymentRaised(
                order.id(), attempt.id(), attempt.amount(), order.content().contact());
    }

    private static OrderEvent asked(Order order, Attempt attempt) {
        return new PaymentAskedAgain(
                order.id(),
                attempt.id(),
                attempt.tries(),
                attempt.amount(),
                attempt.request(),
                order.content().placedAt());
    }

    private static boolean isDue(int tries, @Nullable Instant askAgainAt, AskGatewayAgain ask) {
        return askAgainAt != null && tries == ask.tryNumber();
    }

    /// An unclear answer counts once: a repeated or late one must not push the next question away.
    static boolean answersOpenQuestion(int tries, @Nullable Instant askAgainAt, int tryNumber) {
        return tryNumber == tries && askAgainAt == null;
    }

    /// 2, 4, 8 … seconds, then each minute, after a quarter of an hour each hour, and after ten
    /// days each day.
    static Duration pause(int tries) {
        if (tries > QUICK_TRIES + HOURLY_TRIES) {
            return Duration.ofDays(1);
        }
        return tries > QUICK_TRIES
                ? Duration.ofHours(1)
                : Duration.ofSeconds(Math.min(60, 1L << Math.min(tries, 6)));
    }
}
