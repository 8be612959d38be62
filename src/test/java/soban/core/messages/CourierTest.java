package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.follow.Followed;
import soban.core.follow.MachineThreads;
import soban.core.follow.Outcomes;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private boolean troubled;
    private Instant now = NOON;

    private final Provider provider =
            new Provider() {
                @Override
                public MessageOutcome send(Parcel parcel) throws ProviderTrouble {
                    sent.add(parcel);
                    if (troubled) {
                        throw new ProviderTrouble("timeout");
                    }
                    return new MessageOutcome.Taken("p-" + sent.size());
                }

                @Override
                public Optional<MessageOutcome> find(String message) {
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
                            return CompletableFuture.completedFuture(null);
                        });
        return new Courier(provider, outcomes, () -> now);
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
        take(MessageKind.REFUNDED, true);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_provider_in_trouble_leaves_it_unclear() {
        troubled = true;
        take(MessageKind.REFUNDED, true);
        assertThat(outcome()).isEqualTo(new MessageOutcome.Unclear("timeout"));
    }

    private void take(MessageKind kind, boolean fresh) {
        var intended = new MessageIntended(ORDER, ID, kind, Channel.SMS, "미나", "010-1234-5678", "");
        var parcel = Parcel.of(intended).orElseThrow();
        courier.write(new Courier.Errand(parcel, followed(intended, fresh)))
                .toCompletableFuture()
                .join();
    }

    private MessageOutcome outcome() {
        return ((SettleMessage) reported.getLast().command()).outcome();
    }

    private static Followed followed(MessageIntended event, boolean fresh) {
        var record =
                new EventRecord(
                        "e-1",
                        "shop:cafe",
                        1,
                        "",
                        Actor.system("orders"),
                        "c-1",
                        NOON,
                        Map.of(),
                        event);
        return new Followed() {
            @Override
            public EventRecord event() {
                return record;
            }

            @Override
            public boolean fresh() {
                return fresh;
            }

            @Override
            public boolean lost() {
                return false;
            }

            @Override
            public void done() {}
        };
    }
}
