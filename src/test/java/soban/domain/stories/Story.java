package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import soban.domain.customer.Contact;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.domain.order.PaymentStatus;
import soban.domain.place.Address;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.rider.RiderCommand.GoOnDuty;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.Role;

import java.util.List;

/// The stage: a shop that was enrolled with a preset and nothing else, Mina and Jun who order
/// there, its owner and whoever makes the goods, and two riders, Juno and Sora.
abstract class Story {
    static final PaymentRequest CARD = new PaymentRequest("card", "tok");
    static final Address HOME = new Address("yeonnam", "연남로 12", "3층");
    private static final GeoPoint HERE = new GeoPoint(37.56, 126.92);
    private static final Area AREA =
            new Area("mapo", List.of(new District("yeonnam", "연남동", HERE)));

    final ShopId shop = new ShopId("soban");
    final Play play = new Play(shop);
    final Person mina = customer("mina01", "김미나");
    final Person jun = customer("jun001", "박준");
    final Person owner = new Person(play, shop, new Actor(Role.OWNER, "사장님", "owner-1"));
    final Person kitchen = new Person(play, shop, new Actor(Role.KITCHEN, "지은", "kitchen-1"));
    final Person juno = rider("juno", "준호");
    final Person sora = rider("sora", "소라");

    Story(Preset preset, Product... menu) {
        var operator = new Person(play, shop, new Actor(Role.OPERATOR, "operator", "cli"));
        operator.does(
                new EnrolShop(shop, "소반", AREA, HERE, "KRW", preset, new Menu(List.of(menu))));
        for (Person customer : List.of(mina, jun)) {
            customer.does(
                    new RegisterCustomer(
                            (CustomerId) customer.unit(),
                            customer.actor().person(),
                            "010-1234-5678",
                            preset.settings().telling().channel(),
                            "mapo"));
        }
        for (Person rider : List.of(juno, sora)) {
            var id = (RiderId) rider.unit();
            new Person(play, id, operator.actor())
                    .does(new EnrolRider(id, rider.actor().person(), "mapo"));
            rider.does(new GoOnDuty());
        }
    }

    private Person customer(String id, String name) {
        return new Person(play, new CustomerId(id), new Actor(Role.CUSTOMER, name, "http"));
    }

    private Person rider(String id, String name) {
        return new Person(play, new RiderId(id), new Actor(Role.RIDER, name, id + "-phone"));
    }

    static Product product(String id, String name, long price, int minutes) {
        return new Product(id, name, "menu", new Money(price), minutes, "", false, null, List.of());
    }

    static LineRequest line(String product, int quantity) {
        return new LineRequest(product, List.of(), quantity, "");
    }

    /// Mina orders, pays by card and comes for it.
    OrderId fetched(LineRequest... lines) {
        return ordered(wish(mina, Fulfilment.PICKUP, CARD, lines));
    }

    /// Mina orders, pays by card and has it brought.
    OrderId brought(LineRequest... lines) {
        return ordered(wish(mina, Fulfilment.DELIVERY, CARD, lines));
    }

    OrderId ordered(PlaceOrder wish) {
        mina.does(wish);
        return wish.order();
    }

    PlaceOrder wish(
            Person who, Fulfilment way, @Nullable PaymentRequest payment, LineRequest... lines) {
        var customer = play.customer((CustomerId) who.unit());
        return new PlaceOrder(
                nextOrder(),
                customer.id(),
                new Contact(
                        customer.name(), customer.phone(), customer.channel(), customer.grade()),
                way,
                way == Fulfilment.DELIVERY ? HOME : null,
                null,
                "",
                null,
                List.of(lines),
                "",
                payment);
    }

    OrderId nextOrder() {
        return new OrderId(shop + "-order%02d".formatted(play.orders() + 1));
    }

    static CustomerId id(Person customer) {
        return (CustomerId) customer.unit();
    }

    /// A desk is switched on, and from then on there is one that could close the gate.
    void comes(Person desk) {
        desk.does(new Hello("run1"));
    }

    void sees(Person desk, OrderId order) {
        desk.does(new ReportSeen(order, play.now(), null, ""));
    }

    static AskStep claims(OrderId order) {
        return new AskStep(order, RiderStep.CLAIM);
    }

    static AskStep picksUp(OrderId order) {
        return new AskStep(order, RiderStep.PICK_UP);
    }

    static AskStep delivers(OrderId order) {
        return new AskStep(order, RiderStep.DELIVER);
    }

    void stands(OrderId order, OrderStatus status, PaymentStatus payment) {
        assertThat(play.order(order).status()).isEqualTo(status);
        assertThat(play.order(order).payment()).isEqualTo(payment);
    }

    /// What there is to be read about an order, for whomever it is.
    List<MessageKind> told(OrderId order) {
        return play.order(order).messages().stream().map(OrderMessage::kind).toList();
    }

    int inStock(String product) {
        var stock = play.shop().menu().product(product).orElseThrow().stock();
        return stock == null ? 0 : stock.free();
    }

    @AfterEach
    void a_restart_forgets_nothing_of_the_story() {
        play.restart();
    }
}
