package soban.desk.store;

import soban.desk.board.KeptOrder;
import soban.desk.board.Wish;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.Order;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/// Answers by itself when the core asks this device whether an order may still be cancelled: it was
/// begun, or it will not be begun here until that is decided. The answer stands in line behind all
/// presses that were made before.
final class CancelAnswers {
    private final Facts facts;
    private final Orders orders;
    private final Outbox outbox;
    private final Presses presses;
    private final Set<OrderId> asked = new LinkedHashSet<>();

    CancelAnswers(Facts facts, Orders orders, Outbox outbox, Presses presses) {
        this.facts = facts;
        this.orders = orders;
        this.outbox = outbox;
        this.presses = presses;
    }

    void heard(CancelAsked question) {
        if (question.devices().contains(facts.device())) {
            asked.add(question.order());
        }
    }

    /// A snapshot tells of questions, too.
    void heard(Order copy) {
        var cancellation = copy.cancellation();
        if (cancellation.undecided() && cancellation.awaited().contains(facts.device())) {
            asked.add(copy.id());
        }
    }

    /// Answers what was asked in all that was just read, and was not decided in it.
    void answer(Instant now) {
        for (OrderId id : asked) {
            orders.find(id)
                    .filter(order -> order.standing().cancelUndecided())
                    .filter(order -> !isAnswered(order))
                    .ifPresent(order -> presses.add(Wish.answer(id, presses.begun(order)), now));
        }
        asked.clear();
    }

    private boolean isAnswered(KeptOrder order) {
        return outbox.rows().stream().anyMatch(row -> row.answersCancelOf(order.id()));
    }

    void forget() {
        asked.clear();
    }
}
