package soban.domain.order;

import soban.domain.person.Personal;

/// Somebody other than the buyer, to whom the goods go.
public record Recipient(Personal name, Personal phone) {
    public Recipient(String name, String phone) {
        this(Personal.of(name), Personal.of(phone));
    }
}
