package soban;

import soban.desk.Desk;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.desk.terminal.TextBoard;
import soban.station.StationRefusal;

import java.io.PrintWriter;
import java.time.InstantSource;

/// The demo where no window can open: the kitchen's board as text.
final class TextDemo {
    private TextDemo() {}

    static int run(DemoOptions options) {
        try (var station = MachineStation.open(options.station(), TextDemo::say);
                var _ = DemoTownsfolk.of(station, options.ordersPerMinute());
                Desk desk = open(options, station)) {
            var out = new PrintWriter(System.out, true, System.out.charset());
            TextBoard.on(out, InstantSource.system()).follow(desk);
            return 0;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (StationRefusal | DeskUnusable refusal) {
            System.err.println(refusal.getMessage());
            return StationRefusal.EXIT_CODE;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static Desk open(DemoOptions options, MachineStation station) {
        var kitchen = DemoPlaces.KITCHEN;
        return Desks.open(
                new DeskSettings(kitchen, station.kafka(), options.desk(kitchen), ""),
                InstantSource.system());
    }
}
