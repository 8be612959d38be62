package soban.domain.money;

/// An amount in the currency's smallest unit: 4,500 won is `Money(4500)`, 45 cents is `Money(45)`.
/// Whole numbers only, and an overflow throws instead of wrapping round.
public record Money(long amount) {
    public static final Money NONE = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, other.amount));
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(amount, (long) count));
    }
}
