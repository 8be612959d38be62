package soban;

import soban.console.Console;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.desk.terminal.TextBoard;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.simulate.Customers;
import soban.station.StationRefusal;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;

/// The demo: a station of its own (or the one that runs already), a few simulated customers, and
/// the kitchen's window. Where no window can open, it says what is missing and shows the board as
/// text.
final class Demo {
    private static final String SHOP = "cafe";

    private final DemoOptions options;

    Demo(DemoOptions options) {
        this.options = options;
    }

    int run() {
        Optional<String> noWindow = Console.displayProblem();
        noWindow.ifPresent(Demo::say);
        try (var station = DemoStation.open(options, Demo::say);
                var customers =
                        Customers.start(
                                station.http(),
                                SHOP,
                                options.ordersPerMinute(),
                                new SplittableRandom())) {
            station.whenReady(() -> welcome(customers));
            if (noWindow.isPresent()) {
                followAsText(station);
            } else {
                Console.run(
                        () -> open(station),
                        Role.KITCHEN,
                        options.preferences(),
                        Optional.of(() -> order(customers)));
            }
            return 0;
        } catch (StationRefusal | DeskUnusable refusal) {
            System.err.println(refusal.getMessage());
            return StationRefusal.EXIT_CODE;
        }
    }

    /// Somebody who looks for the first time should not have to wait for chance.
    private void welcome(Customers customers) {
        if (options.ordersPerMinute() > 0) {
            order(customers);
            order(customers);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void order(Customers customers) {
        var _ = customers.orderOne();
    }

    private void followAsText(DemoStation station) {
        var out = new PrintWriter(System.out, true, System.out.charset());
        try (Desk desk = open(station)) {
            TextBoard.on(out, InstantSource.system()).follow(desk);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Desk open(DemoStation station) {
        var kitchen = new DeskIdentity(new ShopId(SHOP), Role.KITCHEN);
        return Desks.open(
                new DeskSettings(kitchen, station.kafka(), options.desk(), ""),
                InstantSource.system());
    }
}
