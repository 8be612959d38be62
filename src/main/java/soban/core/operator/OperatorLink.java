package soban.core.operator;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

import soban.core.commands.CommandLog;
import soban.core.follow.Ending;
import soban.core.follow.MachineThreads;
import soban.core.follow.PastReader;
import soban.core.keys.Seals;
import soban.core.orders.LiveUnits;
import soban.core.setup.Brokers;
import soban.core.setup.Enrolment;
import soban.core.setup.Locksmith;
import soban.core.setup.Newcomer;
import soban.core.setup.OperatorCommands;
import soban.core.setup.OperatorCommands.Request;
import soban.core.setup.SetupProblem;
import soban.core.setup.TopicMaker;
import soban.domain.access.CardBan;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.wire.Topics;
import soban.wire.kafka.Clients;
import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.KafkaClients;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/// An operator's hold on an installation, for the time of one command.
public final class OperatorLink implements AutoCloseable {
    private static final Duration TO_FIND = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final KafkaAccess access;
    private final Clients clients;
    private final Admin admin;
    private final PastReader past;
    private final int partitions;
    private final CommandLog commands;

    private OperatorLink(
            KafkaAccess access, Clients clients, Admin admin, PastReader past, int partitions) {
        this.access = access;
        this.clients = clients;
        this.admin = admin;
        this.past = past;
        this.partitions = partitions;
        this.commands = new CommandLog(clients, "admin", Seals.withoutKeys(), partitions);
    }

    /// What is done with it; it ends with an exit code.
    public interface Work {
        int with(OperatorLink link) throws SetupProblem;
    }

    public static int open(Brokers brokers, Work work) throws SetupProblem {
        brokers.await(TO_FIND, new Ending());
        var clients = new KafkaClients(brokers.access(), "admin");
        try (Admin admin = clients.admin();
                var link = open(brokers.access(), clients, admin)) {
            return work.with(link);
        } catch (AuthenticationException | AuthorizationException stranger) {
            throw SetupProblem.lasting(
                    "Kafka at %s does not allow this (%s). Name the operator's access file with --access."
                            .formatted(brokers, stranger.getMessage()));
        } catch (KafkaException | CompletionException problem) {
            throw SetupProblem.passing(
                    "Kafka at %s did not do what was asked (%s). Look at the broker's log, then try again."
                            .formatted(brokers, problem.getMessage()));
        }
    }

    private static OperatorLink open(KafkaAccess access, Clients clients, Admin admin)
            throws SetupProblem {
        var past = new PastReader(clients, admin);
        int partitions = past.partitions(Topics.COMMANDS).size();
        if (partitions == 0) {
            throw SetupProblem.lasting(
                    "This Kafka holds no installation of Soban. Start a core or a station on it"
                            + " first.");
        }
        return new OperatorLink(access, clients, admin, past, partitions);
    }

    public Clients clients() {
        return clients;
    }

    public LiveUnits units() {
        return LiveUnits.read(clients, new MachineThreads(), admin);
    }

    public History history() {
        return new History(past, partitions);
    }

    public KeySurvey keys() {
        return new KeySurvey(past, history());
    }

    public Locksmith locksmith() {
        return new Locksmith(admin);
    }

    /// How this command came here.
    public KafkaAccess access() {
        return access;
    }

    public DeadLetterBox deadLetters() {
        return new DeadLetterBox(past, commands);
    }

    public TopicSurvey topics() {
        return new TopicSurvey(admin, past, partitions);
    }

    /// Empty when no core answered in time.
    public Optional<Answer> enrol(Newcomer newcomer) {
        var card = CardBan.objection(newcomer.wish());
        if (card.isPresent()) {
            return card.map(Answer::refused);
        }
        var enrolment =
                new Enrolment(clients, new TopicMaker(admin), commands, InstantSource.system());
        return Optional.ofNullable(
                enrolment.enrol(List.of(newcomer), TO_ANSWER, new Ending()).get(newcomer));
    }

    /// Empty when no core answered in time.
    public Optional<Answer> ask(String unit, Command wish) {
        var request = new Request("admin/" + UUID.randomUUID(), unit, wish);
        var operator = new OperatorCommands(clients, commands, InstantSource.system());
        return Optional.ofNullable(
                operator.ask(List.of(request), TO_ANSWER, new Ending()).get(request.id()));
    }

    static List<TopicPartition> places(String topic, int partition) {
        return List.of(new TopicPartition(topic, partition));
    }

    @Override
    public void close() {
        commands.close();
    }
}
