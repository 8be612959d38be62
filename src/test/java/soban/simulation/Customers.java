package soban.simulation;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentRequest;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Role;
import soban.wire.Units;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// People who order, pay at once or later, change their minds, confirm and review; and what they
/// were promised.
final class Customers {
    private static final String HOME = "Hidden Lane 7";
    static final String PHONE = "010-9999-";

    private final SimProcess process;
    private final Counter counter;
    private final Set<OrderId> promised = new TreeSet<>(Comparator.comparing(OrderId::value));
    private int here;

    Customers(SimProcess process, Counter counter) {
        this.process = process;
        this.counter = counter;
    }

    /// What nobody must read who has not claimed the delivery.
    static boolean isPrivate(String text) {
        return text.contains(HOME) || text.contains(PHONE);
    }

    /// A customer comes after a while; what becomes of it is for others to see.
    void comes(Duration after, OrderId order, EnrolShop shop, String product) {
        here++;
        process.start("customer", () -> visit(after, order, shop, product));
    }

    /// While nobody answers, the order's customer wants out of it or pays for it.
    void meanwhile(OrderId order) {
        here++;
        process.start("customer", () -> wait(order));
    }

    /// The order's customer has thought better of it.
    void cancels(OrderId order) {
        here++;
        process.start(
                "customer",
                () -> {
                    cancel(order);
                    here--;
                });
    }

    private void cancel(OrderId order) {
        var customer = customer(order);
        ask("cancel-" + order, customer, new RequestCancel(order, customer, "late"));
    }

    private void wait(OrderId order) {
        if (happens(60)) {
            cancel(order);
        } else {
            var customer = customer(order);
            ask("pay-" + order, customer, new PayOrder(order, customer, card(order)));
        }
        here--;
    }

    private static CustomerId customer(OrderId order) {
        return new CustomerId("c" + order.value().replace("-", ""));
    }

    private void visit(Duration after, OrderId order, EnrolShop shop, String product) {
        process.scheduler().pause(after);
        var customer = customer(order);
        String unit = Units.of(customer);
        var person =
                new RegisterCustomer(customer, "Mina", phone(order), Channel.SMS, shop.area().id());
        counter.ask("register-" + order, unit, actor(customer), unit, person);
        int mood = process.scheduler().random().nextInt(100);
        var first = mood < 70 ? card(order) : mood < 85 ? new PaymentRequest("card", "poor") : null;
        Answer answer =
                ask("order-" + order, customer, wish(order, customer, shop, product, first));
        if (answer.outcome() == Answer.Outcome.ACCEPTED) {
            promised.add(order);
            if (mood >= 70 && mood < 95) {
                rest(60);
                ask("pay-" + order, customer, new PayOrder(order, customer, card(order)));
            }
            if (happens(30)) {
                rest(120);
                cancel(order);
            }
            if (happens(50)) {
                rest(900);
                ask("confirm-" + order, customer, new ConfirmReceipt(order, customer));
                ask("review-" + order, customer, new WriteReview(order, customer, 5, "good"));
            }
        }
        here--;
    }

    private PlaceOrder wish(
            OrderId order,
            CustomerId customer,
            EnrolShop shop,
            String product,
            @Nullable PaymentRequest payment) {
        var ways = SimShops.settings(shop).ways();
        Fulfilment way = ways.get(process.scheduler().random().nextInt(ways.size()));
        Address address =
                way == Fulfilment.DELIVERY ? new Address("seongsu-1", HOME, "door 2") : null;
        var contact = new Contact("Mina", phone(order), Channel.SMS, Grade.NEW);
        int quantity = 1 + process.scheduler().random().nextInt(2);
        return new PlaceOrder(
                order,
                customer,
                contact,
                way,
                address,
                null,
                "",
                null,
                lines(order, shop, product, quantity),
                "",
                payment);
    }

    /// Of every third order another station makes a part, where the shop has one.
    private static List<LineRequest> lines(
            OrderId order, EnrolShop shop, String product, int quantity) {
        var first = new LineRequest(product, List.of(), quantity, "");
        var station = shop.menu().product(product).orElseThrow().station();
        return shop.menu().products().stream()
                .filter(SimShops::isPlain)
                .filter(other -> !other.station().equals(station))
                .filter(_ -> Math.floorMod(order.value().hashCode(), 3) == 0)
                .findFirst()
                .map(other -> List.of(first, new LineRequest(other.id(), List.of(), 1, "")))
                .orElse(List.of(first));
    }

    private static Actor actor(CustomerId customer) {
        return new Actor(Role.CUSTOMER, customer.value(), "http");
    }

    private static String phone(OrderId order) {
        return PHONE + Math.floorMod(order.value().hashCode(), 1_000_000);
    }

    private static PaymentRequest card(OrderId order) {
        return new PaymentRequest("card", "tok-" + order);
    }

    private boolean happens(int percent) {
        return process.scheduler().random().nextInt(100) < percent;
    }

    private void rest(int seconds) {
        process.scheduler()
                .pause(Duration.ofMillis(process.scheduler().random().nextInt(seconds * 1000)));
    }

    private Answer ask(String id, CustomerId customer, OrderCommand wish) {
        var actor = new Actor(Role.CUSTOMER, customer.value(), "http");
        return counter.ask(id, Units.of(customer), actor, Units.of(wish.order().shop()), wish);
    }

    /// Orders of which somebody was told that they are placed.
    Set<OrderId> promised() {
        return promised;
    }

    /// How many have not gone home.
    int here() {
        return here;
    }
}
