package soban.core.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// While somebody outside is in trouble they are left in peace; and they never have more than a
/// bounded number of questions at once. A no is an answer like any other: it opens nothing.
public final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final CircuitBreaker breaker;
    private final Semaphore places;

    /// A question, put to whoever it is for.
    public interface Call<T> {
        T make() throws OutsideTrouble;
    }

    /// @param peace how long they are left alone before they are tried again
    public Breaker(String name, int atOnce, Duration peace) {
        this.places = new Semaphore(atOnce);
        this.breaker = CircuitBreaker.of(name, settings(peace));
        breaker.getEventPublisher()
                .onStateTransition(
                        change ->
                                LOG.warn(
                                        "{}: breaker is {}",
                                        name,
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

    public boolean isOpen() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> true;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> false;
        };
    }

    /// Asks, or doesn't: empty means that nothing was sent.
    public <T> Optional<T> ask(Call<T> call) throws OutsideTrouble, InterruptedException {
        places.acquire();
        try {
            return breaker.tryAcquirePermission() ? Optional.of(permitted(call)) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private <T> T permitted(Call<T> call) throws OutsideTrouble {
        long begun = System.nanoTime();
        try {
            T answer = call.make();
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return answer;
        } catch (OutsideTrouble | RuntimeException problem) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, problem);
            throw problem;
        }
    }
}
