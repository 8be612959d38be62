package soban.e2e;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Sight;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.testing.Await;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Somebody in the kitchen who starts tickets, and remembers which, and which of them the core had
/// answered when the power went.
final class KitchenHand {
    private final Desk desk;
    private final Sight sight;
    private final Set<String> pressed = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();

    KitchenHand(Desk desk) {
        this.desk = desk;
        this.sight = Sight.of(desk);
    }

    /// Three, and waits for the answers.
    void startsSome() {
        pressesSome();
        Await.until(
                "the kitchen is owed no answer",
                OwnStation.PATIENCE,
                () -> sight.now().waiting() == 0);
        answered.addAll(pressed);
    }

    /// Three, and does not wait.
    void pressesSome() {
        Await.until("three tickets wait", OwnStation.PATIENCE, () -> waiting().size() >= 3);
        for (String order : waiting().subList(0, 3)) {
            desk.press(new DeskAction.Start(new OrderId(order)));
            pressed.add(order);
        }
    }

    private List<String> waiting() {
        return sight.all().isEmpty()
                ? List.of()
                : sight.now().kitchen().tickets().stream()
                        .filter(ticket -> ticket.status() == OrderStatus.ACCEPTED)
                        .map(ticket -> ticket.order().value())
                        .filter(order -> !pressed.contains(order))
                        .toList();
    }

    Set<String> pressed() {
        return pressed;
    }

    int answered() {
        return answered.size();
    }

    /// Waits until the desk shows all of these orders, and every press is answered.
    void awaitAnswers(Collection<String> orders) {
        Await.until(
                "the kitchen has every order and owes no answer",
                OwnStation.PATIENCE,
                () -> orders(sight.now()).containsAll(orders) && sight.now().waiting() == 0);
    }

    static Set<String> orders(DeskView view) {
        return named(view.kitchen().tickets());
    }

    static Set<String> begun(DeskView view) {
        return named(
                view.kitchen().tickets().stream()
                        .filter(ticket -> ticket.status() == OrderStatus.PREPARING)
                        .toList());
    }

    private static Set<String> named(List<Ticket> tickets) {
        return tickets.stream()
                .map(ticket -> ticket.order().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
