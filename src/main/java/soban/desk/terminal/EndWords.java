package soban.desk.terminal;

import soban.desk.OwnerBoard;
import soban.domain.shop.Hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How people say when something is to end by itself.
final class EndWords {
    static final Word FOR = Word.maybeNumber("--for", "MINUTES", "For so long.");
    static final Word UNTIL =
            Word.optional("--until", "HH:MM", "Until the clock in the shop shows that.");
    static final Word UNTIL_CLOSE =
            Word.flag("--until-close", "Until the shop's day of business ends.");
    static final List<Word> ALL = List.of(FOR, UNTIL);

    private EndWords() {}

    /// Either so many minutes from now, or the next time that the clock in the shop shows that.
    static Instant end(Typed typed) throws InterruptedException {
        var minutes = typed.maybeNumber(FOR.name());
        var until = typed.maybe(UNTIL.name());
        if (minutes.isPresent() == until.isPresent()) {
            throw new BadUsage("Say either --for or --until.");
        }
        return minutes.isPresent()
                ? typed.now().plus(Duration.ofMinutes(minutes.get()))
                : next(until.get(), typed.now(), ZoneId.of(hours(typed).zone()));
    }

    /// As `end`, or when the shop closes; nothing where nothing of it is said.
    static Optional<Instant> maybeEnd(Typed typed) throws InterruptedException {
        boolean length = typed.maybeNumber(FOR.name()).isPresent();
        boolean clock = typed.maybe(UNTIL.name()).isPresent();
        boolean close = typed.flag(UNTIL_CLOSE.name());
        long said = Stream.of(length, clock, close).filter(each -> each).count();
        if (said > 1) {
            throw new BadUsage("Say one of --for, --until and --until-close, or none.");
        }
        if (close) {
            return Optional.of(hours(typed).endOfDay(typed.now()));
        }
        return said == 0 ? Optional.empty() : Optional.of(end(typed));
    }

    private static Hours hours(Typed typed) throws InterruptedException {
        if (typed.view().board() instanceof OwnerBoard owner) {
            return owner.shop().settings().hours();
        }
        throw new BadUsage("An owner's desk alone knows the shop's hours. Say --for.");
    }

    private static Instant next(String clock, Instant now, ZoneId zone) {
        try {
            var today = now.atZone(zone);
            var then = today.with(LocalTime.parse(clock));
            return (then.isAfter(today) ? then : then.plusDays(1)).toInstant();
        } catch (DateTimeParseException problem) {
            throw new BadUsage("'%s' is no time. Write it as 21:30.".formatted(clock));
        }
    }
}
