package soban.domain.order;

/// Somebody other than the buyer, to whom the goods go.
public record Recipient(String name, String phone) {}
