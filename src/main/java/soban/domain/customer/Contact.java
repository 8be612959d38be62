package soban.domain.customer;

import soban.domain.person.Personal;

/// Whom an order is for and how they are reached, as the core knew it when the order was placed.
public record Contact(Personal name, Personal phone, Channel channel, Grade grade) {
    public static final Contact NOBODY =
            new Contact(Personal.Open.NOTHING, Personal.Open.NOTHING, Channel.NONE, Grade.NEW);

    public Contact(String name, String phone, Channel channel, Grade grade) {
        this(Personal.of(name), Personal.of(phone), channel, grade);
    }
}
