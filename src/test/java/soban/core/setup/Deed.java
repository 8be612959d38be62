package soban.core.setup;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;

import soban.desk.DeskIdentity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Something that an administrator asks of a cluster, tried in the name of a desk.
record Deed(String name, Attempt attempt) {
    interface Attempt {
        KafkaFuture<?> by(Admin admin, DeskIdentity desk);
    }

    /// What came of each: nothing where it was not for them to do.
    static List<String> notRefused(List<Deed> deeds, Admin admin, DeskIdentity desk)
            throws InterruptedException {
        return outcomes(deeds, admin, desk).stream()
                .filter(said -> !said.endsWith(AuthorizationException.class.getSimpleName()))
                .toList();
    }

    /// What came of each that was not done.
    static List<String> notDone(List<Deed> deeds, Admin admin, DeskIdentity desk)
            throws InterruptedException {
        return outcomes(deeds, admin, desk).stream()
                .filter(said -> !said.endsWith("done"))
                .toList();
    }

    /// All are asked before the first answer is waited for.
    private static List<String> outcomes(List<Deed> deeds, Admin admin, DeskIdentity desk)
            throws InterruptedException {
        var asked = deeds.stream().map(deed -> deed.attempt.by(admin, desk)).toList();
        var said = new ArrayList<String>();
        for (int i = 0; i < asked.size(); i++) {
            said.add(deeds.get(i).name + ": " + refusal(asked.get(i)).orElse("done"));
        }
        return said;
    }

    private static Optional<String> refusal(KafkaFuture<?> answer) throws InterruptedException {
        try {
            answer.get();
            return Optional.empty();
        } catch (ExecutionException problem) {
            var cause = problem.getCause();
            return Optional.of(
                    cause instanceof AuthorizationException
                            ? AuthorizationException.class.getSimpleName()
                            : String.valueOf(cause));
        }
    }
}
