package soban.simulation;

import static soban.simulation.Rule.require;

import soban.core.keys.KeysInMemory;
import soban.core.setup.DemoArea;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Role;
import soban.simulation.kafka.Faults;
import soban.simulation.kafka.SimKafka;
import soban.wire.Topics;
import soban.wire.Units;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Some shops with their people on a morning on which much goes wrong. It is over when everything
/// has come to rest.
final class Town implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofHours(5);
    private static final Duration USUAL_GRACE = Duration.ofSeconds(60);
    private static final Duration SHORT_GRACE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final String AREA = DemoArea.AREA.id();

    private final Scheduler scheduler;
    private final Course course;
    private final List<SimProcess> processes = new ArrayList<>();
    private final SimKafka kafka;
    private final KeysInMemory keys = new KeysInMemory();
    private final List<EnrolShop> shops;
    private final List<CoreInstance> cores = new ArrayList<>();
    private final List<ShopDesk> desks = new ArrayList<>();
    private final List<Handset> handsets = new ArrayList<>();
    private final Counter counter;
    private final Customers customers;
    private final Fates fates = new Fates();
    private final EventBook book;
    private final Duration open;
    private final Duration longest;
    private final Boards boards;
    private final Riders riders;
    private final Rest rest;
    private final Waited waited;
    private final Optional<Downtime> downtime;
    private final Optional<Month> month;
    private boolean settled;
    private String missing = "nothing begun";

    Town(long seed) {
        this(seed, LONGEST);
    }

    /// @param longest when it is over at the latest, days that are passed over not counted
    Town(long seed, Duration longest) {
        this(new Scheduler(seed), longest);
    }

    private Town(Scheduler scheduler, Duration longest) {
        this(scheduler, Course.some(scheduler.random()), longest);
    }

    Town(long seed, Course course) {
        this(seed, course, LONGEST);
    }

    Town(long seed, Course course, Duration longest) {
        this(new Scheduler(seed), course, longest);
    }

    private Town(Scheduler scheduler, Course course, Duration longest) {
        this.scheduler = scheduler;
        this.course = course;
        this.longest = longest;
        var random = scheduler.random();
        open = Duration.ofMinutes(1L << random.nextInt(4));
        shops = SimShops.some(1 + random.nextInt(2), random);
        kafka = new SimKafka(scheduler, !course.lossy());
        kafka.faults(course.hasDowntime() ? Faults.NONE : Faults.some(random));
        kafka.make(Topics.installation(CoreInstance.PARTITIONS));
        kafka.make(Topics.ofArea(AREA));
        var gateway = new SimGateway(scheduler, random.nextInt(4) * 0.06);
        var provider = new SimProvider(scheduler, random.nextInt(4) * 0.06, course.lossy());
        for (String name : List.of("core-1", "core-2")) {
            var grace = course.hasDowntime() ? USUAL_GRACE : SHORT_GRACE;
            cores.add(new CoreInstance(kafka, keys, gateway, provider, grace, process(name)));
        }
        counter = new Counter(process("counter").get(), kafka, keys.seals());
        customers = new Customers(process("customers").get(), counter);
        waited = new Waited(kafka);
        downtime =
                course.hasDowntime()
                        ? Optional.of(
                                new Downtime(
                                        scheduler, course.timer(), cores, desks, waited, customers))
                        : Optional.empty();
        var offers = new OffersRule();
        var clock = process("clock").get().clock();
        book =
                new EventBook(
                        kafka,
                        new Rules(
                                kafka, gateway, provider, shops, fates, offers, waited, clock,
                                downtime));
        boards = new Boards(scheduler, kafka, shops, desks, fates, process("fresh"));
        shops.forEach(this::furnish);
        riders = new Riders(scheduler, kafka, this::process, offers);
        handsets.addAll(riders.phones());
        rest = new Rest(customers, fates, handsets, desks, boards, riders, course.lossy());
        month =
                course.month()
                        ? Optional.of(new Month(scheduler, desks, shops, customers))
                        : Optional.empty();
    }

    private Supplier<SimProcess> process(String name) {
        return () -> {
            var process = new SimProcess(scheduler, name);
            processes.add(process);
            return process;
        };
    }

    private void furnish(EnrolShop shop) {
        var id = shop.shop();
        kafka.make(Topics.ofShop(id));
        boards.furnish(shop, this::process);
        var line =
                new Handset.Line(
                        Units.of(id),
                        Role.OWNER,
                        id + "-till",
                        Topics.in(id, Role.OWNER),
                        Topics.out(id, Role.OWNER));
        var settings = SimShops.settings(shop);
        boolean closes = course.timer().equals("list");
        var owner =
                new OwnerPerson(
                        scheduler,
                        closes ? SimShops.closing(settings) : settings,
                        new OwnerErrands(scheduler, shop));
        handsets.add(new Handset(kafka, process(line.device()), line, owner));
    }

    void run() {
        new Operator(scheduler, kafka, counter, customers, shops, fates, open)
                .begin(process("operator").get(), () -> missing = "customers");
        new HostileDesk(kafka, process("evil").get(), shops).begin();
        new Mishaps(scheduler, kafka, cores, desks, handsets, course.hasDowntime()).until(open);
        month.ifPresent(away -> away.begin(open.dividedBy(2)));
        downtime.ifPresent(away -> away.begin(this::readOn));
        scheduler.later(LOOK, this::look);
        if (!scheduler.run(longest, () -> missing.isEmpty())) {
            throw new AssertionError("no rest: " + missing);
        }
        book.atRest();
        offersAreDiscreet();
        for (EnrolShop shop : shops) {
            var id = shop.shop();
            waited.check(
                    Units.of(id), List.of(Topics.in(id, Role.OWNER), Topics.in(id, Role.KITCHEN)));
        }
    }

    private void readOn() {
        waited.readOn();
        book.readOn();
    }

    private void look() {
        readOn();
        if (!course.lossy()) {
            riders.look();
        }
        rest.nothingIsLost();
        missing = scheduler.now() < open.toNanos() ? "the day" : rest.missing();
        if (missing.isEmpty() && month.filter(Month::next).isPresent()) {
            missing = "the month";
        }
        if (missing.isEmpty() && !settled) {
            settled = true;
            boards.openFresh();
            riders.openSecondPhones();
            missing = "fresh desks";
        }
        if (!missing.isEmpty()) {
            scheduler.later(LOOK, this::look);
        }
    }

    private void offersAreDiscreet() {
        for (var record : kafka.committed(Topics.offers(AREA), 0)) {
            String text = new String(record.value(), StandardCharsets.UTF_8);
            require(!Customers.isPrivate(text), "told to all riders: " + text);
        }
    }

    void tell(String about, PrintStream out) {
        LogDump.tell(kafka, about, out);
    }

    /// Whether the cores were away as the course wants it.
    boolean hadDowntime() {
        return downtime.filter(Downtime::hasBegun).isPresent();
    }

    int orders() {
        return fates.all().size();
    }

    String trace() {
        return scheduler.trace().steps() + " steps, " + scheduler.trace().hash();
    }

    Duration time() {
        return Duration.ofNanos(scheduler.now());
    }

    @Override
    public void close() {
        scheduler.end(processes);
        boards.everyDesk().forEach(desk -> desk.disk().close());
    }
}
