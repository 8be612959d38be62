package soban.admin;

import soban.core.operator.OperatorLink;
import soban.core.setup.SetupProblem;
import soban.domain.unit.InvitationCommand.Invite;
import soban.domain.unit.Role;
import soban.wire.AuthorityMark;
import soban.wire.EnrolmentCode;
import soban.wire.EnrolmentTicket;
import soban.wire.kafka.KafkaAccess;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Makes and prints the codes with which desks come to a unit for the first time.
final class Codes {
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private Codes() {}

    static void print(OperatorLink link, String unit, List<Role> roles, PrintWriter out)
            throws SetupProblem {
        var chance = new SecureRandom();
        String mark = mark(link.access());
        for (Role role : roles) {
            var code = EnrolmentCode.make(unit, role, chance);
            AdminAction.require(
                    link.ask(unit, new Invite(role, code.hash(), Instant.now().plus(GOOD_FOR))));
            out.println(
                    "%-8s %s"
                            .formatted(
                                    role.name().toLowerCase(Locale.ROOT),
                                    new EnrolmentTicket(code, mark)));
        }
        out.println(
                "Each code opens one desk, once, within 24 hours: with \"Join\" at the"
                        + " first start, or by soban enrol.");
    }

    /// By which a desk knows the station of this machine. Elsewhere, the core's door shows a
    /// certificate of its own.
    private static String mark(KafkaAccess access) throws SetupProblem {
        String authority = access.isEncrypted() ? null : access.authority().orElse(null);
        try {
            return authority == null ? "" : AuthorityMark.of(authority);
        } catch (CertificateException damaged) {
            throw SetupProblem.lasting(
                    "The certificate in the access file can't be read (%s)."
                            .formatted(damaged.getMessage()));
        }
    }
}
