package soban.domain.order;

import soban.domain.customer.CustomerCommand;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Command;
import soban.domain.unit.Role;

/// Who may ask for what. The role is proven by the way a command came.
public final class Authority {
    private Authority() {}

    public static boolean allows(Role role, Command command) {
        return switch (command) {
            case OrderCommand order ->
                    role == asker(order) || (desk(role) && asker(order) == Role.KITCHEN);
            case ShopCommand.EnrolShop enrol -> role == Role.OPERATOR;
            case ShopCommand.SellOut out -> desk(role);
            case ShopCommand.PutBack back -> desk(role);
            case CustomerCommand customer -> role == Role.CUSTOMER;
            default -> false;
        };
    }

    private static boolean desk(Role role) {
        return role == Role.OWNER || role == Role.KITCHEN;
    }

    private static Role asker(OrderCommand command) {
        return switch (command) {
            case OrderCommand.PlaceOrder c -> Role.CUSTOMER;
            case OrderCommand.PayOrder c -> Role.CUSTOMER;
            case OrderCommand.RequestCancel c -> Role.CUSTOMER;
            case OrderCommand.StartPreparing c -> Role.KITCHEN;
            case OrderCommand.FinishPreparing c -> Role.KITCHEN;
            case OrderCommand.HandOver c -> Role.KITCHEN;
            case OrderCommand.UndoStep c -> Role.KITCHEN;
            case OrderCommand.SettlePayment c -> Role.SYSTEM;
            case OrderCommand.SettleRefund c -> Role.SYSTEM;
            case OrderCommand.AskGatewayAgain c -> Role.SYSTEM;
            case OrderCommand.ExpireOrder c -> Role.SYSTEM;
        };
    }
}
