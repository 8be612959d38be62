package soban.simulation;

import static soban.simulation.Rule.require;

import soban.core.setup.DemoArea;
import soban.desk.DeskIdentity;
import soban.desk.store.SimulatedDisk;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Some shops with their people on a morning on which much goes wrong. It is over when everything
/// has come to rest.
final class Town implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofHours(5);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final String AREA = DemoArea.AREA.id();

    private final Scheduler scheduler;
    private final List<SimProcess> processes = new ArrayList<>();
    private final SimKafka kafka;
    private final List<EnrolShop> shops;
    private final List<CoreInstance> cores = new ArrayList<>();
    private final List<Kitchen> kitchens = new ArrayList<>();
    private final List<Handset> handsets = new ArrayList<>();
    private final Counter counter;
    private final Customers customers;
    private final Fates fates = new Fates();
    private final EventBook book;
    private final Duration open;
    private final Duration longest;
    private final Boards boards;
    private final Set<OrderId> late = new HashSet<>();
    private boolean settled;
    private String missing = "nothing begun";

    Town(long seed) {
        this(seed, LONGEST);
    }

    /// @param longest when it is over at the latest
    Town(long seed, Duration longest) {
        this.longest = longest;
        scheduler = new Scheduler(seed);
        var random = scheduler.random();
        open = Duration.ofMinutes(1L << random.nextInt(4));
        shops = SimShops.some(1 + random.nextInt(2), random);
        kafka = new SimKafka(scheduler, true);
        kafka.faults(Faults.some(random));
        kafka.make(Topics.installation(CoreInstance.PARTITIONS));
        kafka.make(Topics.ofArea(AREA));
        var gateway = new SimGateway(scheduler, random.nextInt(4) * 0.06);
        var provider = new SimProvider(scheduler, random.nextInt(4) * 0.06);
        for (String name : List.of("core-1", "core-2")) {
            cores.add(new CoreInstance(kafka, gateway, provider, process(name)));
        }
        counter = new Counter(process("counter").get(), kafka);
        customers = new Customers(process("customers").get(), counter);
        var rules =
                List.of(
                        new ChainRule(),
                        fates,
                        new StepsRule(),
                        new AskedRule(),
                        new MoneyRule(gateway, fates),
                        new StockRule(shops, fates),
                        new MessagesRule(provider),
                        new TimersRule(),
                        new DecidedRule());
        book = new EventBook(kafka, rules);
        shops.forEach(this::furnish);
        boards = new Boards(kafka, shops, kitchens, fates, process("fresh"));
        Operator.RIDERS.forEach(this::hire);
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
        if (SimShops.hasKitchen(shop)) {
            var identity = new DeskIdentity(id, Role.KITCHEN);
            for (int i = 0; i <= scheduler.random().nextInt(2); i++) {
                String device = id + "-pad" + i;
                var disk = new SimulatedDisk(identity, device);
                kitchens.add(new Kitchen(kafka, process(device), identity, disk));
            }
        }
        var line =
                new Handset.Line(
                        Units.of(id),
                        Role.OWNER,
                        id + "-till",
                        Topics.in(id, Role.OWNER),
                        Topics.out(id, Role.OWNER));
        var owner = new OwnerPerson(scheduler, SimShops.settings(shop));
        handsets.add(new Handset(kafka, process(line.device()), line, owner));
    }

    private void hire(RiderId rider) {
        kafka.make(Topics.ofRider(rider));
        var line =
                new Handset.Line(
                        Units.of(rider),
                        Role.RIDER,
                        rider + "-phone",
                        Topics.in(rider),
                        Topics.out(rider));
        var person = new RiderPerson(scheduler, kafka, AREA);
        handsets.add(new Handset(kafka, process(line.device()), line, person));
    }

    void run() {
        new Operator(scheduler, counter, customers, shops, fates, open)
                .begin(process("operator").get(), () -> missing = "customers");
        new HostileDesk(kafka, process("evil").get(), shops).begin();
        new Mishaps(scheduler, kafka, cores, kitchens, handsets).until(open);
        scheduler.later(LOOK, this::look);
        if (!scheduler.run(longest, () -> missing.isEmpty())) {
            throw new AssertionError("no rest: " + missing);
        }
        book.atRest();
        offersAreDiscreet();
    }

    private void look() {
        book.readOn();
        nothingIsLost();
        missing = missing();
        if (missing.isEmpty() && !settled) {
            settled = true;
            boards.openFresh();
            missing = "fresh desks";
        }
        if (!missing.isEmpty()) {
            scheduler.later(LOOK, this::look);
        }
    }

    /// What somebody was told of stands in the log before they are told.
    private void nothingIsLost() {
        for (OrderId order : customers.promised()) {
            if (!fates.all().containsKey(order)) {
                require(!late.contains(order), order + " was promised and is not there");
                late.add(order);
            }
        }
    }

    private String missing() {
        if (scheduler.now() < open.toNanos() || customers.here() > 0) {
            return "customers " + customers.here();
        }
        for (OrderId order : customers.promised()) {
            OrderStatus status = fates.of(order);
            boolean left = status == OrderStatus.ACCEPTED && Kitchen.isLeft(order);
            if (!fates.all().containsKey(order) || !(status.ended() || status.served() || left)) {
                return order + " " + status;
            }
        }
        if (!fates.open().isEmpty()) {
            return "open " + fates.open();
        }
        for (Handset handset : handsets) {
            if (handset.waiting() > 0) {
                return "a handset waits";
            }
        }
        for (Kitchen kitchen : kitchens) {
            if (kitchen.view().waiting() > 0 || !kitchen.process().isAlive()) {
                return kitchen.identity() + " waits for " + kitchen.view().waiting();
            }
        }
        return boards.wrong();
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
        boards.everyKitchen().forEach(kitchen -> kitchen.disk().close());
    }
}
