package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.unit.Role.CUSTOMER;
import static soban.domain.unit.Role.KITCHEN;
import static soban.domain.unit.Role.OPERATOR;
import static soban.domain.unit.Role.OWNER;
import static soban.domain.unit.Role.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderCommand.SettleRefund;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.unit.Command;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may ask for what: every role and every command.
class AuthorityTest {
    private static final GatewayAnswer DONE = new GatewayAnswer.Done("");

    private static final Map<Command, Set<Role>> ALLOWED =
            Map.ofEntries(
                    Map.entry(Cafe.order(Cafe.americano(1)), Set.of(CUSTOMER)),
                    Map.entry(new PayOrder(Cafe.ORDER, Cafe.MINA, Cafe.CARD), Set.of(CUSTOMER)),
                    Map.entry(new RequestCancel(Cafe.ORDER, Cafe.MINA, ""), Set.of(CUSTOMER)),
                    Map.entry(new StartPreparing(Cafe.ORDER), Set.of(KITCHEN, OWNER)),
                    Map.entry(new FinishPreparing(Cafe.ORDER), Set.of(KITCHEN, OWNER)),
                    Map.entry(new HandOver(Cafe.ORDER), Set.of(KITCHEN, OWNER)),
                    Map.entry(new UndoStep(Cafe.ORDER, OrderStatus.READY), Set.of(KITCHEN, OWNER)),
                    Map.entry(new SettlePayment(Cafe.ORDER, Cafe.FIRST, 0, DONE), Set.of(SYSTEM)),
                    Map.entry(new SettleRefund(Cafe.ORDER, Cafe.FIRST, 0, DONE), Set.of(SYSTEM)),
                    Map.entry(new AskGatewayAgain(Cafe.ORDER, Cafe.FIRST, 0), Set.of(SYSTEM)),
                    Map.entry(new ExpireOrder(Cafe.ORDER), Set.of(SYSTEM)),
                    Map.entry(new SellOut("croissant"), Set.of(KITCHEN, OWNER)),
                    Map.entry(new PutBack("croissant"), Set.of(KITCHEN, OWNER)),
                    Map.entry(
                            new EnrolShop(
                                    Cafe.SHOP, "Siren", "Mapo", "KRW", Preset.CAFE, Cafe.MENU),
                            Set.of(OPERATOR)),
                    Map.entry(
                            new RegisterCustomer(Cafe.MINA, "Mina", "010", Channel.NONE, "Mapo"),
                            Set.of(CUSTOMER)));

    @Test
    void each_command_is_allowed_to_its_roles_and_to_nobody_else() {
        ALLOWED.forEach(
                (command, roles) -> {
                    for (Role role : Role.values()) {
                        assertThat(Authority.allows(role, command))
                                .as("%s asks for %s", role, command)
                                .isEqualTo(roles.contains(role));
                    }
                });
    }

    @Test
    void every_command_is_in_this_table() {
        var kinds = ALLOWED.keySet().stream().map(Command::getClass).collect(Collectors.toSet());
        for (var area : List.of(OrderCommand.class, ShopCommand.class, CustomerCommand.class)) {
            assertThat(kinds).containsAll(List.of(permitted(area)));
        }
    }

    @Test
    void what_nobody_has_thought_of_is_allowed_to_nobody() {
        for (Role role : Role.values()) {
            assertThat(Authority.allows(role, new Unheard())).isFalse();
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Command>[] permitted(Class<?> area) {
        return (Class<? extends Command>[]) area.getPermittedSubclasses();
    }

    private record Unheard() implements Command {}
}
