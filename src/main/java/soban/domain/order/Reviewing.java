package soban.domain.order;

import soban.domain.order.ReviewEvent.ReviewAnswered;
import soban.domain.order.ReviewEvent.ReviewWritten;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// What the customer thought of it: one review of what was served, and one answer to it.
final class Reviewing {
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_STARS = 5;

    private Reviewing() {}

    static Decision write(Draft draft, ReviewCommand.WriteReview write, Moment moment) {
        Order order = draft.order();
        if (!order.content().isOf(write.customer())) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (write.stars() < 1 || write.stars() > MOST_STARS) {
            return Decision.refuse(RefusalCode.STARS_OUT_OF_RANGE, "" + write.stars());
        }
        if (!write.text().fits(LONGEST_TEXT)) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "text");
        }
        Review written = order.review();
        if (written != null) {
            return written.stars() == write.stars() && written.text().equals(write.text())
                    ? Decision.accept()
                    : Decision.refuse(RefusalCode.REVIEW_EXISTS);
        }
        if (!order.status().served()) {
            return Decision.refuse(
                    order.status().ended()
                            ? RefusalCode.ORDER_CLOSED
                            : RefusalCode.REVIEW_TOO_EARLY,
                    order.status().name());
        }
        return draft.add(new ReviewWritten(order.id(), write.stars(), write.text(), moment.now()))
                .accepted();
    }

    static Decision answer(Draft draft, ReviewCommand.AnswerReview answer, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (answer.text().length() > LONGEST_TEXT) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "text");
        }
        Review written = order.review();
        if (written == null || answer.text().isBlank()) {
            return Decision.refuse(
                    RefusalCode.REVIEW_MISSING, written == null ? "review" : "answer");
        }
        if (written.answeredAt() != null) {
            return written.answer().equals(answer.text())
                    ? Decision.accept()
                    : Decision.refuse(RefusalCode.REVIEW_EXISTS);
        }
        return draft.add(new ReviewAnswered(order.id(), answer.text(), moment.now())).accepted();
    }
}
