package soban.domain.customer;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.SignInCommand.AskForCode;
import soban.domain.customer.SignInCommand.SettleCode;
import soban.domain.customer.SignInCommand.TryCode;
import soban.domain.customer.SignInEvent.CodeIssued;
import soban.domain.customer.SignInEvent.CodeSettled;
import soban.domain.customer.SignInEvent.CodeTried;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A customer's way back in: the one-time code that can be used now, and when the last ones were
/// sent. A phone can neither be filled with codes, nor a code be found by trying.
///
/// @param open the code that was sent last, until it is used
/// @param sent when the newest codes were sent, oldest first
public record SignIn(@Nullable Challenge open, List<Instant> sent) {
    public static final SignIn NONE = new SignIn(null, List.of());

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_SENT = 5;
    private static final int MOST_WRONG = 5;

    /// The code that can be used now.
    ///
    /// @param wrong how often another one was named instead of it
    public record Challenge(String id, Instant until, int wrong) {}

    public SignIn {
        sent = List.copyOf(sent);
    }

    public static Decision decide(@Nullable Customer customer, SignInCommand command, Instant now) {
        if (customer == null || customer.isForgotten()) {
            return Decision.refuse(RefusalCode.CUSTOMER_UNKNOWN);
        }
        return switch (command) {
            case AskForCode ask -> customer.signIn().issue(customer, ask, now);
            case SettleCode(var challenge, var sent, var reason) ->
                    Decision.accept(new CodeSettled(challenge, sent, reason));
            case TryCode(var challenge, var right) ->
                    customer.signIn().isGood(challenge, now)
                            ? Decision.accept(new CodeTried(challenge, right))
                            : Decision.refuse(RefusalCode.NOT_ALLOWED, "code");
        };
    }

    /// Somebody who wants no messages still wants this one, for they ask for it.
    private Decision issue(Customer customer, AskForCode ask, Instant now) {
        boolean tooSoon = sent.stream().anyMatch(at -> at.plus(BETWEEN).isAfter(now));
        long lately = sent.stream().filter(at -> at.plus(WINDOW).isAfter(now)).count();
        if (tooSoon || lately >= MOST_SENT) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED, "too many codes");
        }
        Channel channel = customer.channel() == Channel.NONE ? Channel.SMS : customer.channel();
        return Decision.accept(
                new CodeIssued(
                        ask.challenge(),
                        channel,
                        customer.name(),
                        customer.phone(),
                        now,
                        ask.until()));
    }

    private boolean isGood(String challenge, Instant now) {
        return open != null
                && open.id().equals(challenge)
                && now.isBefore(open.until())
                && open.wrong() < MOST_WRONG;
    }

    SignIn evolve(SignInEvent event) {
        return switch (event) {
            case CodeIssued issued ->
                    new SignIn(
                            new Challenge(issued.challenge(), issued.until(), 0),
                            withNewest(issued.at()));
            case CodeSettled _ -> this;
            case CodeTried(var challenge, var right) ->
                    new SignIn(open == null || right ? null : missed(open), sent);
        };
    }

    private List<Instant> withNewest(Instant at) {
        long tooMany = Math.max(0, sent.size() + 1 - MOST_SENT);
        return Stream.concat(sent.stream().skip(tooMany), Stream.of(at)).toList();
    }

    private static Challenge missed(Challenge open) {
        return new Challenge(open.id(), open.until(), open.wrong() + 1);
    }
}
