package soban.desk.link;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A broker that answers, but not to this desk, as a sentence for whoever stands at it. No waiting
/// helps: somebody must give the desk its place again.
final class TurnedAway {
    private static final String ANEW =
            " Ask for a new enrolment code; what was pressed here is kept until then.";

    private TurnedAway() {}

    static Optional<NoLink> by(@Nullable Throwable problem) {
        return switch (problem) {
            case SaslAuthenticationException _ ->
                    Optional.of(
                            NoLink.certain(
                                    "The station does not know this desk any more: its name and"
                                            + " password are not taken."
                                            + ANEW));
            case AuthenticationException other ->
                    Optional.of(
                            NoLink.certain(
                                    "The station does not let this desk in (%s)."
                                            .formatted(other.getMessage())));
            case AuthorizationException _ ->
                    Optional.of(
                            NoLink.certain(
                                    "The station does not let this desk read and send any more."
                                            + ANEW));
            case null, default -> Optional.empty();
        };
    }
}
