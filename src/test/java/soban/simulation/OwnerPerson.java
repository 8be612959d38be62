package soban.simulation;

import soban.domain.delivery.RiderId;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.HeldCancelRaised;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryCommand.DeliverOurselves;
import soban.domain.order.DeliveryCommand.FinishOwnDelivery;
import soban.domain.order.DeliveryCommand.OfferAgain;
import soban.domain.order.DeliveryCommand.ReassignDelivery;
import soban.domain.order.DeliveryCommand.StartOwnDelivery;
import soban.domain.order.DeliveryEvent.AppointmentLapsed;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.shop.Acceptance;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand.ChangeSettings;
import soban.wire.EventRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An owner who does what the desk shows as to be done, in any order, and leaves some of it.
final class OwnerPerson implements Handset.Person {
    private static final int SLOWEST_MILLIS = 8000;

    private final Scheduler scheduler;
    private final Settings settings;
    private final OwnerErrands errands;
    private final List<OrderCommand> todo = new ArrayList<>();
    private final Set<OrderId> carrying = new LinkedHashSet<>();
    private final Set<OrderId> onTheWay = new HashSet<>();
    private final Set<String> deliveries = new HashSet<>();
    private boolean settled;

    OwnerPerson(Scheduler scheduler, Settings settings, OwnerErrands errands) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.errands = errands;
    }

    @Override
    public void told(EventRecord record) {
        errands.told(record);
        switch (record.event()) {
            case OrderReceived received -> received(received);
            case CancelHeld held -> perhaps(60, new DecideCancel(held.order(), happens(50)));
            case UndoingBegun begun -> {
                todo.removeIf(each -> each.order().equals(begun.order()));
                carrying.remove(begun.order());
            }
            case RefundFailed failed ->
                    todo.add(new RecordManualRefund(failed.order(), failed.refund(), "by hand"));
            case PreparationFinished ready when settings.delivery().carrier() == Carrier.SHOP ->
                    own(ready.order());
            case HeldCancelRaised raised -> todo.add(new DecideCancel(raised.order(), happens(50)));
            case DeliveryTakenOver over -> carrying.add(over.order());
            case DeliveryClaimed claimed ->
                    perhaps(10, new ReassignDelivery(claimed.order(), someRider()));
            case OrderPickedUp picked when picked.rider() == null -> {
                carrying.remove(picked.order());
                todo.add(new FinishOwnDelivery(picked.order()));
            }
            case OrderPickedUp picked -> onTheWay.add(picked.order());
            case OrderDelivered delivered -> carrying.remove(delivered.order());
            case DeliveryRaised raised -> stuck(raised.order());
            case AppointmentLapsed lapsed -> stuck(lapsed.order());
            default -> {}
        }
    }

    @Override
    public void toldAnew() {
        todo.clear();
        carrying.clear();
        onTheWay.clear();
        deliveries.clear();
        settled = false;
    }

    private void stuck(OrderId order) {
        boolean riders = !onTheWay.contains(order) && happens(50);
        todo.add(riders ? new OfferAgain(order) : new DeliverOurselves(order));
    }

    private void received(OrderReceived received) {
        if (received.content().fulfilment() == Fulfilment.DELIVERY) {
            deliveries.add(received.order().value());
        }
        if (settings.acceptance() == Acceptance.BY_HAND) {
            perhaps(
                    95,
                    happens(90)
                            ? new AcceptOrder(received.order(), 15)
                            : new RejectOrder(received.order(), "too much to do"));
        }
    }

    private void own(OrderId order) {
        if (deliveries.contains(order.value())) {
            carrying.add(order);
        }
    }

    /// Or somebody who does not ride any more.
    private RiderId someRider() {
        var riders = Operator.RIDERS;
        int which = scheduler.random().nextInt(riders.size() + 1);
        return which == riders.size() ? new RiderId("gone") : riders.get(which);
    }

    private void perhaps(int percent, OrderCommand command) {
        if (happens(percent)) {
            todo.add(command);
        }
    }

    private boolean happens(int percent) {
        return scheduler.random().nextInt(100) < percent;
    }

    @Override
    public void work(Handset at) {
        while (true) {
            scheduler.pause(Duration.ofMillis(scheduler.random().nextInt(SLOWEST_MILLIS)));
            if (!settled) {
                settled = true;
                at.press(new ChangeSettings(SimShops.withSellerPhone(settings)));
            } else if (!todo.isEmpty()) {
                at.press(todo.remove(scheduler.random().nextInt(todo.size())));
            } else if (happens(30)) {
                errands.next().ifPresent(at::press);
            } else if (!carrying.isEmpty() && at.waiting() == 0) {
                var any = List.copyOf(carrying).get(scheduler.random().nextInt(carrying.size()));
                at.press(happens(70) ? new StartOwnDelivery(any) : new FinishOwnDelivery(any));
            }
        }
    }
}
