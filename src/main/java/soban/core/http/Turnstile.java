package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;

import soban.core.crowd.Buckets;
import soban.core.crowd.Crowd;
import soban.core.crowd.Neighbourhood;
import soban.core.crowd.Tally;
import soban.core.crowd.Turned;
import soban.domain.customer.CustomerId;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Lets nobody in too often: no customer, wherever they come from; no address, behind which there
/// may be many; and much less often who is nobody yet. Who is refused has not been listened to.
/// This machine's own address is nobody's in particular, and not counted.
final class Turnstile {
    static final Set<String> FOR_NEWCOMERS =
            Set.of("/customers", "/customers/tokens", "/enrolments");
    private static final Set<String> PROBES = Set.of(HealthRoutes.LIVE, HealthRoutes.READY);
    private static final int REMEMBERED = 20_000;
    private static final int ONE_FOR_ALL_BEHIND = 10;
    private static final double LESS_OFTEN = 20;
    private static final Duration AHEAD = Duration.ofSeconds(10);
    private static final Duration NEWCOMERS_AHEAD = Duration.ofSeconds(60);

    private final Function<Context, Optional<CustomerId>> customer;
    private final Callers callers;
    private final Tally tally;
    private final boolean open;
    private final Buckets<CustomerId> customers;
    private final Buckets<Long> addresses;
    private final Buckets<Long> newcomers;

    /// @param customer whose token is shown, if a good one is
    Turnstile(
            Crowd crowd,
            Callers callers,
            Function<Context, Optional<CustomerId>> customer,
            Tally tally) {
        this.customer = customer;
        this.callers = callers;
        this.tally = tally;
        double rate = Math.max(1, crowd.rate());
        open = crowd.rate() == 0;
        customers = new Buckets<>(rate, AHEAD, REMEMBERED);
        addresses = new Buckets<>(rate * ONE_FOR_ALL_BEHIND, AHEAD, REMEMBERED);
        newcomers = new Buckets<>(rate / LESS_OFTEN, NEWCOMERS_AHEAD, REMEMBERED);
    }

    void addTo(RoutesConfig routes) {
        if (!open) {
            routes.before(this::passAddress);
            routes.beforeMatched(this::passKnown);
        }
    }

    private void passAddress(Context call) {
        InetAddress address = callers.address(call);
        if (!address.isLoopbackAddress() && !PROBES.contains(call.path())) {
            pass(addresses, Neighbourhood.of(address), Turned.ADDRESS);
        }
    }

    private void passKnown(Context call) {
        InetAddress address = callers.address(call);
        Endpoint wanted = call.endpoints().matchedHttpEndpoint();
        boolean newcomer = wanted != null && FOR_NEWCOMERS.contains(wanted.path);
        if (newcomer && !address.isLoopbackAddress()) {
            pass(newcomers, Neighbourhood.of(address), Turned.NEWCOMER);
        }
        customer.apply(call).ifPresent(known -> pass(customers, known, Turned.CUSTOMER));
    }

    private <K> void pass(Buckets<K> buckets, K who, Turned of) {
        Duration wait = buckets.take(who, System.nanoTime());
        if (wait.isPositive()) {
            tally.count(of);
            throw new RequestRefused(Problem.tooMany((int) wait.plusMillis(999).toSeconds()));
        }
    }
}
