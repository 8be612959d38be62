package soban.desk;

/// One product as a desk lists it.
public record MenuItem(String product, String name, boolean soldOut) {}
