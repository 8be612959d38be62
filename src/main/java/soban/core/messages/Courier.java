package soban.core.messages;

import soban.core.follow.Followed;
import soban.core.follow.Lane;
import soban.core.follow.Outcomes;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.SignInCommand.SettleCode;
import soban.domain.message.MessageOutcome;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.OrderId;
import soban.domain.unit.Command;
import soban.wire.CommandRecord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;

/// Takes one message after the other to the provider. What may have been sent by somebody before is
/// looked up; news that may have been sent is left alone, and news that waited too long is dropped.
final class Courier implements Lane.Destination<Courier.Errand> {
    private static final String PART = "messages";

    /// Older than this, news is no news.
    private static final Duration STALE = Duration.ofSeconds(60);

    private final Provider provider;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final LongAdder shed = new LongAdder();

    record Errand(Parcel parcel, Followed of) {}

    Courier(Provider provider, Outcomes outcomes, InstantSource clock) {
        this.provider = provider;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /// Never twice for one errand: what could not be told of any more comes again from the log, to
    /// whoever follows it then.
    @Override
    public CompletionStage<Void> write(Errand errand) {
        Parcel parcel = errand.parcel();
        MessageOutcome outcome = outcome(errand);
        var command =
                CommandRecord.system(
                        PART,
                        parcel.message() + "/" + parcel.tryNumber() + "/" + said(outcome),
                        errand.of().event().unit(),
                        clock.instant(),
                        settled(parcel, outcome));
        if (outcomes.report(command, errand.of())) {
            errand.of().done();
            if (outcome instanceof MessageOutcome.Dropped) {
                shed.increment();
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private static Command settled(Parcel parcel, MessageOutcome outcome) {
        OrderId order = parcel.order();
        return order == null
                ? new SettleCode(
                        parcel.message(), outcome instanceof MessageOutcome.Taken, reason(outcome))
                : new SettleMessage(order, parcel.message(), parcel.tryNumber(), outcome);
    }

    private static String reason(MessageOutcome outcome) {
        return switch (outcome) {
            case MessageOutcome.Taken taken -> "";
            case MessageOutcome.Refused refused -> refused.reason();
            case MessageOutcome.Unclear unclear -> unclear.reason();
            case MessageOutcome.Dropped dropped -> dropped.reason();
        };
    }

    private MessageOutcome outcome(Errand errand) {
        Parcel parcel = errand.parcel();
        boolean unsent = errand.of().fresh() && !parcel.repeated();
        try {
            if (parcel.kind().mustArrive()) {
                return unsent ? provider.send(parcel) : foundOrSent(parcel);
            }
            if (!unsent) {
                return new MessageOutcome.Unclear("may have been sent");
            }
            var age = Duration.between(errand.of().event().time(), clock.instant());
            return age.compareTo(STALE) > 0
                    ? new MessageOutcome.Dropped("too late")
                    : provider.send(parcel);
        } catch (OutsideTrouble trouble) {
            return new MessageOutcome.Unclear(trouble.reason());
        }
    }

    /// How much news was dropped: because it had waited too long, or its turn came while the
    /// provider was in trouble.
    long shed() {
        return shed.sum();
    }

    private MessageOutcome foundOrSent(Parcel parcel) throws OutsideTrouble {
        var found = provider.find(parcel);
        return found.isPresent() ? found.get() : provider.send(parcel.markedAsRepetition());
    }

    private static String said(MessageOutcome outcome) {
        return switch (outcome) {
            case MessageOutcome.Taken taken -> "taken";
            case MessageOutcome.Refused refused -> "refused";
            case MessageOutcome.Unclear unclear -> "unclear";
            case MessageOutcome.Dropped dropped -> "dropped";
        };
    }

    @Override
    public void mend() {
        // A message is taken to the provider or it is not: there is nothing to mend.
    }
}
