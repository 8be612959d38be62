package soban.console.owner;

/// One thing that happened to an order.
///
/// @param by who, where and when
/// @param weight `main` for what people decided, `money`, `trouble`, or `small` for the rest
public record TimelineEntry(String what, String by, String weight) {}
