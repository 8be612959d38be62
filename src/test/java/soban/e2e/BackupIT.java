package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Sight;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.station.broker.Durability;
import soban.testing.SobanProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// A station is taken into archives while customers order and a kitchen works, and comes back as it
/// was at that moment: for those who ordered, for a desk that has seen more, and without those who
/// were forgotten since.
@ExtendWith(StationLogs.class)
class BackupIT {
    @TempDir Path folder;
    private final List<String> before = new ArrayList<>();
    private Shopper regular;
    private String coffee;
    private Shopper leaver;

    @Test
    @Timeout(900)
    void what_was_taken_under_load_comes_back_whole_and_goes_on() throws Exception {
        Path data = folder.resolve("station");
        Path archives = folder.resolve("archives");
        Path keys = folder.resolve("keys");
        try (var station = TestStation.start(folder, Durability.FAST)) {
            busyDay(station, archives, keys);
        }
        assertThat(soban("restore", "--data", data, only(archives)))
                .as("what is there is not replaced unasked")
                .contains("--replace");
        assertThat(soban("restore", "--data", data, only(archives), "--replace"))
                .contains("is back", "What was there before is in");
        try (var station = TestStation.start(folder, Durability.FAST)) {
            deskGoesOn(station);
            customersGoOn(station);
            assertThat(leaver.at(station.http()).get("/customers/me").status()).isEqualTo(401);
        }
        Path anew = folder.resolve("another-machine");
        assertThat(soban("restore", "--data", anew.resolve("station"), only(archives)))
                .as("without its keys")
                .contains("soban-keys-of-");
        soban("restore", "--data", anew.resolve("station"), only(archives), only(keys));
        try (var station = TestStation.start(anew, Durability.FAST)) {
            customersGoOn(station);
        }
    }

    /// Twelve orders, a backup in the middle of it, twelve more.
    private void busyDay(TestStation station, Path archives, Path keys) throws Exception {
        try (Desk kitchen = station.desk("kitchen", "kitchen");
                var customers = new Crowd(station.http(), 4);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Typist.at(station.kafka(), folder)
                    .done("flowers-online/owner", "count-stock", "roses", "--units=100000");
            leaver = Shopper.register(station.http());
            regular = Shopper.register(station.http());
            coffee = regular.buySurely("cafe", "croissant", "PICKUP");
            String leaving = leaver.get("/customers/me").text("customerId");
            var stop = new AtomicBoolean();
            var running = customers.go(threads, stop);
            try {
                customers.awaitOrders(12);
                before.addAll(customers.acknowledged());
                before.add(coffee);
                Path data = folder.resolve("station");
                soban("backup", "--data", data, "--to", archives, "--keys-to", keys);
                customers.awaitOrders(12);
            } finally {
                stop.set(true);
            }
            for (var each : running) {
                each.get();
            }
            Sight sight = Sight.of(kitchen);
            sight.await("the kitchen has them", v -> orders(v).containsAll(customers.coffees()));
            kitchen.press(new DeskAction.Start(new OrderId(coffee)));
            sight.await("all is decided", view -> view.waiting() == 0);
            soban("forget", "--kafka", station.kafka(), "--customer", leaving);
        }
    }

    /// It has seen orders and pressed what never happened in the story that goes on.
    private void deskGoesOn(TestStation station) {
        try (Desk kitchen = station.desk("kitchen", "kitchen");
                Desk fresh = station.desk("kitchen", "fresh")) {
            Sight newly = Sight.of(fresh);
            newly.await("a new desk has the board", view -> orders(view).contains(coffee));
            Sight sight = Sight.of(kitchen);
            sight.await("the old desk shows the same", v -> orders(v).equals(orders(newly.now())));
            assertThat(status(newly.now())).isEqualTo(OrderStatus.ACCEPTED);
            sight.await("it is not started", v -> status(v) == OrderStatus.ACCEPTED);
            kitchen.press(new DeskAction.Start(new OrderId(coffee)));
            sight.await("that is decided", view -> view.waiting() == 0);
            newly.await("both see it", view -> status(view) == OrderStatus.PREPARING);
        }
    }

    private static Set<String> orders(DeskView view) {
        return view.kitchen().tickets().stream()
                .map(ticket -> ticket.order().value())
                .collect(Collectors.toSet());
    }

    private OrderStatus status(DeskView view) {
        return view.kitchen().ticket(new OrderId(coffee)).map(Ticket::status).orElse(null);
    }

    private void customersGoOn(TestStation station) throws IOException {
        Shopper known = regular.at(station.http());
        assertThat(known.get("/customers/me").text("name")).isEqualTo("김서연");
        assertThat(known.get("/orders/" + coffee).text("payment")).isEqualTo("PAID");
        known.buySurely("cafe", "croissant", "PICKUP");
        Outside outside = Outside.of(station);
        outside.assertWhole();
        outside.assertPaidOnce(before);
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            Collection<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.iterator().next();
        }
    }

    /// What it said, in a process of its own.
    private String soban(String verb, Object... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("admin", verb));
        for (Object word : words) {
            line.add(word.toString());
        }
        try (var command = new SobanProcess(folder, line.toArray(String[]::new))) {
            command.exitCode();
            System.out.println(command.output());
            return command.output();
        }
    }
}
