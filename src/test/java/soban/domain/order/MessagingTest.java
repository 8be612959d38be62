package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.MessageScope;
import soban.domain.message.OrderMessage;
import soban.domain.message.Regarding;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.MessageCommand.SendMessageAgain;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageFailed;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSent;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.MessageEvent.MessageShed;
import soban.domain.order.MessageEvent.MessageUnclear;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.Telling;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Rule 17: every message is kept with its outcome. What must arrive is tried again, news is not.
class MessagingTest {
    private static final Orders AT = Orders.delivered(Preset.MEALKIT);
    private static final OrderId ORDER = AT.id();
    private static final String MESSAGE = ORDER + ".m1";
    private static final Regarding REGARDING = Shops.regarding(Preset.MEALKIT);
    private static final MessageOutcome TAKEN = new MessageOutcome.Taken("k-1");
    private static final MessageOutcome UNCLEAR = new MessageOutcome.Unclear("timeout");
    private static final MessageSent SENT = new MessageSent(ORDER, MESSAGE, "k-1");
    private static final OrderStory NEWS = told(MessageKind.ORDER_ACCEPTED, Channel.KAKAO);
    private static final OrderStory REFUNDED = told(MessageKind.REFUNDED, Channel.KAKAO);

    @Test
    void what_the_provider_took_is_sent() {
        var sent = settle(NEWS, 0, TAKEN).then(SENT);
        assertThat(message(sent).state()).isEqualTo(OrderMessage.State.SENT);
        settle(sent, 0, TAKEN).thenNothing();
        settle(sent, 0, UNCLEAR).thenNothing();
    }

    @Test
    void what_the_provider_will_never_take_has_failed() {
        var failed = new MessageFailed(ORDER, MESSAGE, "no such number");
        var refused = new MessageOutcome.Refused("no such number");
        for (var story : List.of(NEWS, REFUNDED)) {
            var after = settle(story, 0, refused).then(failed);
            assertThat(message(after).state()).isEqualTo(OrderMessage.State.FAILED);
        }
    }

    @Test
    void under_overload_news_is_shed_and_refund_cancel_and_payment_messages_never_are() {
        var dropped = new MessageOutcome.Dropped("too many");
        for (MessageKind kind : MessageKind.values()) {
            var outcome = settle(told(kind, Channel.SMS), 0, dropped);
            switch (kind.subject()) {
                case PAYMENT, CANCEL -> assertThat(kind.mustArrive()).as("%s", kind).isTrue();
                case PREPARATION, DELIVERY, REVIEW, SIGN_IN -> {}
            }
            if (kind.mustArrive()) {
                outcome.then(unclear(1, NOON.plusSeconds(2), "too many"));
            } else {
                var shed = outcome.then(new MessageShed(ORDER, MESSAGE, "too many"));
                assertThat(message(shed).state()).isEqualTo(OrderMessage.State.SHED);
            }
        }
    }

    @Test
    void news_of_which_nobody_knows_whether_it_went_is_not_sent_again() {
        settle(NEWS, 0, UNCLEAR).then(new MessageFailed(ORDER, MESSAGE, "unknown"));
    }

    @Test
    void what_must_arrive_is_sent_again_with_all_that_its_wording_needs() {
        var waiting = settle(REFUNDED, 0, UNCLEAR).then(unclear(1, NOON.plusSeconds(2), "timeout"));
        var again = waiting.when(new SendMessageAgain(ORDER, MESSAGE, 1), NOON, SYSTEM);
        var sentAgain =
                again.then(
                        new MessageSentAgain(
                                ORDER,
                                MESSAGE,
                                1,
                                MessageKind.REFUNDED,
                                Channel.KAKAO,
                                CONTACT.name(),
                                CONTACT.phone(),
                                REGARDING,
                                "20000"));
        settle(sentAgain, 1, UNCLEAR).then(unclear(2, NOON.plusSeconds(4), "timeout"));
    }

    @Test
    void it_is_sent_again_only_when_it_is_due_and_only_once() {
        REFUNDED.when(new SendMessageAgain(ORDER, MESSAGE, 0), NOON, SYSTEM).thenNothing();
        var waiting = REFUNDED.and(unclear(1, NOON.plusSeconds(2), "timeout"));
        waiting.when(new SendMessageAgain(ORDER, MESSAGE, 0), NOON, SYSTEM).thenNothing();
        var again = new SendMessageAgain(ORDER, MESSAGE, 1);
        var sentAgain = waiting.when(again, NOON, SYSTEM).thenKinds(MessageSentAgain.class);
        sentAgain.when(again, NOON, SYSTEM).thenNothing();
    }

    @Test
    void only_the_open_question_counts() {
        var waiting = REFUNDED.and(unclear(1, NOON.plusSeconds(2), "timeout"));
        settle(waiting, 0, UNCLEAR).thenNothing();
        settle(waiting, 1, UNCLEAR).thenNothing();
        settle(waiting, 0, new MessageOutcome.Refused("late")).thenNothing();
        settle(REFUNDED, 1, UNCLEAR).thenNothing();
    }

    @Test
    void that_the_provider_has_it_counts_however_late_it_turns_out() {
        var waiting = REFUNDED.and(unclear(1, NOON.plusSeconds(2), "timeout"));
        settle(waiting, 0, TAKEN).then(SENT);
        settle(waiting.and(new MessageFailed(ORDER, MESSAGE, "given up")), 0, TAKEN).then(SENT);
        settle(NEWS.and(new MessageShed(ORDER, MESSAGE, "too many")), 0, TAKEN).then(SENT);
    }

    @Test
    void after_a_day_of_trying_it_is_given_up() {
        var day = NOON.plus(Duration.ofHours(24));
        var tried = REFUNDED.and(unclear(1, NOON, "timeout"), again(1));
        settleAt(day.minusMillis(1), tried, 1).thenKinds(MessageUnclear.class);
        settleAt(day, tried, 1).then(new MessageFailed(ORDER, MESSAGE, "given up"));
        var later = tried.and(unclear(2, NOON.plusSeconds(50_000), "timeout"), again(2));
        settleAt(day, later, 2).then(new MessageFailed(ORDER, MESSAGE, "given up"));
    }

    @Test
    void an_order_is_not_finished_while_a_message_is_on_its_way() {
        var expired =
                given(AT.placed())
                        .and(
                                new OrderExpired(ORDER),
                                intended(MessageKind.ORDER_EXPIRED, Channel.SMS));
        assertThat(expired.theOrder().finished()).isFalse();
        assertThat(expired.and(SENT).theOrder().finished()).isTrue();
    }

    @Test
    void whoever_wants_no_messages_gets_none_and_they_are_kept() {
        var kept = told(MessageKind.REFUNDED, Channel.NONE);
        assertThat(message(kept).state()).isEqualTo(OrderMessage.State.KEPT);
        settle(kept, 0, TAKEN).thenNothing();
        settle(kept, 0, UNCLEAR).thenNothing();
    }

    @Test
    void the_seller_is_known_to_have_been_told_once_the_provider_has_the_message() {
        var asked =
                given(Shops.enrolled(Preset.MEALKIT))
                        .and(AT.received())
                        .and(
                                new CancelRequested(ORDER, "", NOON),
                                new CancelAsked(ORDER, List.of(), true, NOON, NOON.plusSeconds(5)))
                        .and(intended(MessageKind.SELLER_CANCEL_REQUESTED, Channel.SMS));
        assertThat(settle(asked, 0, TAKEN).events()).startsWith(SENT, new SellerReached(ORDER));
        assertThat(settle(asked, 0, UNCLEAR).events()).noneMatch(SellerReached.class::isInstance);
    }

    @Test
    void a_sellers_message_goes_again_to_the_number_that_the_seller_has_now() {
        var settings = Preset.MEALKIT.settings();
        var told = new Telling(MessageScope.ALL, Channel.KAKAO, Channel.SMS, "010-7777-8888");
        var waiting =
                told(MessageKind.SELLER_REFUND_FAILED, Channel.SMS)
                        .and(unclear(1, NOON, "timeout"))
                        .and(new SettingsChanged(settings.with(told)));
        waiting.when(new SendMessageAgain(ORDER, MESSAGE, 1), NOON, SYSTEM)
                .then(
                        new MessageSentAgain(
                                ORDER,
                                MESSAGE,
                                1,
                                MessageKind.SELLER_REFUND_FAILED,
                                Channel.SMS,
                                "Soban MEALKIT",
                                "010-7777-8888",
                                REGARDING,
                                "20000"));
    }

    @Test
    void what_was_never_intended_is_refused() {
        NEWS.when(new SettleMessage(ORDER, ORDER + ".m9", 0, TAKEN), NOON, SYSTEM)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void impossible_events_are_corrupt() {
        impossible(REFUNDED, intended(MessageKind.REFUNDED, Channel.KAKAO));
        impossible(REFUNDED, new MessageSent(ORDER, ORDER + ".m9", ""));
        impossible(REFUNDED.and(SENT), SENT);
        impossible(REFUNDED.and(SENT), new MessageFailed(ORDER, MESSAGE, ""));
        impossible(REFUNDED.and(SENT), unclear(1, NOON, ""));
        impossible(told(MessageKind.REFUNDED, Channel.NONE), SENT);
    }

    private static void impossible(OrderStory story, Event event) {
        assertThatThrownBy(() -> story.and(event)).isInstanceOf(CorruptHistory.class);
    }

    private static OrderStory told(MessageKind kind, Channel channel) {
        return given(Shops.enrolled(Preset.MEALKIT))
                .and(AT.received())
                .and(intended(kind, channel));
    }

    private static MessageIntended intended(MessageKind kind, Channel channel) {
        return new MessageIntended(ORDER, MESSAGE, kind, channel, "", "010", REGARDING, "20000");
    }

    private static MessageUnclear unclear(int tryNumber, Instant again, String reason) {
        return new MessageUnclear(ORDER, MESSAGE, tryNumber, again, reason);
    }

    private static MessageSentAgain again(int tryNumber) {
        return new MessageSentAgain(
                ORDER,
                MESSAGE,
                tryNumber,
                MessageKind.REFUNDED,
                Channel.KAKAO,
                "",
                "010",
                REGARDING,
                "20000");
    }

    private static OrderMessage message(OrderStory story) {
        return story.theOrder().message(MESSAGE).orElseThrow();
    }

    private static OrderStory.Outcome settle(
            OrderStory story, int tryNumber, MessageOutcome outcome) {
        return story.when(new SettleMessage(ORDER, MESSAGE, tryNumber, outcome), NOON, SYSTEM);
    }

    private static OrderStory.Outcome settleAt(Instant now, OrderStory story, int tryNumber) {
        return story.when(new SettleMessage(ORDER, MESSAGE, tryNumber, UNCLEAR), now, SYSTEM);
    }
}
