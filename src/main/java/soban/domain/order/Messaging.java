package soban.domain.order;

import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.OrderMessage;
import soban.domain.order.MessageCommand.SendMessageAgain;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageFailed;
import soban.domain.order.MessageEvent.MessageSent;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.MessageEvent.MessageShed;
import soban.domain.order.MessageEvent.MessageUnclear;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

/// What became of messages. What must arrive is tried for a day; news is stale after one try, and
/// saying it twice would be worse than not at all.
final class Messaging {
    private static final Duration LONGEST_TRIED = Duration.ofHours(24);

    private Messaging() {}

    static Decision settle(Draft draft, SettleMessage settle, Moment moment) {
        var found = draft.order().message(settle.message());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN, settle.message());
        }
        OrderMessage message = found.get();
        if (settle.outcome() instanceof MessageOutcome.Taken(var reference)) {
            taken(draft, message, reference, moment);
        } else if (answersOpenQuestion(message, settle)) {
            untaken(draft, message, settle.outcome(), moment);
        }
        return draft.accepted();
    }

    /// However late the provider says so: it has the message.
    private static void taken(Draft draft, OrderMessage message, String reference, Moment moment) {
        switch (message.state()) {
            case SENDING, SHED, FAILED -> {
                draft.add(new MessageSent(draft.order().id(), message.id(), reference));
                if (tellsOfThisCancel(draft.order(), message)) {
                    CancelAnswers.sellerReached(draft, moment);
                }
            }
            case SENT, KEPT -> {}
        }
    }

    /// What the seller reads about an earlier cancel of the order does not stand for the next.
    private static boolean tellsOfThisCancel(Order order, OrderMessage message) {
        return order.messages().stream()
                .filter(m -> m.kind() == MessageKind.SELLER_CANCEL_REQUESTED)
                .reduce((earlier, later) -> later)
                .filter(newest -> newest.id().equals(message.id()))
                .isPresent();
    }

    private static boolean answersOpenQuestion(OrderMessage message, SettleMessage settle) {
        return message.unsettled()
                && Asking.answersOpenQuestion(
                        message.tries(), message.sendAgainAt(), settle.tryNumber());
    }

    private static void untaken(
            Draft draft, OrderMessage message, MessageOutcome outcome, Moment moment) {
        OrderId order = draft.order().id();
        switch (outcome) {
            case MessageOutcome.Taken taken -> {}
            case MessageOutcome.Refused(var reason) ->
                    draft.add(new MessageFailed(order, message.id(), reason));
            case MessageOutcome.Dropped(var reason) -> {
                if (message.kind().mustArrive()) {
                    tryAgain(draft, message, reason, moment.now());
                } else {
                    draft.add(new MessageShed(order, message.id(), reason));
                }
            }
            case MessageOutcome.Unclear(var reason) -> {
                if (message.kind().mustArrive()) {
                    tryAgain(draft, message, reason, moment.now());
                } else {
                    draft.add(new MessageFailed(order, message.id(), "unknown"));
                }
            }
        }
    }

    private static void tryAgain(Draft draft, OrderMessage message, String reason, Instant now) {
        OrderId order = draft.order().id();
        Instant since = message.tryingSince();
        if (since != null && !now.isBefore(since.plus(LONGEST_TRIED))) {
            draft.add(new MessageFailed(order, message.id(), "given up"));
            return;
        }
        int next = message.tries() + 1;
        draft.add(
                new MessageUnclear(
                        order, message.id(), next, now.plus(Asking.pause(next)), reason));
    }

    /// It goes to where its reader is reached now: the seller may have another number than before.
    static Decision again(Draft draft, SendMessageAgain again) {
        draft.order()
                .message(again.message())
                .filter(OrderMessage::unsettled)
                .filter(m -> m.sendAgainAt() != null && m.tries() == again.tryNumber())
                .ifPresent(message -> draft.add(sentAgain(draft, message)));
        return draft.accepted();
    }

    private static MessageSentAgain sentAgain(Draft draft, OrderMessage message) {
        var reader = Reader.of(message.kind().recipient(), draft.shop(), draft.order());
        return new MessageSentAgain(
                draft.order().id(),
                message.id(),
                message.tries(),
                message.kind(),
                message.channel(),
                reader.name(),
                reader.phone(),
                Reader.regarding(draft.shop(), draft.order()),
                message.detail());
    }
}
