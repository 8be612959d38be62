package soban.desk.enrol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.desk.enrol.NotEnrolled.Kind;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.EnrolmentTicket;
import soban.wire.Json;
import soban.wire.Unreadable;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.SSLException;

/// Trades a code at a core for an identity. Asked again with the same key while the code is good,
/// it brings the same identity.
public final class Trade {
    private static final Duration TO_FIND = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int CREATED = 201;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int REFUSED = 403;
    private static final String TLS_NEEDED = "tls-needed";

    /// The core's answer.
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Identity(
            @Nullable String shop,
            @Nullable String rider,
            Role role,
            String kafka,
            Map<String, String> security) {}

    /// One code, as JSON.
    private record Body(String code) {}

    private Trade() {}

    /// The identity that this code is good for.
    ///
    /// @param key known to this user alone
    public static Enrolled at(URI core, EnrolmentTicket ticket, String key) throws NotEnrolled {
        if (!ticket.mark().isEmpty() && !isPrivate(core)) {
            throw inTheClear(core);
        }
        var request =
                HttpRequest.newBuilder(core.resolve("/enrolments"))
                        .timeout(TO_ANSWER)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        Json.write(new Body(ticket.code().toString()))))
                        .build();
        try (var client = client(ticket.mark())) {
            return read(
                    core,
                    client.send(
                            request,
                            BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER)));
        } catch (SSLException stranger) {
            throw new NotEnrolled(
                    Kind.STRANGER,
                    "%s is not the station that made this code, or does not speak TLS. Check the address."
                            .formatted(core));
        } catch (IOException nobody) {
            throw new NotEnrolled(
                    Kind.NOBODY,
                    "Nobody answers at %s. Check the address, and that the station runs."
                            .formatted(core));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new NotEnrolled(Kind.UNKNOWN, "It was interrupted. The same again goes on.");
        }
    }

    private static boolean isPrivate(URI core) {
        return "https".equals(core.getScheme()) || THIS_MACHINE.contains(core.getHost());
    }

    private static HttpClient client(String mark) {
        var builder = HttpClient.newBuilder().connectTimeout(TO_FIND);
        if (!mark.isEmpty()) {
            builder.sslContext(MarkedAuthority.context(mark));
        }
        return builder.build();
    }

    private static Enrolled read(URI core, HttpResponse<String> answer) throws NotEnrolled {
        return switch (answer.statusCode()) {
            case CREATED -> enrolled(core, answer.body());
            case REFUSED -> throw refused(core, answer.body());
            default ->
                    throw new NotEnrolled(
                            Kind.UNKNOWN,
                            "%s did not say whether the code is good (%d). Try the same again in a moment."
                                    .formatted(core, answer.statusCode()));
        };
    }

    private static NotEnrolled refused(URI core, String problem) {
        return problem.contains(TLS_NEEDED)
                ? inTheClear(core)
                : new NotEnrolled(
                        Kind.REFUSED,
                        "The code is wrong, was used, or is too old. Ask for a new one.");
    }

    private static NotEnrolled inTheClear(URI core) {
        return new NotEnrolled(
                Kind.STRANGER,
                "%s is not asked over TLS, and everybody on the way could read the password. Write it with https://, and the port of that door."
                        .formatted(core));
    }

    private static Enrolled enrolled(URI core, String body) throws NotEnrolled {
        try {
            Identity said = Json.read(body, Identity.class);
            return new Enrolled(identity(said), new KafkaAccess(said.kafka(), said.security()));
        } catch (Unreadable | IllegalArgumentException strange) {
            throw new NotEnrolled(
                    Kind.STRANGER, "What answers at %s is not a Soban core.".formatted(core));
        }
    }

    private static DeskIdentity identity(Identity said) {
        if (said.rider() != null) {
            return new DeskIdentity(new RiderId(said.rider()));
        }
        if (said.shop() == null) {
            throw new IllegalArgumentException("nobody's desk");
        }
        return new DeskIdentity(new ShopId(said.shop()), said.role());
    }
}
