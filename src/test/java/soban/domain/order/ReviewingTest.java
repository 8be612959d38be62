package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.JUN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.ReviewCommand.AnswerReview;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.domain.order.ReviewEvent.ReviewAnswered;
import soban.domain.order.ReviewEvent.ReviewWritten;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;

import java.util.List;

/// One review for each order that was served, and one answer to it (rule 16).
class ReviewingTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.FLORIST);
    private static final OrderId ORDER = COFFEE.id();
    private static final WriteReview REVIEW = new WriteReview(ORDER, MINA, 5, "고마워요");
    private static final AnswerReview ANSWER = new AnswerReview(ORDER, "또 오세요");
    private static final OrderHandedOver GONE =
            new OrderHandedOver(ORDER, noonPlus(300), noonPlus(90_000));
    private static final ReviewWritten WRITTEN = new ReviewWritten(ORDER, 5, "고마워요", noonPlus(400));

    @Test
    void a_customer_writes_one_review_of_what_was_served() {
        served().when(REVIEW, noonPlus(400), CUSTOMER)
                .then(WRITTEN)
                .when(REVIEW, noonPlus(401), CUSTOMER)
                .thenNothing()
                .when(new WriteReview(ORDER, MINA, 1, "고마워요"), noonPlus(402), CUSTOMER)
                .refused(RefusalCode.REVIEW_EXISTS)
                .when(new WriteReview(ORDER, MINA, 5, "hm"), noonPlus(402), CUSTOMER)
                .refused(RefusalCode.REVIEW_EXISTS);
        served().and(new OrderCompleted(ORDER, noonPlus(350)))
                .when(REVIEW, noonPlus(400), CUSTOMER)
                .then(WRITTEN);
    }

    @Test
    void nothing_is_reviewed_before_it_was_served() {
        for (var early : List.of(COFFEE.placed(), COFFEE.accepted(), COFFEE.ready())) {
            florist()
                    .and(early)
                    .when(REVIEW, noonPlus(400), CUSTOMER)
                    .refused(RefusalCode.REVIEW_TOO_EARLY);
        }
        florist()
                .and(COFFEE.placed())
                .and(new OrderExpired(ORDER))
                .when(REVIEW, noonPlus(700), CUSTOMER)
                .refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void a_review_has_one_to_five_stars_and_a_text_that_ends() {
        for (int stars : List.of(-1, 0, 6)) {
            served().when(new WriteReview(ORDER, MINA, stars, ""), noonPlus(400), CUSTOMER)
                    .refused(RefusalCode.STARS_OUT_OF_RANGE);
        }
        for (int stars : List.of(1, 5)) {
            served().when(new WriteReview(ORDER, MINA, stars, ""), noonPlus(400), CUSTOMER)
                    .thenKinds(ReviewWritten.class);
        }
        served().when(new WriteReview(ORDER, MINA, 5, "x".repeat(2001)), noonPlus(400), CUSTOMER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void nobody_reviews_what_somebody_else_ordered() {
        served().when(new WriteReview(ORDER, JUN, 1, "mine"), noonPlus(400), CUSTOMER)
                .refused(RefusalCode.ORDER_UNKNOWN);
        var counter = Orders.atCounter(Preset.FLORIST);
        florist()
                .and(counter.ready())
                .and(new CashTaken(ORDER, "c.1", Orders.PRICE), GONE)
                .when(REVIEW, noonPlus(400), CUSTOMER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void the_owner_answers_a_review_once() {
        var answered =
                served().and(WRITTEN)
                        .when(ANSWER, noonPlus(500), OWNER)
                        .then(new ReviewAnswered(ORDER, "또 오세요", noonPlus(500)))
                        .when(ANSWER, noonPlus(501), OWNER)
                        .thenNothing()
                        .when(new AnswerReview(ORDER, "and more"), noonPlus(502), OWNER)
                        .refused(RefusalCode.REVIEW_EXISTS);
        assertThat(answered.theOrder().review())
                .isEqualTo(new Review(5, "고마워요", noonPlus(400), "또 오세요", noonPlus(500)));
    }

    @Test
    void an_answer_needs_a_review_and_some_words() {
        served().when(ANSWER, noonPlus(500), OWNER).refused(RefusalCode.REVIEW_MISSING);
        served().and(WRITTEN)
                .when(new AnswerReview(ORDER, " "), noonPlus(500), OWNER)
                .refused(RefusalCode.REVIEW_MISSING);
        served().and(WRITTEN)
                .when(new AnswerReview(ORDER, "x".repeat(2001)), noonPlus(500), OWNER)
                .refused(RefusalCode.TEXT_TOO_LONG);
        florist()
                .and(COFFEE.placed())
                .when(ANSWER, noonPlus(500), OWNER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    private static OrderStory florist() {
        return given(Shops.enrolled(Preset.FLORIST));
    }

    private static OrderStory served() {
        return florist().and(COFFEE.ready()).and(GONE);
    }
}
