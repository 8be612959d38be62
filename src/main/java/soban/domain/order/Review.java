package soban.domain.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a customer thought of an order, and the owner's one answer.
public record Review(
        int stars, String text, Instant at, String answer, @Nullable Instant answeredAt) {
    Review answered(String words, Instant when) {
        return new Review(stars, text, at, words, when);
    }
}
