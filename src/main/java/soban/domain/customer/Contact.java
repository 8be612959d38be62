package soban.domain.customer;

/// Whom an order is for and how they are reached, as the core knew it when the order was placed.
public record Contact(String name, String phone, Channel channel, Grade grade) {
    public static final Contact NOBODY = new Contact("", "", Channel.NONE, Grade.NEW);
}
