package soban.simulation;

import soban.core.setup.DemoArea;
import soban.domain.delivery.RiderId;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;
import soban.wire.Topics;
import soban.wire.Units;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The riders with their phones, and what those show. In the end each gets a second phone, which
/// must show the same.
final class Riders {
    private static final String AREA = DemoArea.AREA.id();

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final Function<String, Supplier<SimProcess>> processes;
    private final InstantSource clock;
    private final OffersRule offers;
    private final List<Handset> phones = new ArrayList<>();
    private final Map<RiderId, RiderPerson> riders = new LinkedHashMap<>();
    private final Map<RiderId, RiderPerson> seconds = new LinkedHashMap<>();

    Riders(
            Scheduler scheduler,
            SimKafka kafka,
            Function<String, Supplier<SimProcess>> processes,
            OffersRule offers) {
        this.scheduler = scheduler;
        this.kafka = kafka;
        this.processes = processes;
        this.offers = offers;
        this.clock = new SimProcess(scheduler, "riders").clock();
        for (RiderId rider : Operator.RIDERS) {
            kafka.make(Topics.ofRider(rider));
            riders.put(rider, hire(rider, "-phone", true));
        }
    }

    private RiderPerson hire(RiderId rider, String phone, boolean works) {
        var line =
                new Handset.Line(
                        Units.of(rider),
                        Role.RIDER,
                        rider + phone,
                        Topics.in(rider),
                        Topics.out(rider));
        var person = new RiderPerson(scheduler, kafka, AREA, works);
        phones.add(new Handset(kafka, processes.apply(line.device()), line, person));
        return person;
    }

    void openSecondPhones() {
        riders.keySet().forEach(rider -> seconds.put(rider, hire(rider, "-second", false)));
    }

    List<Handset> phones() {
        return phones;
    }

    /// Nothing is on offer that is not.
    void look() {
        riders.values().forEach(rider -> offers.look(rider.board(), clock.instant()));
        seconds.values().forEach(rider -> offers.look(rider.board(), clock.instant()));
    }

    /// What is not as it must be; empty when nothing is.
    String wrong() {
        Instant now = clock.instant();
        for (var second : seconds.entrySet()) {
            String shown = riders.get(second.getKey()).board().shown(now);
            String there = second.getValue().board().shown(now);
            if (!shown.equals(there)) {
                return second.getKey() + " shows " + shown + ", a second phone " + there;
            }
        }
        return "";
    }
}
