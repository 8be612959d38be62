package soban.e2e;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.domain.order.OrderId;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// The program of a `DeskProcess`: a kitchen that starts each order it is told, and says what its
/// outbox has taken and how much of it waits.
public final class ToldDesk {
    private ToldDesk() {}

    /// Presses until nobody tells it anything any more.
    ///
    /// @param arguments the broker, the desk's file, and by how much its clock is ahead
    public static void main(String... arguments) throws IOException {
        var clock = InstantSource.offset(InstantSource.system(), Duration.parse(arguments[2]));
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Desk desk = TestDesks.open(arguments[0], "kitchen", Path.of(arguments[1]), clock)) {
            desk.watch(
                    view ->
                            say(
                                    DeskProcess.WAITING
                                            + view.waiting()
                                            + " "
                                            + view.link().getClass().getSimpleName()));
            for (String order; (order = orders.readLine()) != null; ) {
                start(desk, order);
            }
        }
    }

    private static void start(Desk desk, String order) {
        var _ =
                desk.press(new DeskAction.Start(new OrderId(order)))
                        .thenAccept(number -> say(DeskProcess.TOOK + number + " " + order));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
