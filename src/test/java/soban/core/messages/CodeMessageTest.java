package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.follow.MachineThreads;
import soban.core.follow.Outcomes;
import soban.core.follow.Step;
import soban.domain.customer.Channel;
import soban.domain.customer.SignInCommand.SettleCode;
import soban.domain.customer.SignInEvent.CodeIssued;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.wire.CommandRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A code to sign in with on its way: it belongs to no order, and late it is of no use.
class CodeMessageTest {
    private static final Instant NOON = Instant.parse("2026-05-04T03:00:00Z");
    private static final CodeIssued ISSUED =
            new CodeIssued(
                    "code-1",
                    Channel.SMS,
                    "미나",
                    "010-1234-5678",
                    NOON,
                    NOON.plus(Duration.ofMinutes(5)));

    private final List<Parcel> sent = new ArrayList<>();
    private final List<CommandRecord> reported = new ArrayList<>();
    private MessageOutcome outcome = new MessageOutcome.Taken("r");
    private Instant now = NOON;

    private final Provider phone =
            new Provider() {
                @Override
                public MessageOutcome send(Parcel parcel) {
                    sent.add(parcel);
                    return outcome;
                }

                @Override
                public Optional<MessageOutcome> find(Parcel parcel) {
                    return Optional.empty();
                }
            };

    private SettleCode take(Step step) {
        var threads = new MachineThreads();
        var outcomes =
                new Outcomes(
                        threads,
                        threads.ending(),
                        command -> {
                            reported.add(command);
                            return CompletableFuture.completedFuture(null);
                        });
        var courier = new Courier(phone, _ -> Parcel.of(ISSUED, "123456"), outcomes, () -> now);
        courier.write(step).toCompletableFuture().join();
        assertThat(step.isDone()).isTrue();
        return (SettleCode) reported.getLast().command();
    }

    @Test
    void it_is_sent_to_the_phone_and_its_customer_s_unit_is_told() {
        assertThat(take(Step.fresh(ISSUED))).isEqualTo(new SettleCode("code-1", true, ""));
        Parcel parcel = sent.getFirst();
        assertThat(parcel.kind()).isEqualTo(MessageKind.SIGN_IN_CODE);
        assertThat(parcel.detail()).isEqualTo("123456");
        assertThat(parcel.order()).isNull();
        assertThat(parcel.toString()).doesNotContain("123456");
    }

    @Test
    void what_the_provider_will_not_take_is_told_with_the_reason() {
        outcome = new MessageOutcome.Refused("no_phone");
        assertThat(take(Step.fresh(ISSUED))).isEqualTo(new SettleCode("code-1", false, "no_phone"));
    }

    @Test
    void late_or_perhaps_sent_before_it_is_not_sent() {
        now = NOON.plusSeconds(61);
        assertThat(take(Step.fresh(ISSUED)).reason()).isEqualTo("too late");
        now = NOON;
        assertThat(take(Step.seenBefore(ISSUED)).reason()).isEqualTo("may have been sent");
        assertThat(sent).isEmpty();
    }
}
