package soban.wire;

import soban.domain.person.Personal;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.Event;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.testing.Any;
import soban.wire.EventRecord.FeedMark;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A record of every type that the wire knows, each with everything in it; of a type with a value
/// that comes in several kinds, one for each kind.
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    static final String UNIT = "shop:cafe";
    private static final Actor KITCHEN = new Actor(Role.KITCHEN, "지은", "k-1");

    private static final Map<String, CommandRecord> COMMANDS = makeCommands(Personal::of);
    private static final Map<String, EventRecord> EVENTS = makeEvents(Personal::of);
    private static final Map<String, Message> MESSAGES = makeMessages();

    private Samples() {}

    /// By the name of the type, and behind a slash the kind where there are several.
    static Map<String, CommandRecord> commands() {
        return COMMANDS;
    }

    static Map<String, EventRecord> events() {
        return EVENTS;
    }

    /// Every type of the wire as it travels.
    static Map<String, Message> messages() {
        return MESSAGES;
    }

    /// Every record in every form of what belongs to a person, with its message.
    static Map<Object, Message> inEveryForm() {
        var all = new LinkedHashMap<Object, Message>();
        for (var form : Any.FORMS) {
            makeCommands(form).values().forEach(record -> all.put(record, record.message()));
            makeEvents(form).values().forEach(record -> all.put(record, record.message()));
        }
        return all;
    }

    private static Map<String, CommandRecord> makeCommands(Function<String, Personal> form) {
        var all = new TreeMap<String, CommandRecord>();
        each(Command.class, Catalog.COMMANDS, form, (name, each) -> all.put(name, record(each)));
        return all;
    }

    private static Map<String, EventRecord> makeEvents(Function<String, Personal> form) {
        var all = new TreeMap<String, EventRecord>();
        each(Event.class, Catalog.EVENTS, form, (name, each) -> all.put(name, record(each)));
        return all;
    }

    private static <T> void each(
            Class<T> area,
            Catalog<T> catalog,
            Function<String, Personal> form,
            BiConsumer<String, T> take) {
        for (Class<?> type : catalog.classes()) {
            int kinds = Variants.kinds(type);
            for (int kind = 0; kind < kinds; kind++) {
                T sample = area.cast(Any.one(type, kind, form));
                String name = catalog.nameOf(sample);
                take.accept(kind == 0 ? name : name + "/" + (kind + 1), sample);
            }
        }
    }

    /// With every attribute that an envelope can have.
    private static CommandRecord record(Command command) {
        return new CommandRecord(
                "c-7",
                UNIT,
                "device:shop:cafe/kitchen/k-1",
                KITCHEN,
                NOON,
                later(10),
                new DeviceStamp(7, 6, later(-3), later(-9), "run-1"),
                41,
                "node-1/3",
                command);
    }

    private static EventRecord record(Event event) {
        var feeds =
                Map.of(
                        Role.OWNER,
                        new FeedMark(31, "e-30"),
                        Role.KITCHEN,
                        new FeedMark(17, "e-28"));
        return new EventRecord("e-41", UNIT, 41, "e-40", KITCHEN, "c-7", NOON, feeds, event);
    }

    /// An event as the log of events has it.
    static EventRecord inTheLog(Event event) {
        EventRecord told = record(event);
        return new EventRecord(
                told.id(),
                told.unit(),
                told.sequence(),
                told.previous(),
                told.actor(),
                told.cause(),
                new EventRecord.Asked(1207, 3, "device:shop:cafe/kitchen/pad1", 12),
                told.time(),
                told.feeds(),
                told.event());
    }

    static Reply reply() {
        var refusal = Refusal.atLine(RefusalCode.PRODUCT_SOLD_OUT, 1, "아메리카노");
        return new Reply("node-1", "c-7", Answer.refused(refusal));
    }

    static Pulse pulse() {
        return new Pulse("core-1", NOON, "sandbox");
    }

    static DeadLetter deadLetter() {
        return new DeadLetter(
                Topics.COMMANDS, 3, 1234, "not UTF-8", Map.of("ce_id", "c-7"), "{\"order\":7}");
    }

    private static Map<String, Message> makeMessages() {
        var all = new TreeMap<String, Message>();
        commands().forEach((type, record) -> all.put(type, record.message()));
        events().forEach((type, record) -> all.put(type, record.message()));
        all.put("soban.reply.v1", reply().message(NOON));
        all.put("soban.pulse.v1", pulse().message());
        all.put("soban.dead-letter.v1", deadLetter().message(UNIT, NOON));
        return all;
    }

    /// Reads a message of any type but a dead letter, which nobody of ours reads.
    static Object read(Message message) throws Unreadable {
        String type = String.valueOf(message.headers().get("ce_type"));
        if (Catalog.COMMANDS.names().contains(type)) {
            return CommandRecord.read(message);
        }
        return switch (type) {
            case "soban.reply.v1" -> Reply.read(message);
            case "soban.pulse.v1" -> Pulse.read(message);
            default -> EventRecord.read(message);
        };
    }

    static String typeOf(String sample) {
        return sample.replaceFirst("/.*", "");
    }

    private static Instant later(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
