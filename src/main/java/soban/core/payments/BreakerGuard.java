package soban.core.payments;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.outside.Breaker;
import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;

import java.time.Duration;
import java.util.Optional;

/// While the gateway is in trouble it is left in peace; and whatever goes wrong with a question
/// that was put to it, its outcome is unclear.
final class BreakerGuard implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(BreakerGuard.class);
    private static final int AT_ONCE = 64;

    private final Gateway gateway;
    private final Breaker breaker;

    /// @param peace how long the gateway is left alone before it is tried again
    BreakerGuard(Gateway gateway, Duration peace) {
        this.gateway = gateway;
        this.breaker = new Breaker("payment gateway", AT_ONCE, peace);
    }

    boolean busy() {
        return breaker.isOpen();
    }

    @Override
    public Optional<GatewayAnswer> ask(Question question, Manner manner)
            throws InterruptedException {
        try {
            return breaker.ask(() -> manner.put(gateway));
        } catch (OutsideTrouble trouble) {
            LOG.warn("{} is unclear: {}", question.key(), trouble.reason());
            return Optional.of(new GatewayAnswer.Unclear(trouble.reason()));
        } catch (RuntimeException bug) {
            LOG.error("asking for {} failed", question.key(), bug);
            return Optional.of(new GatewayAnswer.Unclear("internal"));
        }
    }
}
