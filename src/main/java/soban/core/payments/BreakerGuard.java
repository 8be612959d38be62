package soban.core.payments;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.domain.order.GatewayAnswer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Stands between the questions and the gateway. While the gateway is in trouble it is left in
/// peace; and it never has more than a bounded number of questions at once. A decline is an answer
/// like any other: it opens nothing.
final class BreakerGuard {
    private static final Logger LOG = LoggerFactory.getLogger(BreakerGuard.class);
    private static final int AT_ONCE = 64;

    private final Gateway gateway;
    private final CircuitBreaker breaker;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /// @param peace how long the gateway is left alone before it is tried again
    BreakerGuard(Gateway gateway, Duration peace) {
        this.gateway = gateway;
        this.breaker = CircuitBreaker.of("gateway", settings(peace));
        breaker.getEventPublisher()
                .onStateTransition(
                        change ->
                                LOG.warn(
                                        "payment gateway: breaker is {}",
                                        change.getStateTransition().getToState()));
    }

    private static CircuitBreakerConfig settings(Duration peace) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(8)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(Duration.ofSeconds(2))
                .slowCallRateThreshold(80)
                .waitDurationInOpenState(peace)
                // By itself: while payments are refused in front, no question would come to wake
                // it.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
    }

    boolean busy() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> true;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> false;
        };
    }

    /// Asks, or doesn't: empty means that nothing was sent.
    Optional<GatewayAnswer> ask(Question question) throws InterruptedException {
        places.acquire();
        try {
            return breaker.tryAcquirePermission()
                    ? Optional.of(permitted(question))
                    : Optional.empty();
        } finally {
            places.release();
        }
    }

    private GatewayAnswer permitted(Question question) {
        long begun = System.nanoTime();
        try {
            GatewayAnswer answer = question.ask(gateway);
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return answer;
        } catch (GatewayTrouble trouble) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, trouble);
            return new GatewayAnswer.Unclear(trouble.reason());
        } catch (RuntimeException bug) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, bug);
            LOG.error("asking for {} failed", question.key(), bug);
            return new GatewayAnswer.Unclear("internal");
        }
    }
}
