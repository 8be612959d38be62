package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.InvitationCommand.TakeInvitation;
import soban.domain.unit.Role;
import soban.wire.EnrolmentCode;
import soban.wire.Units;

import java.util.UUID;

/// Where a desk that starts for the first time learns who it is, in exchange for the code that the
/// operator has handed out.
final class EnrolmentRoutes {
    private final Decisions decisions;
    private final String kafka;

    /// @param kafka where desks find the broker
    EnrolmentRoutes(Decisions decisions, String kafka) {
        this.decisions = decisions;
        this.kafka = kafka;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/enrolments", this::enrol);
    }

    /// @param shop whose desk it is, unless it is a rider's
    /// @param rider whose desk it is, unless it is a shop's
    /// @param device the name under which it sends its presses
    record Identity(
            @Nullable String shop,
            @Nullable String rider,
            Role role,
            String device,
            String kafka) {}

    /// A desk that missed the answer gets it again under the same key, and nobody else does.
    private void enrol(Context call) {
        String key = Calls.optionalKey(call).orElseGet(() -> UUID.randomUUID().toString());
        EnrolmentCode code =
                EnrolmentCode.parse(Requests.code(Calls.body(call)))
                        .orElseThrow(EnrolmentRoutes::refused);
        String device = code.device(key);
        if (decisions.refused(code.unit(), new TakeInvitation(code.hash(), device)).isPresent()) {
            throw refused();
        }
        boolean shop = Units.isShop(code.unit());
        Calls.answer(
                call,
                201,
                new Identity(
                        shop ? Units.shop(code.unit()).value() : null,
                        shop ? null : Units.rider(code.unit()).value(),
                        code.role(),
                        device,
                        kafka));
    }

    private static RequestRefused refused() {
        return new RequestRefused(
                Problem.of(
                        ProblemCode.CODE_REFUSED,
                        "The code is wrong, was used, or is too old. Ask the operator for a new"
                                + " one."));
    }
}
