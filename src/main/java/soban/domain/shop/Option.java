package soban.domain.shop;

import soban.domain.money.Money;

/// One choice of a group, and what it adds to (or takes off) the price.
public record Option(String id, String name, Money difference) {}
