package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.setup.DeskDoor;
import soban.domain.unit.InvitationCommand.TakeInvitation;
import soban.domain.unit.Role;
import soban.wire.EnrolmentCode;
import soban.wire.Units;
import soban.wire.kafka.KafkaAccess;

import java.util.Map;
import java.util.UUID;

/// Where a desk that starts for the first time learns who it is, in exchange for the code that the
/// operator has handed out.
final class EnrolmentRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentRoutes.class);

    private final Decisions decisions;
    private final DeskDoor door;
    private final Callers callers;

    EnrolmentRoutes(Decisions decisions, DeskDoor door, Callers callers) {
        this.callers = callers;
        this.decisions = decisions;
        this.door = door;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/enrolments", this::enrol);
    }

    /// @param shop whose desk it is, unless it is a rider's
    /// @param rider whose desk it is, unless it is a shop's
    /// @param device the name under which it sends its presses
    /// @param kafka where Kafka is
    /// @param security what Kafka asks for there, as settings of its clients; nothing where
    ///   everybody is let in
    record Identity(
            @Nullable String shop,
            @Nullable String rider,
            Role role,
            String device,
            String kafka,
            Map<String, String> security) {}

    /// A desk that missed the answer gets it again under the same key, and nobody else does.
    private void enrol(Context call) {
        requirePrivacy(call);
        String key = Calls.optionalKey(call).orElseGet(() -> UUID.randomUUID().toString());
        EnrolmentCode code =
                EnrolmentCode.parse(Requests.code(Calls.body(call)))
                        .orElseThrow(EnrolmentRoutes::refused);
        String device = code.device(key);
        if (decisions.refused(code.unit(), new TakeInvitation(code.hash(), device)).isPresent()) {
            throw refused();
        }
        KafkaAccess access = open(code, device);
        boolean shop = Units.isShop(code.unit());
        Calls.answer(
                call,
                201,
                new Identity(
                        shop ? Units.shop(code.unit()).value() : null,
                        shop ? null : Units.rider(code.unit()).value(),
                        code.role(),
                        device,
                        access.servers(),
                        access.security()));
    }

    /// With the identity of a guarded cluster goes a password, and with the request the code for
    /// it.
    private void requirePrivacy(Context call) {
        if (door.isGuarded() && !callers.isPrivate(call)) {
            throw new RequestRefused(
                    Problem.of(
                            ProblemCode.TLS_NEEDED,
                            "A password is handed out here, and everybody on the way could read it."
                                    + " Come to the door that speaks TLS (https://, port 8421 at a"
                                    + " station); the code is still good there."));
        }
    }

    /// The code is used up by now; under the same key the rest is done again.
    private KafkaAccess open(EnrolmentCode code, String device) {
        try {
            return door.open(code.unit(), code.role(), device);
        } catch (KafkaException problem) {
            LOG.warn("{} was not let into the cluster: {}", device, problem.toString());
            throw new RequestRefused(Problem.outcomeUnknown());
        }
    }

    private static RequestRefused refused() {
        return new RequestRefused(
                Problem.of(
                        ProblemCode.CODE_REFUSED,
                        "The code is wrong, was used, or is too old. Ask the operator for a new"
                                + " one."));
    }
}
