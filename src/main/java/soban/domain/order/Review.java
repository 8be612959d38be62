package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.person.Personal;

import java.time.Instant;

/// What a customer thought of an order, and the owner's one answer.
public record Review(
        int stars, Personal text, Instant at, String answer, @Nullable Instant answeredAt) {
    public Review(int stars, String text, Instant at, String answer, @Nullable Instant answeredAt) {
        this(stars, Personal.of(text), at, answer, answeredAt);
    }

    Review answered(String words, Instant when) {
        return new Review(stars, text, at, words, when);
    }
}
