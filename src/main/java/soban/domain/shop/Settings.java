package soban.domain.shop;

import java.time.Duration;

/// How a shop works.
///
/// @param paymentWindow how long an order waits to be paid
/// @param undoWindow how long a slip can be undone
/// @param promise the time that is promised when nobody names another
public record Settings(Duration paymentWindow, Duration undoWindow, Duration promise) {}
