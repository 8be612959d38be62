package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.follow.MachineThreads;
import soban.core.follow.Outcomes;
import soban.core.follow.Step;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderId;
import soban.wire.CommandRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A message on its way to the provider: what may have been sent by somebody before, and what
/// waited too long.
class CourierTest {
    private static final Instant NOON = Instant.parse("2026-05-04T03:00:00Z");
    private static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    private static final String ID = ORDER + ".m1";

    private final List<Parcel> sent = new ArrayList<>();
    private final List<CommandRecord> reported = new ArrayList<>();
    private Optional<MessageOutcome> found = Optional.empty();
    private Step taken = Step.fresh(new OrderExpired(ORDER));
    private boolean troubled;
    private boolean away;
    private Instant now = NOON;

    private final Provider provider =
            new Provider() {
                @Override
                public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
                    sent.add(parcel);
                    if (troubled) {
                        throw new OutsideTrouble("timeout");
                    }
                    return new MessageOutcome.Taken("p-" + sent.size());
                }

                @Override
                public Optional<MessageOutcome> find(Parcel parcel) {
                    return found;
                }
            };

    private final Courier courier = courier();

    private Courier courier() {
        var threads = new MachineThreads();
        var outcomes =
                new Outcomes(
                        threads,
                        threads.ending(),
                        command -> {
                            reported.add(command);
                            return away ? gone() : CompletableFuture.completedFuture(null);
                        });
        return new Courier(
                provider, record -> Parcel.of(record.event()).orElseThrow(), outcomes, () -> now);
    }

    @Test
    void what_nobody_can_have_sent_before_is_simply_sent() {
        for (MessageKind kind : List.of(MessageKind.REFUNDED, MessageKind.ORDER_READY)) {
            take(kind, true);
            assertThat(sent.getLast().repeated()).isFalse();
            assertThat(outcome()).isInstanceOf(MessageOutcome.Taken.class);
        }
    }

    @Test
    void news_that_may_have_been_sent_is_not_sent_again() {
        take(MessageKind.ORDER_READY, false);
        assertThat(sent).isEmpty();
        assertThat(outcome()).isInstanceOf(MessageOutcome.Unclear.class);
    }

    @Test
    void what_must_arrive_is_looked_up_before_it_is_sent_again() {
        found = Optional.of(new MessageOutcome.Taken("before"));
        take(MessageKind.REFUNDED, false);
        assertThat(sent).isEmpty();
        assertThat(outcome()).isEqualTo(new MessageOutcome.Taken("before"));
    }

    @Test
    void what_must_arrive_and_is_not_found_is_sent_marked_as_a_possible_repetition() {
        take(MessageKind.REFUNDED, false);
        assertThat(sent.getLast().repeated()).isTrue();
    }

    @Test
    void news_that_waited_too_long_is_dropped_and_what_must_arrive_is_not() {
        now = NOON.plusSeconds(61);
        take(MessageKind.ORDER_READY, true);
        assertThat(sent).isEmpty();
        assertThat(outcome()).isInstanceOf(MessageOutcome.Dropped.class);
        assertThat(courier.shed()).isEqualTo(1);
        take(MessageKind.REFUNDED, true);
        assertThat(sent).hasSize(1);
        assertThat(courier.shed()).isEqualTo(1);
    }

    @Test
    void whatever_concerns_money_or_a_cancel_is_never_dropped_however_late() {
        now = NOON.plus(Duration.ofDays(1));
        for (MessageKind kind : MessageKind.values()) {
            boolean due =
                    switch (kind.subject()) {
                        case PAYMENT, CANCEL -> true;
                        case PREPARATION, DELIVERY, REVIEW, SIGN_IN -> kind.mustArrive();
                    };
            take(kind, true);
            assertThat(outcome())
                    .as(kind.name())
                    .isInstanceOf(due ? MessageOutcome.Taken.class : MessageOutcome.Dropped.class);
        }
    }

    @Test
    void what_another_instance_goes_on_with_is_not_counted_here() {
        now = NOON.plusSeconds(61);
        away = true;
        take(MessageKind.ORDER_READY, true);
        assertThat(courier.shed()).isZero();
    }

    @Test
    void a_provider_in_trouble_leaves_it_unclear() {
        troubled = true;
        take(MessageKind.REFUNDED, true);
        assertThat(outcome()).isEqualTo(new MessageOutcome.Unclear("timeout"));
    }

    @Test
    void an_event_is_finished_when_the_outcome_is_told_and_not_before() {
        take(MessageKind.REFUNDED, true);
        assertThat(taken.isDone()).isTrue();
        away = true;
        take(MessageKind.REFUNDED, true);
        assertThat(taken.isDone()).isFalse();
        assertThat(sent).hasSize(2);
    }

    /// The broker goes, and with it the partition goes to another instance.
    private CompletableFuture<Void> gone() {
        taken.lose();
        return CompletableFuture.failedFuture(new IllegalStateException("the broker is away"));
    }

    private void take(MessageKind kind, boolean fresh) {
        var intended =
                new MessageIntended(
                        ORDER, ID, kind, Channel.SMS, "미나", Parcels.PHONE, Parcels.CAFE, "");
        taken = fresh ? Step.fresh(intended) : Step.seenBefore(intended);
        courier.write(taken).toCompletableFuture().join();
    }

    private MessageOutcome outcome() {
        return ((SettleMessage) reported.getLast().command()).outcome();
    }
}
