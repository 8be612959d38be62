package soban.simulation;

import static org.apache.kafka.clients.admin.RecordsToDelete.beforeOffset;

import static soban.simulation.Rule.require;

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
import soban.wire.Topics;
import soban.wire.Units;
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
    private String last = "";
    private long position;
    private int runs;
    private boolean registered;
    private long resent;
    private long decided;

    /// Where it belongs: its unit and role, its name, and the topics in which it asks and is told.
    record Line(String unit, Role role, String device, String in, String out) {}

    private record Row(long number, String id, Command command, Instant at, Instant seen) {}

    /// Whoever holds it.
    interface Person {
        void told(EventRecord record);

        /// What was told before may never have happened: all is told anew.
        void toldAnew();

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
        if (kafka.isLossy()) {
            begun.start("reader", this::readLog);
        } else {
            begun.start("reader", () -> read(clients, line.out(), position, this::take));
        }
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
        if (process.isAlive() && !kafka.isLossy()) {
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
        return !kafka.isLossy() && !kafka.committed(line.out(), 0, position).isEmpty();
    }

    boolean isOwners() {
        return line.role() == Role.OWNER;
    }

    SimProcess process() {
        return process;
    }

    @Override
    public String toString() {
        return line.device() + " with " + rows;
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

    /// It knows no snapshots: where its feed can lose something, it reads the log itself, and after
    /// each power cut all of that.
    private void readLog() {
        int partition = Units.partition(line.unit(), CoreInstance.PARTITIONS);
        int cuts = -1;
        long next = 0;
        while (true) {
            if (cuts != kafka.powerCuts()) {
                cuts = kafka.powerCuts();
                next = 0;
                known = 0;
                last = "";
                person.toldAnew();
            }
            for (var record : kafka.committed(Topics.EVENTS, partition, next)) {
                next = record.offset() + 1;
                try {
                    var event = EventRecord.read(Records.from(record));
                    if (event.unit().equals(line.unit())) {
                        take(new Read(event, 0));
                    }
                } catch (Unreadable bug) {
                    throw new AssertionError(bug);
                }
            }
            process.scheduler().pause(Duration.ofSeconds(1));
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
        boolean goesOn = known == 0 || mark.previous().equals(last);
        if (mark.number() > known && goesOn) {
            known = mark.number();
            last = record.id();
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
                resent = 0;
                runs += kafka.isLossy() ? 1 : 0;
                return;
            }
            require(kafka.isLossy(), "what was decided is wanted again: " + answered);
            resent = first.number();
            decided = answer.resendFrom() - 1;
            return;
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
                                row.number() == resent ? decided : row.number() - 1,
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
