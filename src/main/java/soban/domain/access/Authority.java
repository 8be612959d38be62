package soban.domain.access;

import static soban.domain.unit.Role.CUSTOMER;
import static soban.domain.unit.Role.KITCHEN;
import static soban.domain.unit.Role.OPERATOR;
import static soban.domain.unit.Role.OWNER;
import static soban.domain.unit.Role.RIDER;
import static soban.domain.unit.Role.SYSTEM;

import soban.domain.customer.CustomerCommand;
import soban.domain.customer.SignInCommand;
import soban.domain.order.CancelCommand;
import soban.domain.order.DeliveryCommand;
import soban.domain.order.MessageCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.PaymentCommand;
import soban.domain.order.ReviewCommand;
import soban.domain.rider.RiderCommand;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.InvitationCommand;
import soban.domain.unit.Role;

import java.util.Set;

/// Who may ask for what. The role is proven by the way a command came. What concerns whether and at
/// what price the shop works is the owner's; what is done with a ticket is the kitchen's too.
public final class Authority {
    private static final Set<Role> DESKS = Set.of(OWNER, KITCHEN);

    private Authority() {}

    public static boolean allows(Role role, Command command) {
        return askers(command).contains(role);
    }

    private static Set<Role> askers(Command command) {
        return switch (command) {
            case OrderCommand order -> ofOrder(order);
            case ShopCommand shop -> ofShop(shop);
            case CustomerCommand customer -> ofCustomer(customer);
            case RiderCommand rider -> ofRider(rider);
            case SignInCommand _ -> Set.of(SYSTEM);
            case DeviceCommand device -> ofDevice(device);
            case InvitationCommand invitation -> ofInvitation(invitation);
            default -> Set.of();
        };
    }

    private static Set<Role> ofOrder(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Stepping step -> ofStep(step);
            case PaymentCommand payment -> ofPayment(payment);
            case CancelCommand cancel -> ofCancel(cancel);
            case DeliveryCommand delivery -> ofDelivery(delivery);
            case MessageCommand _ -> Set.of(SYSTEM);
            case ReviewCommand.WriteReview _ -> Set.of(CUSTOMER);
            case ReviewCommand.AnswerReview _ -> Set.of(OWNER);
        };
    }

    private static Set<Role> ofStep(OrderCommand.Stepping command) {
        return switch (command) {
            case OrderCommand.PlaceOrder _, OrderCommand.ConfirmReceipt _ -> Set.of(CUSTOMER);
            case OrderCommand.AcceptOrder _, OrderCommand.RejectOrder _ -> Set.of(OWNER);
            case OrderCommand.PlaceAtCounter _,
                    OrderCommand.LengthenPromise _,
                    OrderCommand.StartPreparing _,
                    OrderCommand.FinishPreparing _,
                    OrderCommand.FinishStation _,
                    OrderCommand.UndoStation _,
                    OrderCommand.HandOver _,
                    OrderCommand.UndoStep _,
                    OrderCommand.ReportSeen _ ->
                    DESKS;
            case OrderCommand.RejectUnanswered _,
                    OrderCommand.ListUncollected _,
                    OrderCommand.CompleteOrder _,
                    OrderCommand.ExpireOrder _ ->
                    Set.of(SYSTEM);
        };
    }

    private static Set<Role> ofPayment(PaymentCommand command) {
        return switch (command) {
            case PaymentCommand.PayOrder _ -> Set.of(CUSTOMER);
            case PaymentCommand.TakeCash _, PaymentCommand.RefundOrder _ -> Set.of(OWNER);
            case PaymentCommand.RecordCharge _, PaymentCommand.RecordManualRefund _ ->
                    Set.of(OWNER, OPERATOR);
            case PaymentCommand.SettlePayment _,
                    PaymentCommand.SettleRefund _,
                    PaymentCommand.AskGatewayAgain _ ->
                    Set.of(SYSTEM);
        };
    }

    private static Set<Role> ofCancel(CancelCommand command) {
        return switch (command) {
            case CancelCommand.RequestCancel _ -> Set.of(CUSTOMER);
            case CancelCommand.AnswerCancel _ -> DESKS;
            case CancelCommand.DecideCancel _, CancelCommand.CancelByShop _ -> Set.of(OWNER);
            case CancelCommand.AnswerCancelByRider _,
                    CancelCommand.HoldCancel _,
                    CancelCommand.RaiseHeldCancel _ ->
                    Set.of(SYSTEM);
        };
    }

    private static Set<Role> ofDelivery(DeliveryCommand command) {
        return switch (command) {
            case DeliveryCommand.OfferAgain _,
                    DeliveryCommand.ReassignDelivery _,
                    DeliveryCommand.DeliverOurselves _,
                    DeliveryCommand.StartOwnDelivery _,
                    DeliveryCommand.FinishOwnDelivery _,
                    DeliveryCommand.FailDelivery _ ->
                    Set.of(OWNER);
            case DeliveryCommand.TakeRiderStep _,
                    DeliveryCommand.GiveToAppointed _,
                    DeliveryCommand.LapseAppointment _,
                    DeliveryCommand.RenewOffer _,
                    DeliveryCommand.RaiseDelivery _ ->
                    Set.of(SYSTEM);
        };
    }

    private static Set<Role> ofShop(ShopCommand command) {
        return switch (command) {
            case ShopCommand.EnrolShop _ -> Set.of(OPERATOR);
            case ShopCommand.ForgetOrderers _ -> Set.of(OPERATOR, SYSTEM);
            case ShopCommand.SellOut _, ShopCommand.PutBack _ -> DESKS;
            case ShopCommand.ChangeSettings _,
                    ShopCommand.PutProduct _,
                    ShopCommand.RemoveProduct _,
                    ShopCommand.CountStock _,
                    ShopCommand.AddStock _,
                    ShopCommand.PauseShop _,
                    ShopCommand.SetBusy _ ->
                    Set.of(OWNER);
        };
    }

    private static Set<Role> ofCustomer(CustomerCommand command) {
        return switch (command) {
            case CustomerCommand.RegisterCustomer _, CustomerCommand.ChangeCustomer _ ->
                    Set.of(CUSTOMER);
            case CustomerCommand.CountServed _ -> Set.of(SYSTEM);
            case CustomerCommand.ForgetCustomer _ -> Set.of(OPERATOR);
        };
    }

    private static Set<Role> ofRider(RiderCommand command) {
        return switch (command) {
            case RiderCommand.EnrolRider _ -> Set.of(OPERATOR);
            case RiderCommand.GoOnDuty _,
                    RiderCommand.GoOffDuty _,
                    RiderCommand.MoveTo _,
                    RiderCommand.AskStep _,
                    RiderCommand.AnswerCancelAsRider _ ->
                    Set.of(RIDER);
            case RiderCommand.ConfirmAppointment _, RiderCommand.TakeNews _ -> Set.of(SYSTEM);
        };
    }

    private static Set<Role> ofDevice(DeviceCommand command) {
        return switch (command) {
            case DeviceCommand.Hello _,
                    DeviceCommand.SignOff _,
                    DeviceCommand.RequestSnapshot _,
                    DeviceCommand.RequestHead _,
                    DeviceCommand.TurnedAway _ ->
                    Set.of(OWNER, KITCHEN, RIDER);
            case DeviceCommand.RetireDevice _ -> Set.of(OWNER, OPERATOR);
        };
    }

    /// A code is taken for whoever brings it, so the core asks for them.
    private static Set<Role> ofInvitation(InvitationCommand command) {
        return switch (command) {
            case InvitationCommand.Invite _ -> Set.of(OPERATOR);
            case InvitationCommand.TakeInvitation _ -> Set.of(SYSTEM);
        };
    }
}
