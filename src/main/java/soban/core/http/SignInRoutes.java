package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import soban.core.access.PhoneMarks;
import soban.core.access.SignInCodes;
import soban.core.access.Tokens;
import soban.core.http.CustomerRoutes.Registered;
import soban.core.views.CustomerViews;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.customer.SignIn;
import soban.domain.customer.SignInCommand.AskForCode;
import soban.domain.customer.SignInCommand.TryCode;
import soban.wire.Base32;
import soban.wire.Units;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// A new token for whoever can read a code that is sent to the phone they gave. The first call asks
/// for the code, the second brings it. Nobody learns here whether a number is known: in the place
/// of a customer who is not, somebody who does not exist is asked, so that it takes as long.
final class SignInRoutes {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final String NO_CHALLENGE = "none";

    private final SecureRandom random = new SecureRandom();
    private final CustomerViews views;
    private final Tokens tokens;
    private final SignInCodes codes;
    private final Decisions decisions;
    private final InstantSource clock;

    SignInRoutes(Behind behind, Decisions decisions) {
        this.views = behind.views();
        this.tokens = behind.tokens();
        this.codes = behind.codes();
        this.clock = behind.clock();
        this.decisions = decisions;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/customers/tokens", this::token);
    }

    /// @param goodForSeconds how long the code can be used
    record CodeAsked(String message, long goodForSeconds) {}

    /// A code, and what it was named for.
    private record Guess(CustomerId customer, String challenge, boolean right) {}

    private void token(Context call) {
        var wish = Requests.signIn(Calls.body(call));
        if (wish.code() == null) {
            ask(wish.phone());
            Calls.answer(
                    call,
                    202,
                    new CodeAsked(
                            "If a customer gave this number, a code is on its way to it. Send it"
                                    + " with the number to get a token.",
                            GOOD_FOR.toSeconds()));
        } else {
            CustomerId customer = proven(guess(wish.phone(), wish.code()));
            Calls.answer(call, 201, new Registered(customer.value(), tokens.issue(customer)));
        }
    }

    /// Whether it is too soon for another code is not told either.
    private void ask(String phone) {
        CustomerId whom =
                views.customersWith(phone).stream()
                        .map(Customer::id)
                        .findFirst()
                        .orElseGet(() -> nobody(phone));
        byte[] chance = new byte[10];
        random.nextBytes(chance);
        String challenge = "code-" + Base32.of(chance, 16);
        decisions.refused(
                Units.of(whom), new AskForCode(challenge, clock.instant().plus(GOOD_FOR)));
    }

    private Guess guess(String phone, String code) {
        List<Guess> open =
                views.customersWith(phone).stream()
                        .filter(customer -> customer.signIn().open() != null)
                        .map(customer -> guess(customer, code))
                        .toList();
        var nobody = new Guess(nobody(phone), NO_CHALLENGE, false);
        return open.stream()
                .filter(Guess::right)
                .findFirst()
                .orElseGet(() -> open.stream().findFirst().orElse(nobody));
    }

    private Guess guess(Customer customer, String code) {
        SignIn.Challenge open = Objects.requireNonNull(customer.signIn().open());
        return new Guess(customer.id(), open.id(), codes.isRight(customer.id(), open.id(), code));
    }

    private CustomerId nobody(String phone) {
        return codes.nobody(PhoneMarks.plain(phone));
    }

    /// The unit counts wrong codes, and takes a right one once and in time.
    private CustomerId proven(Guess guess) {
        var refusal =
                decisions.refused(
                        Units.of(guess.customer()), new TryCode(guess.challenge(), guess.right()));
        if (!guess.right() || refusal.isPresent()) {
            throw new RequestRefused(
                    Problem.of(
                            ProblemCode.CODE_REFUSED,
                            "The code is wrong, was used, or is too old. Ask for a new one."));
        }
        return guess.customer();
    }
}
