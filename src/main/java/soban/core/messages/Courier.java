package soban.core.messages;

import soban.core.follow.Followed;
import soban.core.follow.Lane;
import soban.core.follow.Outcomes;
import soban.core.keys.MissingKey;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.SignInCommand.SettleCode;
import soban.domain.message.MessageOutcome;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.OrderId;
import soban.domain.unit.Command;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// Takes one message after the other to the provider. What may have been sent by somebody before is
/// looked up; news that may have been sent is left alone, and news that waited too long is dropped.
final class Courier implements Lane.Destination<Followed> {
    private static final String PART = "messages";

    /// Older than this, news is no news.
    private static final Duration STALE = Duration.ofSeconds(60);

    private final Provider provider;
    private final Function<EventRecord, Parcel> parcels;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final LongAdder shed = new LongAdder();

    /// @param parcels makes of an event what is to be sent, with the names and numbers opened
    Courier(
            Provider provider,
            Function<EventRecord, Parcel> parcels,
            Outcomes outcomes,
            InstantSource clock) {
        this.provider = provider;
        this.parcels = parcels;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /// Never twice for one errand: what could not be told of any more comes again from the log, to
    /// whoever follows it then.
    @Override
    public CompletionStage<Void> write(Followed errand) {
        Parcel parcel;
        try {
            parcel = parcels.apply(errand.event());
        } catch (MissingKey awaited) {
            return CompletableFuture.failedFuture(awaited);
        }
        MessageOutcome outcome = outcome(parcel, errand);
        var command =
                CommandRecord.system(
                        PART,
                        parcel.message() + "/" + parcel.tryNumber() + "/" + said(outcome),
                        errand.event().unit(),
                        clock.instant(),
                        settled(parcel, outcome));
        if (outcomes.report(command, errand)) {
            errand.done();
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

    private MessageOutcome outcome(Parcel parcel, Followed errand) {
        if (parcel.isToNobody()) {
            return new MessageOutcome.Refused("forgotten");
        }
        boolean unsent = errand.fresh() && !parcel.repeated();
        try {
            if (parcel.kind().mustArrive()) {
                return unsent ? provider.send(parcel) : foundOrSent(parcel);
            }
            if (!unsent) {
                return new MessageOutcome.Unclear("may have been sent");
            }
            var age = Duration.between(errand.event().time(), clock.instant());
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
