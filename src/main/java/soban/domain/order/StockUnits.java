package soban.domain.order;

/// So many of one product.
public record StockUnits(String product, int units) {}
