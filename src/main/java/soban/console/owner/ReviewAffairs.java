package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Deed.Tone;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.desk.OrderCard.Need;
import soban.desk.OwnerBoard;
import soban.domain.order.Review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What customers thought of it: first what is not answered yet, then the newest.
final class ReviewAffairs implements AffairSource {
    private static final int BEST = 5;

    @Override
    public List<Affair> of(OwnerBoard board, Phrasebook book, Instant now) {
        return board.reviews().stream()
                .sorted(
                        Comparator.comparing((OrderCard card) -> !waits(card))
                                .thenComparing(
                                        card -> review(card).at(), Comparator.reverseOrder()))
                .map(card -> affair(card, book, board))
                .toList();
    }

    @Override
    public int waiting(OwnerBoard board) {
        return (int) board.reviews().stream().filter(ReviewAffairs::waits).count();
    }

    private static Review review(OrderCard card) {
        return Objects.requireNonNull(card.affairs().review());
    }

    private static boolean waits(OrderCard card) {
        return card.needs().contains(Need.REVIEW_UNANSWERED);
    }

    private static Affair affair(OrderCard card, Phrasebook book, OwnerBoard board) {
        Review review = review(card);
        var words = new OrderWords(book, board.shop());
        var lines = new ArrayList<String>();
        lines.add(book.person(review.text()));
        lines.add(OrderWords.items(card));
        if (review.answeredAt() != null) {
            lines.add(book.text("review.answer", review.answer()));
        }
        String stars = "★".repeat(review.stars()) + "☆".repeat(Math.max(0, BEST - review.stars()));
        return new Affair(
                "review-" + card.number(),
                card.order(),
                OrderWords.number(card) + " " + stars,
                book.text(waits(card) ? "review.open" : "review.answered"),
                waits(card) ? "warn" : "good",
                words.time(review.at()),
                lines,
                waits(card) ? List.of(answer(card, review, book)) : List.of());
    }

    private static Deed answer(OrderCard card, Review review, Phrasebook book) {
        return Deed.ask(
                "answer",
                Tone.MAIN,
                book.text("deed.answer"),
                new Question(
                        book.text("ask.answer", card.number()),
                        "★".repeat(review.stars()) + " " + book.person(review.text()),
                        new DeskAction.AnswerReview(card.order(), ""),
                        List.of(book.text("reason.thanks"), book.text("reason.sorry")),
                        new Question.Words(
                                book.text("ask.answer.words"), "", Question.Words.ANY, true),
                        null,
                        book.text("deed.answer"),
                        false));
    }
}
