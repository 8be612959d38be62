package soban.core.setup;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.core.follow.Ending;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.Reply;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an operator asks of units: sent again and again until each has answered.
public final class OperatorCommands {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorCommands.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int REPLY_PARTITION = 0;

    private final Clients clients;
    private final CommandLog commands;
    private final InstantSource clock;
    private final String node = "operator-" + UUID.randomUUID();

    public OperatorCommands(Clients clients, CommandLog commands, InstantSource clock) {
        this.clients = clients;
        this.commands = commands;
        this.clock = clock;
    }

    /// One question.
    ///
    /// @param id the same id asks for the same decision again
    public record Request(String id, String unit, Command wish) {}

    /// The answers by the requests' ids; those that did not come before the deadline or the end are
    /// missing.
    public Map<String, Answer> ask(Collection<Request> requests, Duration patience, Ending ending) {
        long deadline = System.nanoTime() + patience.toNanos();
        var open =
                new HashMap<>(
                        requests.stream()
                                .collect(Collectors.toMap(Request::id, Function.identity())));
        var answers = new LinkedHashMap<String, Answer>();
        var replies = new TopicPartition(Topics.REPLIES, REPLY_PARTITION);
        var consumer = clients.assigned("operator");
        try {
            consumer.assign(List.of(replies));
            consumer.seekToEnd(List.of(replies));
            long _ = consumer.position(replies);
            while (!open.isEmpty() && System.nanoTime() < deadline && !ending.isAsked()) {
                send(open.values());
                listen(consumer, open, answers);
            }
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
        return answers;
    }

    private void send(Collection<Request> open) {
        CompletableFuture.allOf(
                        open.stream()
                                .map(request -> commands.send(command(request)))
                                .map(sent -> sent.toCompletableFuture())
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    private CommandRecord command(Request request) {
        return new CommandRecord(
                request.id(),
                request.unit(),
                "admin",
                new Actor(Role.OPERATOR, "operator", "core"),
                clock.instant(),
                null,
                null,
                0,
                node + "/" + REPLY_PARTITION,
                request.wish());
    }

    /// Whoever has answered goes over from the open ones to the answers.
    private void listen(
            Consumer<byte[], byte[]> consumer,
            Map<String, Request> open,
            Map<String, Answer> answers) {
        long until = System.nanoTime() + BETWEEN.toNanos();
        while (!open.isEmpty() && System.nanoTime() < until) {
            for (var record : consumer.poll(BETWEEN)) {
                try {
                    Reply reply = Reply.read(Records.from(record));
                    if (reply.node().equals(node) && open.remove(reply.command()) != null) {
                        answers.put(reply.command(), reply.answer());
                    }
                } catch (Unreadable another) {
                    LOG.debug("a reply can't be read: {}", another.getMessage());
                }
            }
        }
    }
}
