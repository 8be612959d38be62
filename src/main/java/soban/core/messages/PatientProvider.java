package soban.core.messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.outside.Breaker;
import soban.core.outside.OutsideTrouble;
import soban.domain.message.MessageOutcome;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A provider that is left in peace while it is in trouble: nothing is sent then. News is dropped,
/// and what must arrive is tried again later.
public final class PatientProvider implements Provider {
    private static final Logger LOG = LoggerFactory.getLogger(PatientProvider.class);
    private static final Duration PEACE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;
    private static final String BUSY = "provider-busy";

    private final Provider provider;
    private final Breaker breaker;
    private final AtomicReference<String> told = new AtomicReference<>("");

    public PatientProvider(Provider provider) {
        this(provider, PEACE);
    }

    /// @param peace how long the provider is left alone before it is tried again
    PatientProvider(Provider provider, Duration peace) {
        this.provider = provider;
        this.breaker = new Breaker("message provider", AT_ONCE, peace);
    }

    @Override
    public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
        var outcome = asked(parcel.message(), () -> provider.send(parcel));
        if (outcome.isEmpty() && parcel.kind().mustArrive()) {
            throw busyNow();
        }
        return outcome.orElseGet(() -> new MessageOutcome.Dropped(BUSY));
    }

    @Override
    public Optional<MessageOutcome> find(Parcel parcel) throws OutsideTrouble {
        return asked(parcel.message(), () -> provider.find(parcel))
                .orElseThrow(PatientProvider::busyNow);
    }

    private static OutsideTrouble busyNow() {
        return new OutsideTrouble(BUSY);
    }

    /// Empty when nothing was asked.
    private <T> Optional<T> asked(String message, Breaker.Call<T> call) throws OutsideTrouble {
        try {
            Optional<T> answer = breaker.ask(call);
            answer.ifPresent(_ -> told.set(""));
            return answer;
        } catch (OutsideTrouble trouble) {
            tell(trouble.reason());
            throw trouble;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new OutsideTrouble("interrupted");
        } catch (RuntimeException bug) {
            LOG.error("asking for {} failed", message, bug);
            throw new OutsideTrouble("internal");
        }
    }

    /// Once for each reason: an empty balance or a wrong key is mended by nobody who does not know.
    private void tell(String reason) {
        if (!reason.equals(told.getAndSet(reason))) {
            LOG.warn("the message provider is in trouble: {}", reason);
        }
    }

    /// It is left in peace at present.
    public boolean busy() {
        return breaker.isOpen();
    }

    @Override
    public void close() {
        provider.close();
    }
}
