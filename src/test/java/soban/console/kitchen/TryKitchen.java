package soban.console.kitchen;

import soban.console.Console;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderStatus;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Opens the real window over a desk in memory, to be looked at and played with: D brings an order,
/// the core grants every press after a moment.
public final class TryKitchen {
    private TryKitchen() {}

    /// Opens it.
    ///
    /// @param args the file that keeps the choices, and how many orders to begin with
    public static void main(String[] args) {
        Optional<String> problem = Console.displayProblem();
        if (problem.isPresent()) {
            System.out.println(problem.get());
            return;
        }
        var thread = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        var view = Lunch.nobody(new Link.Connected(Instant.now()));
        var desk = new MemoryDesk(view, Clock.systemUTC(), thread);
        var number = new AtomicInteger(40);
        Runnable order = () -> desk.become(Views.with(ticket(number.incrementAndGet())));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            order.run();
        }
        var _ = thread.scheduleWithFixedDelay(desk::grantAll, 700, 700, TimeUnit.MILLISECONDS);
        Console.runKitchen(() -> desk, Path.of(args[0]), Optional.of(order));
        thread.shutdownNow();
    }

    private static Ticket ticket(int number) {
        Instant now = Instant.now().minusSeconds(number < 50 ? (50 - number) * 61L : 0);
        Ticket noon =
                Lunch.ticket(
                        number,
                        OrderStatus.ACCEPTED,
                        number < 44,
                        0,
                        Lunch.line("아메리카노", number % 3 + 1, "아이스"),
                        Lunch.line("소금빵", 1));
        return new Ticket(
                noon.order(),
                number,
                noon.status(),
                false,
                noon.touched(),
                noon.fulfilment(),
                noon.lines(),
                "",
                now,
                now.plusSeconds(600),
                now,
                false);
    }
}
