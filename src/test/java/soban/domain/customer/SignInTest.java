package soban.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerEvent.CustomerRegistered;
import soban.domain.customer.SignInCommand.AskForCode;
import soban.domain.customer.SignInCommand.SettleCode;
import soban.domain.customer.SignInCommand.TryCode;
import soban.domain.customer.SignInEvent.CodeIssued;
import soban.domain.customer.SignInEvent.CodeSettled;
import soban.domain.customer.SignInEvent.CodeTried;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

class SignInTest {
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private Customer mina = registered(Channel.KAKAO);
    private Instant now = NOON;

    private static Customer registered(Channel channel) {
        return Customer.evolve(
                null,
                new CustomerRegistered(
                        new CustomerId("mina01"), "Mina", "010-1234-5678", channel, "Mapo"));
    }

    private Decision decide(SignInCommand command) {
        Decision decision = SignIn.decide(mina, command, now);
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(event -> mina = Customer.evolve(mina, (SignInEvent) event));
        }
        return decision;
    }

    private boolean ask(String challenge) {
        return decide(new AskForCode(challenge, now.plus(GOOD_FOR))) instanceof Decision.Accepted;
    }

    private boolean tried(String challenge, boolean right) {
        return decide(new TryCode(challenge, right)) instanceof Decision.Accepted;
    }

    @Test
    void a_code_is_sent_the_way_the_customer_is_told_of_everything() {
        assertThat(decide(new AskForCode("a", now.plus(GOOD_FOR))))
                .isEqualTo(
                        Decision.accept(
                                new CodeIssued(
                                        "a",
                                        Channel.KAKAO,
                                        "Mina",
                                        "010-1234-5678",
                                        NOON,
                                        NOON.plus(GOOD_FOR))));
    }

    @Test
    void who_wants_no_messages_gets_a_code_as_text_because_they_asked_for_it() {
        mina = registered(Channel.NONE);
        decide(new AskForCode("a", now.plus(GOOD_FOR)));
        assertThat(SignIn.decide(registered(Channel.NONE), new AskForCode("a", now), now))
                .isEqualTo(
                        Decision.accept(
                                new CodeIssued(
                                        "a", Channel.SMS, "Mina", "010-1234-5678", NOON, NOON)));
    }

    @Test
    void a_code_is_good_once() {
        ask("a");
        assertThat(tried("a", true)).isTrue();
        assertThat(tried("a", true)).isFalse();
    }

    @Test
    void a_code_is_good_until_its_time_is_over() {
        ask("a");
        now = NOON.plus(GOOD_FOR).minusMillis(1);
        assertThat(tried("a", false)).isTrue();
        now = NOON.plus(GOOD_FOR);
        assertThat(tried("a", true)).isFalse();
    }

    @Test
    void five_wrong_codes_use_up_the_right_one() {
        ask("a");
        for (int i = 0; i < 5; i++) {
            assertThat(tried("a", false)).isTrue();
        }
        assertThat(tried("a", true)).isFalse();
    }

    @Test
    void only_the_newest_code_is_good() {
        ask("a");
        now = now.plusSeconds(61);
        ask("b");
        assertThat(tried("a", true)).isFalse();
        assertThat(tried("b", true)).isTrue();
    }

    @Test
    void a_phone_gets_a_code_a_minute_at_most_and_five_in_an_hour() {
        assertThat(ask("a")).isTrue();
        now = now.plusSeconds(59);
        assertThat(ask("b")).isFalse();
        for (int i = 0; i < 4; i++) {
            now = now.plusSeconds(61);
            assertThat(ask("c" + i)).isTrue();
        }
        now = now.plusSeconds(61);
        assertThat(ask("d")).isFalse();
        now = NOON.plus(Duration.ofHours(1)).plusSeconds(1);
        assertThat(ask("e")).isTrue();
        assertThat(mina.signIn().sent()).hasSize(5);
    }

    @Test
    void a_code_that_was_used_up_does_not_open_the_way_to_another_at_once() {
        ask("a");
        tried("a", true);
        now = now.plusSeconds(1);
        assertThat(ask("b")).isFalse();
    }

    @Test
    void what_became_of_sending_it_is_recorded_and_changes_nothing() {
        ask("a");
        var before = mina;
        assertThat(decide(new SettleCode("a", false, "timeout")))
                .isEqualTo(Decision.accept(new CodeSettled("a", false, "timeout")));
        assertThat(mina).isEqualTo(before);
    }

    @Test
    void without_a_challenge_and_without_a_customer_nothing_is_right() {
        assertThat(tried("a", true)).isFalse();
        for (var command :
                new SignInCommand[] {
                    new AskForCode("a", NOON), new TryCode("a", true), new SettleCode("a", true, "")
                }) {
            assertThat(SignIn.decide(null, command, NOON))
                    .isEqualTo(Decision.refuse(RefusalCode.CUSTOMER_UNKNOWN));
        }
    }

    @Test
    void a_late_word_of_a_wrong_code_changes_nothing_when_there_is_none() {
        var before = mina;
        assertThat(Customer.evolve(mina, new CodeTried("a", false))).isEqualTo(before);
    }
}
