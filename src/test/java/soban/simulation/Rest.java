package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether everything has come to rest: all orders at their end, nothing owed to anybody, nothing
/// on its way, and the boards as they must be.
final class Rest {
    private final Customers customers;
    private final Fates fates;
    private final List<Handset> handsets;
    private final List<ShopDesk> desks;
    private final Boards boards;
    private final Riders riders;
    private final boolean lossy;
    private final Set<OrderId> late = new HashSet<>();

    Rest(
            Customers customers,
            Fates fates,
            List<Handset> handsets,
            List<ShopDesk> desks,
            Boards boards,
            Riders riders,
            boolean lossy) {
        this.customers = customers;
        this.fates = fates;
        this.handsets = handsets;
        this.desks = desks;
        this.boards = boards;
        this.riders = riders;
        this.lossy = lossy;
    }

    /// What somebody was told of stands in the log before they are told, and stays there unless a
    /// power cut takes it.
    void nothingIsLost() {
        if (lossy) {
            return;
        }
        for (OrderId order : customers.promised()) {
            if (!fates.all().containsKey(order)) {
                require(!late.contains(order), order + " was promised and is not there");
                late.add(order);
            }
        }
    }

    /// What is still to come; empty when nothing is.
    String missing() {
        if (customers.here() > 0) {
            return "customers " + customers.here();
        }
        for (OrderId order : customers.promised()) {
            OrderStatus status = fates.of(order);
            boolean left = ShopDesk.isLeft(order, status);
            if (lossy && !fates.all().containsKey(order)) {
                continue;
            }
            if (!fates.all().containsKey(order) || !(status.ended() || status.served() || left)) {
                return order + " " + status;
            }
        }
        if (!fates.open().isEmpty()) {
            return "open " + fates.open();
        }
        for (Handset handset : handsets) {
            if (handset.waiting() > 0 || handset.isBehind()) {
                return "a handset waits: " + handset;
            }
        }
        for (ShopDesk desk : desks) {
            if (!desk.isShut() && (desk.view().waiting() > 0 || !desk.process().isAlive())) {
                return desk.identity() + " waits for " + desk.view().waiting();
            }
        }
        return boards.wrong() + riders.wrong();
    }
}
