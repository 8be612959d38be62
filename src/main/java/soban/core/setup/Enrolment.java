package soban.core.setup;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.core.follow.Ending;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.Reply;
import soban.wire.Topics;
import soban.wire.Topics.Plan;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Takes a shop or a rider in: the topics first, so that the desks find them, then the command,
/// which is sent until the unit has answered. Who is enrolled already stays as they are.
public final class Enrolment {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int REPLY_PARTITION = 0;

    private final Clients clients;
    private final TopicMaker maker;
    private final CommandLog commands;
    private final InstantSource clock;
    private final String node = "enrol-" + UUID.randomUUID();

    public Enrolment(Clients clients, TopicMaker maker, CommandLog commands, InstantSource clock) {
        this.clients = clients;
        this.maker = maker;
        this.commands = commands;
        this.clock = clock;
    }

    /// The unit's answer; empty when there was none before the deadline or the end.
    public Optional<Answer> enrol(EnrolShop shop, Duration patience, Ending ending) {
        var topics = with(Topics.ofShop(shop.shop()), Topics.ofArea(shop.area().id()));
        String unit = Units.of(shop.shop());
        return enrol(topics, command("enrol:" + shop.shop(), unit, shop), patience, ending);
    }

    public Optional<Answer> enrol(EnrolRider rider, Duration patience, Ending ending) {
        var topics = with(Topics.ofRider(rider.rider()), Topics.ofArea(rider.area()));
        String unit = Units.of(rider.rider());
        return enrol(
                topics, command("enrol-rider:" + rider.rider(), unit, rider), patience, ending);
    }

    private static List<Plan> with(List<Plan> own, List<Plan> shared) {
        return Stream.concat(own.stream(), shared.stream()).toList();
    }

    private Optional<Answer> enrol(
            List<Plan> topics, CommandRecord command, Duration patience, Ending ending) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Answer> answer = Optional.empty();
        do {
            try {
                maker.makeMissing(topics);
                answer = ask(command, deadline, ending);
            } catch (KafkaException | CompletionException problem) {
                LOG.warn("{} is not enrolled yet: {}", command.unit(), problem.getMessage());
            }
        } while (answer.isEmpty() && System.nanoTime() < deadline && ending.pause(BETWEEN));
        return answer;
    }

    private CommandRecord command(String id, String unit, Command wish) {
        return new CommandRecord(
                id,
                unit,
                "admin",
                new Actor(Role.OPERATOR, "setup", "core"),
                clock.instant(),
                null,
                null,
                0,
                node + "/" + REPLY_PARTITION,
                wish);
    }

    private Optional<Answer> ask(CommandRecord command, long deadline, Ending ending) {
        var replies = new TopicPartition(Topics.REPLIES, REPLY_PARTITION);
        var consumer = clients.assigned("enrolment");
        try {
            consumer.assign(List.of(replies));
            consumer.seekToEnd(List.of(replies));
            long _ = consumer.position(replies);
            while (System.nanoTime() < deadline && !ending.isAsked()) {
                commands.send(command).toCompletableFuture().join();
                var answer = listen(consumer, command.id());
                if (answer.isPresent()) {
                    return answer;
                }
            }
            return Optional.empty();
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    private Optional<Answer> listen(Consumer<byte[], byte[]> consumer, String id) {
        long until = System.nanoTime() + BETWEEN.toNanos();
        while (System.nanoTime() < until) {
            for (var record : consumer.poll(BETWEEN)) {
                try {
                    Reply reply = Reply.read(Records.from(record));
                    if (reply.node().equals(node) && reply.command().equals(id)) {
                        return Optional.of(reply.answer());
                    }
                } catch (Unreadable another) {
                    LOG.debug("a reply can't be read: {}", another.getMessage());
                }
            }
        }
        return Optional.empty();
    }
}
