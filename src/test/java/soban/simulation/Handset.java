package soban.simulation;

import static org.apache.kafka.clients.admin.RecordsToDelete.beforeOffset;

import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.EventRecord;
import soban.wire.Message;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A device that keeps to the wire's rules and knows nothing of the product's own desk: an owner's
/// or a rider's. What stands in its fields outlives its process, as a disk does.
final class Handset {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);

    private final SimKafka kafka;
    private final Supplier<SimProcess> processes;
    private final Line line;
    private final Person person;
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Signal change = new Signal();
    private SimProcess process;
    private Instant lastSeen = Instant.EPOCH;
    private long pressed;
    private long known;
    private long position;
    private int runs;
    private boolean registered;

    /// Where it belongs: its unit and role, its name, and the topics in which it asks and is told.
    record Line(String unit, Role role, String device, String in, String out) {}

    private record Row(long number, String id, Command command, Instant at, Instant seen) {}

    /// Whoever holds it.
    interface Person {
        void told(EventRecord record);

        /// Works at it until the process ends.
        void work(Handset at);
    }

    Handset(SimKafka kafka, Supplier<SimProcess> processes, Line line, Person person) {
        this.kafka = kafka;
        this.processes = processes;
        this.line = line;
        this.person = person;
        begin();
    }

    private void begin() {
        process = processes.get();
        registered = false;
        runs++;
        var begun = process;
        var clients = kafka.clients(begun);
        begun.start("reader", () -> read(clients, line.out(), position, this::take));
        begun.start("sender", () -> send(clients));
        begun.start("person", () -> person.work(this));
    }

    void restart(Duration away) {
        process.kill();
        process.scheduler().later(away, this::comeBack);
    }

    private void comeBack() {
        if (!process.isAlive()) {
            begin();
        }
    }

    /// What it has read is no longer kept for anybody.
    void forgetRead() {
        if (process.isAlive()) {
            var read = Map.of(new TopicPartition(line.out(), 0), beforeOffset(position));
            var begun = process;
            begun.start(
                    "forgets",
                    () -> {
                        var _ = kafka.clients(begun).admin().deleteRecords(read);
                    });
        }
    }

    boolean isBehind() {
        return !kafka.committed(line.out(), 0, position).isEmpty();
    }

    boolean isOwners() {
        return line.role() == Role.OWNER;
    }

    SimProcess process() {
        return process;
    }

    int waiting() {
        return rows.size();
    }

    void press(Command command) {
        process.check();
        long number = ++pressed;
        rows.add(
                new Row(
                        number,
                        line.device() + "-" + number,
                        command,
                        process.clock().instant(),
                        lastSeen));
        change.ring();
    }

    /// Reads a topic from a place on, for ever.
    void read(Clients clients, String topic, long from, Consumer<Read> each) {
        long next = from;
        while (true) {
            try (var consumer = clients.assigned("handset")) {
                var place = new TopicPartition(topic, 0);
                consumer.assign(List.of(place));
                if (next == 0) {
                    consumer.seekToBeginning(List.of(place));
                } else {
                    consumer.seek(place, next);
                }
                while (true) {
                    for (var record : consumer.poll(Duration.ofSeconds(1))) {
                        each.accept(
                                new Read(
                                        EventRecord.read(Records.from(record)),
                                        record.offset() + 1));
                        next = record.offset() + 1;
                    }
                }
            } catch (OffsetOutOfRangeException old) {
                next = 0;
            } catch (KafkaException problem) {
                process.scheduler().pause(PATIENCE);
            } catch (Unreadable bug) {
                throw new AssertionError(bug);
            }
        }
    }

    /// An event and where reading goes on behind it.
    record Read(EventRecord record, long next) {}

    /// What was told before is passed; what came too early comes again.
    private void take(Read read) {
        EventRecord record = read.record();
        position = read.next();
        if (record.event() instanceof DeviceRegistered now
                && now.device().equals(line.device())
                && now.incarnation().equals(incarnation())) {
            registered = true;
        }
        var mark = record.feeds().getOrDefault(line.role(), EventRecord.FeedMark.NONE);
        if (mark.number() == known + 1 || (known == 0 && mark.number() > 0)) {
            known = mark.number();
            lastSeen = record.time();
            if (record.event() instanceof CommandAnswered answered
                    && answered.device().equals(line.device())) {
                answered(answered);
            }
            person.told(record);
        }
        change.ring();
    }

    private void answered(CommandAnswered answered) {
        Row first = rows.peek();
        Answer answer = answered.answer();
        if (first == null || !answered.command().equals(first.id())) {
            return;
        }
        if (answer.outcome() == Answer.Outcome.RESEND) {
            if (answer.resendFrom() == first.number()) {
                registered = false;
                return;
            }
            throw new AssertionError("what was decided is wanted again: " + answered);
        }
        var refusal = answer.refusal();
        if (refusal != null && refusal.code() == RefusalCode.DEVICE_SUPERSEDED) {
            runs++;
            registered = false;
        } else {
            rows.remove();
        }
    }

    private String incarnation() {
        return line.device() + "-run-" + runs;
    }

    private void send(Clients clients) {
        Duration patience = AGAIN;
        Duration greeting = PATIENCE;
        @Nullable Row last = null;
        while (true) {
            Row row = rows.peek();
            patience = row == null || !row.equals(last) ? AGAIN : longer(patience);
            last = row;
            if (!registered) {
                post(clients, record(line.device() + "-hello-" + runs, null, hello()));
                process.scheduler().await(change, greeting);
                greeting = registered ? PATIENCE : longer(greeting);
            } else if (row == null) {
                process.scheduler().await(change, AGAIN);
            } else {
                var stamp =
                        new DeviceStamp(
                                row.number(),
                                row.number() - 1,
                                row.at(),
                                row.seen(),
                                incarnation());
                post(clients, record(row.id(), stamp, row.command()));
                long until = process.scheduler().now() + patience.toNanos();
                while (row.equals(rows.peek()) && registered && process.scheduler().now() < until) {
                    long left = until - process.scheduler().now();
                    process.scheduler().await(change, Duration.ofNanos(left));
                }
            }
        }
    }

    /// Who is not answered for long does not ask all the more.
    private static Duration longer(Duration patience) {
        Duration doubled = patience.multipliedBy(2);
        return doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled;
    }

    private Hello hello() {
        return new Hello(incarnation());
    }

    private Message record(String id, DeviceStamp stamp, Command command) {
        return new CommandRecord(
                        id,
                        line.unit(),
                        "device:claimed",
                        new Actor(line.role(), "Haru", line.device()),
                        process.clock().instant(),
                        null,
                        stamp,
                        0,
                        null,
                        command)
                .message();
    }

    private void post(Clients clients, Message message) {
        try (var producer = clients.producer("handset")) {
            producer.send(Records.to(line.in(), 0, message)).get();
        } catch (KafkaException | ExecutionException problem) {
            process.scheduler().pause(PATIENCE);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
