package soban.e2e;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// Somebody at a kitchen's desk who hears of nobody: presses what their own board offers, takes
/// slips back, and now and then presses what makes no sense.
final class LonelyCook {
    private final List<String> left;
    private final Random random;
    private final Map<String, OrderStatus> hoped = new HashMap<>();
    private final SortedMap<Long, DeskAction.OnOrder> sent = new TreeMap<>();
    private final Set<Long> here = new HashSet<>();

    LonelyCook(List<String> orders, Random random) {
        this.left = new ArrayList<>(orders);
        this.random = random;
    }

    void press(Desk desk) throws ExecutionException, InterruptedException {
        int place = random.nextInt(left.size());
        String id = left.get(place);
        var action = next(id, random.nextInt(100));
        long number = desk.press(action).toCompletableFuture().get();
        if (number <= 0) {
            here.add(number);
            return;
        }
        sent.put(number, action);
        hoped.merge(id, status(id), (_, _) -> after(action, status(id)));
        if (status(id) == OrderStatus.HANDED_OVER) {
            left.remove(place);
        }
    }

    private OrderStatus status(String id) {
        return hoped.computeIfAbsent(id, _ -> OrderStatus.ACCEPTED);
    }

    private DeskAction.OnOrder next(String id, int chance) {
        var order = new OrderId(id);
        return switch (status(id)) {
            case ACCEPTED ->
                    chance < 90 ? new DeskAction.Start(order) : new DeskAction.Finish(order);
            case PREPARING ->
                    chance < 55
                            ? new DeskAction.Finish(order)
                            : chance < 90
                                    ? new DeskAction.Undo(order)
                                    : new DeskAction.Start(order);
            case READY ->
                    chance < 75
                            ? new DeskAction.Undo(order)
                            : chance < 95 || left.size() < 3
                                    ? new DeskAction.Finish(order)
                                    : new DeskAction.HandOver(order);
            default -> throw new AssertionError(id + " is no longer here");
        };
    }

    private static OrderStatus after(DeskAction action, OrderStatus before) {
        return switch (action) {
            case DeskAction.Start _ ->
                    before == OrderStatus.ACCEPTED ? OrderStatus.PREPARING : before;
            case DeskAction.Finish _ ->
                    before == OrderStatus.PREPARING ? OrderStatus.READY : before;
            case DeskAction.Undo _ ->
                    before == OrderStatus.READY ? OrderStatus.PREPARING : OrderStatus.ACCEPTED;
            case DeskAction.HandOver _ -> OrderStatus.HANDED_OVER;
            default -> before;
        };
    }

    /// What the desk kept for the core, by number.
    SortedMap<Long, DeskAction.OnOrder> sent() {
        return sent;
    }

    /// The notices with which the desk itself refused at once.
    Set<Long> here() {
        return here;
    }

    /// Whether this order was begun here.
    boolean began(String order) {
        return sent.values().stream()
                .anyMatch(
                        action ->
                                action instanceof DeskAction.Start(var id)
                                        && id.value().equals(order));
    }

    /// The notices that must stand on the board: of the core's refusals, and of the desk's own.
    Set<Long> refused(Verdicts verdicts) {
        var all =
                sent.keySet().stream()
                        .filter(verdicts::isRefused)
                        .collect(Collectors.toCollection(HashSet::new));
        all.addAll(here);
        return all;
    }
}
