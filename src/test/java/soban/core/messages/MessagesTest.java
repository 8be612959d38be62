package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import soban.core.access.Secret;
import soban.core.access.SignInCodes;
import soban.core.follow.MachineThreads;
import soban.core.follow.Step;
import soban.core.keys.KeysInMemory;
import soban.core.outside.OutsideTrouble;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.OrderId;
import soban.testing.Await;
import soban.wire.kafka.KafkaClients;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// The messages of an instance on their way: whose go one after another, and what waits.
@Timeout(60)
class MessagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Instant NOON = Instant.parse("2026-05-04T03:00:00Z");
    private static final String MINA = "010-1234-5678";
    private static final String JUN = "010-9876-5432";

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<Step> taken = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile Instant now = NOON;

    /// Whoever carries messages is slow with Mina's first one.
    private final Provider provider =
            new Provider() {
                @Override
                public MessageOutcome send(Parcel parcel) throws OutsideTrouble {
                    if (parcel.message().equals("cafe-7k2m9q4t1x8d.m1")) {
                        begun.countDown();
                        try {
                            held.await();
                        } catch (InterruptedException end) {
                            throw new OutsideTrouble("interrupted");
                        }
                    }
                    sent.add(parcel.message());
                    return new MessageOutcome.Taken("r");
                }

                @Override
                public Optional<MessageOutcome> find(Parcel parcel) {
                    return Optional.empty();
                }
            };

    private final Messages messages =
            new Messages(
                    new KafkaClients("127.0.0.1:1", "nobody"),
                    new MachineThreads(),
                    command -> CompletableFuture.completedFuture(null),
                    provider,
                    new KeysInMemory().seals(),
                    new SignInCodes(new Secret(new byte[32])),
                    () -> now);

    @AfterEach
    void close() {
        held.countDown();
        messages.close();
    }

    @Test
    void a_customers_messages_go_one_after_another_whatever_they_are_about_and_from_any_shop() {
        take("cafe-7k2m9q4t1x8d.m1", MessageKind.ORDER_READY, MINA);
        take("bakery-5h2m9q4t1x8d.m1", MessageKind.REFUNDED, "01012345678");
        take("cafe-7k2m9q4t1x8d.m2", MessageKind.ORDER_CANCELLED, "010 1234 5678");
        take("cafe-8p2m9q4t1x8d.m1", MessageKind.ORDER_READY, JUN);
        Await.until("Jun's is sent", PATIENCE, () -> taken.getLast().isDone());
        assertThat(sent).as("Mina's wait for her first").containsExactly("cafe-8p2m9q4t1x8d.m1");
        held.countDown();
        Await.until("all are sent", PATIENCE, () -> taken.stream().allMatch(Step::isDone));
        assertThat(sent)
                .containsExactly(
                        "cafe-8p2m9q4t1x8d.m1",
                        "cafe-7k2m9q4t1x8d.m1",
                        "bakery-5h2m9q4t1x8d.m1",
                        "cafe-7k2m9q4t1x8d.m2");
    }

    @Test
    void how_long_the_oldest_has_waited_and_what_was_dropped_can_be_read() throws Exception {
        assertThat(messages.oldestWaiting()).isZero();
        take("cafe-7k2m9q4t1x8d.m1", MessageKind.ORDER_READY, MINA);
        begun.await();
        take("cafe-7k2m9q4t1x8d.m2", MessageKind.ORDER_READY, MINA);
        now = NOON.plusSeconds(75);
        take("cafe-7k2m9q4t1x8d.m3", MessageKind.REFUNDED, MINA);
        assertThat(messages.oldestWaiting()).isEqualTo(Duration.ofSeconds(75));
        taken.get(1).lose();
        assertThat(messages.oldestWaiting()).as("another instance has it").isZero();
        held.countDown();
        Await.until("the rest is sent", PATIENCE, () -> taken.get(2).isDone());
        assertThat(messages.shed()).isZero();
        take("cafe-7k2m9q4t1x8d.m4", MessageKind.ORDER_READY, MINA, NOON);
        Await.until("it is dropped", PATIENCE, () -> messages.shed() == 1);
        assertThat(sent).containsExactly("cafe-7k2m9q4t1x8d.m1", "cafe-7k2m9q4t1x8d.m3");
    }

    private void take(String message, MessageKind kind, String phone) {
        take(message, kind, phone, now);
    }

    private void take(String message, MessageKind kind, String phone, Instant intended) {
        var order = new OrderId(message.substring(0, message.indexOf('.')));
        var event =
                new MessageIntended(
                        order, message, kind, Channel.SMS, "", phone, Parcels.CAFE, "1");
        var step = new Step(event, intended, true);
        taken.add(step);
        messages.take(step);
    }
}
