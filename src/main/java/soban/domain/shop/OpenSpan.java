package soban.domain.shop;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// A time of one weekday at which a shop is open. One that ends at or before its beginning goes on
/// into the next day.
public record OpenSpan(DayOfWeek day, LocalTime from, LocalTime to) {}
