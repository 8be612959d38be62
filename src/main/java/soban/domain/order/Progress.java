package soban.domain.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the order stands, since when, what was promised to the customer, and what falls due if
/// nothing happens.
///
/// @param received the shop got the order: since then it exists for its desks
/// @param promisedAt what the customer was promised
/// @param answerBy when it is rejected unless somebody has accepted it
/// @param listAt when it is listed as not collected
/// @param listed it was listed so
/// @param completeAt when it completes by itself
/// @param stations those that have made their lines, in the order in which they did
public record Progress(
        OrderStatus status,
        Instant since,
        boolean received,
        @Nullable Instant promisedAt,
        @Nullable Instant answerBy,
        @Nullable Instant listAt,
        boolean listed,
        @Nullable Instant completeAt,
        @Nullable List<StationDone> stations) {
    public Progress {
        stations = stations == null ? List.of() : List.copyOf(stations);
    }

    /// What was written before there were stations knows none.
    @Override
    public List<StationDone> stations() {
        return stations == null ? List.of() : stations;
    }

    static Progress placed(Instant at) {
        return new Progress(
                OrderStatus.AWAITING_PAYMENT, at, false, null, null, null, false, null, List.of());
    }

    Progress received(@Nullable Instant answer, Instant at) {
        return new Progress(
                OrderStatus.RECEIVED, at, true, promisedAt, answer, null, false, null, stations());
    }

    Progress promised(Instant promise) {
        return new Progress(
                status, since, received, promise, answerBy, listAt, listed, completeAt, stations());
    }

    Progress to(OrderStatus next, Instant at) {
        return new Progress(next, at, received, promisedAt, null, null, false, null, stations());
    }

    Progress ready(Instant at, @Nullable Instant listing) {
        return new Progress(
                OrderStatus.READY,
                at,
                received,
                promisedAt,
                null,
                listing,
                false,
                null,
                stations());
    }

    Progress served(OrderStatus next, Instant at, Instant completion) {
        return new Progress(
                next, at, received, promisedAt, null, null, false, completion, stations());
    }

    /// A step is never dated before the one that it follows.
    Instant notBefore(Instant at) {
        Instant last = stations().isEmpty() ? since : stations().getLast().at();
        Instant earliest = last.isBefore(since) ? since : last;
        return at.isBefore(earliest) ? earliest : at;
    }

    Optional<StationDone> done(String station) {
        return stations().stream().filter(done -> done.station().equals(station)).findFirst();
    }

    /// Whether all of these have made their lines.
    boolean allDone(List<String> those) {
        return those.stream().allMatch(station -> done(station).isPresent());
    }

    Progress with(StationDone done) {
        return withStations(Stream.concat(stations().stream(), Stream.of(done)).toList());
    }

    Progress without(String station) {
        return withStations(
                stations().stream().filter(done -> !done.station().equals(station)).toList());
    }

    private Progress withStations(List<StationDone> now) {
        return new Progress(
                status, since, received, promisedAt, answerBy, listAt, listed, completeAt, now);
    }

    Progress listedNow() {
        return new Progress(
                status, since, received, promisedAt, answerBy, null, true, completeAt, stations());
    }
}
