package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When a shop is open, in the time of the place where it stands. Without any span it is open round
/// the clock.
///
/// @param dayStart when its business day begins, so that a night belongs to the day before;
///   midnight where none is set
public record Hours(String zone, List<OpenSpan> spans, @Nullable LocalTime dayStart) {
    public static final Hours ALWAYS = new Hours("Asia/Seoul", List.of());

    public Hours {
        spans = List.copyOf(spans);
    }

    /// With business days that begin at midnight.
    public Hours(String zone, List<OpenSpan> spans) {
        this(zone, spans, null);
    }

    public LocalTime firstHour() {
        return dayStart == null ? LocalTime.MIDNIGHT : dayStart;
    }

    /// When the business day began that is on at this moment.
    public Instant beginningOfDay(Instant at) {
        ZoneId there = ZoneId.of(zone);
        LocalDate today = at.atZone(there).toLocalDate();
        Instant begun = ZonedDateTime.of(today, firstHour(), there).toInstant();
        return at.isBefore(begun)
                ? ZonedDateTime.of(today.minusDays(1), firstHour(), there).toInstant()
                : begun;
    }

    public boolean isOpen(Instant at) {
        return spans.isEmpty() || around(at).anyMatch(opening -> opening.holds(at));
    }

    /// When the shop closes next, counted from a moment at which it is open. Spans that join count
    /// as one; a shop that does not close within a week never does.
    public Optional<Instant> closing(Instant at) {
        Instant week = at.plus(Duration.ofDays(7));
        Instant open = at;
        var end = endOfSpan(open);
        while (end.isPresent() && end.get().isBefore(week)) {
            open = end.get();
            end = endOfSpan(open);
        }
        return end.isPresent() || open.equals(at) ? Optional.empty() : Optional.of(open);
    }

    private Optional<Instant> endOfSpan(Instant at) {
        return around(at)
                .filter(opening -> opening.holds(at))
                .map(Opening::to)
                .max(Comparator.naturalOrder());
    }

    /// When the shop closes next: the end of the opening that is on, or else of the one that comes.
    /// What is open round the clock never closes.
    public Optional<Instant> nextClosing(Instant at) {
        return isOpen(at) ? closing(at) : nextOpening(at).flatMap(this::closing);
    }

    /// When the day of business ends that is on: with the last closing of today, or of yesterday as
    /// long as that goes on, or else at midnight.
    public Instant endOfDay(Instant at) {
        int day = openings(at, -1, -1).anyMatch(opening -> opening.holds(at)) ? -1 : 0;
        return openings(at, day, day)
                .map(Opening::to)
                .filter(to -> to.isAfter(at))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> midnight(at));
    }

    private Instant midnight(Instant at) {
        ZoneId there = ZoneId.of(zone);
        return at.atZone(there).toLocalDate().plusDays(1).atStartOfDay(there).toInstant();
    }

    private Optional<Instant> nextOpening(Instant at) {
        return openings(at, 0, 7)
                .map(Opening::from)
                .filter(from -> from.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    private record Opening(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /// The openings that began today or yesterday.
    private Stream<Opening> around(Instant at) {
        return openings(at, -1, 0);
    }

    private Stream<Opening> openings(Instant at, int firstDay, int lastDay) {
        LocalDate today = at.atZone(ZoneId.of(zone)).toLocalDate();
        return IntStream.rangeClosed(firstDay, lastDay)
                .mapToObj(today::plusDays)
                .flatMap(
                        day ->
                                spans.stream()
                                        .filter(span -> span.day() == day.getDayOfWeek())
                                        .map(span -> opening(day, span)));
    }

    private Opening opening(LocalDate day, OpenSpan span) {
        LocalDate end = span.to().isAfter(span.from()) ? day : day.plusDays(1);
        ZoneId there = ZoneId.of(zone);
        return new Opening(
                ZonedDateTime.of(day, span.from(), there).toInstant(),
                ZonedDateTime.of(end, span.to(), there).toInstant());
    }
}
