package soban.core.setup;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.core.follow.Ending;
import soban.core.setup.OperatorCommands.Request;
import soban.domain.unit.Answer;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

/// Takes shops and riders in, all that are wished for at once: the topics first, so that the desks
/// find them, then the commands. Whatever interrupts it, it can be asked for again; who is enrolled
/// already stays as they are.
public final class Enrolment {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final TopicMaker maker;
    private final OperatorCommands commands;

    public Enrolment(Clients clients, TopicMaker maker, CommandLog commands, InstantSource clock) {
        this.maker = maker;
        this.commands = new OperatorCommands(clients, commands, clock);
    }

    /// The units' answers; those who did not answer before the deadline or the end are missing.
    public Map<Newcomer, Answer> enrol(Collection<Newcomer> all, Duration patience, Ending ending) {
        long deadline = System.nanoTime() + patience.toNanos();
        var answers = new LinkedHashMap<Newcomer, Answer>();
        Set<Newcomer> open = new LinkedHashSet<>(all);
        do {
            try {
                maker.makeMissing(
                        open.stream().flatMap(each -> each.topics().stream()).distinct().toList());
                answers.putAll(ask(open, Duration.ofNanos(deadline - System.nanoTime()), ending));
            } catch (KafkaException | CompletionException problem) {
                LOG.warn("not enrolled yet: {}", problem.getMessage());
            }
            open.removeAll(answers.keySet());
        } while (!open.isEmpty() && System.nanoTime() < deadline && ending.pause(BETWEEN));
        return answers;
    }

    private Map<Newcomer, Answer> ask(
            Collection<Newcomer> newcomers, Duration patience, Ending ending) {
        List<Request> requests =
                newcomers.stream()
                        .map(each -> new Request(each.command(), each.unit(), each.wish()))
                        .toList();
        Map<String, Answer> found = commands.ask(requests, patience, ending);
        var answers = new LinkedHashMap<Newcomer, Answer>();
        for (Newcomer each : newcomers) {
            Answer answer = found.get(each.command());
            if (answer != null) {
                answers.put(each, answer);
            }
        }
        return answers;
    }
}
