package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.unit.Role.CUSTOMER;
import static soban.domain.unit.Role.KITCHEN;
import static soban.domain.unit.Role.OPERATOR;
import static soban.domain.unit.Role.OWNER;
import static soban.domain.unit.Role.RIDER;
import static soban.domain.unit.Role.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.access.Authority;
import soban.domain.customer.CustomerCommand;
import soban.domain.customer.SignInCommand;
import soban.domain.rider.RiderCommand;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.InvitationCommand;
import soban.domain.unit.Role;
import soban.testing.Any;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may ask for what: every role and every command.
class AuthorityTest {
    private static final Map<Set<Role>, List<Class<?>>> ALLOWED =
            Map.of(
                    Set.of(CUSTOMER),
                    List.of(
                            CustomerCommand.RegisterCustomer.class,
                            CustomerCommand.ChangeCustomer.class,
                            OrderCommand.PlaceOrder.class,
                            PaymentCommand.PayOrder.class,
                            CancelCommand.RequestCancel.class,
                            OrderCommand.ConfirmReceipt.class,
                            ReviewCommand.WriteReview.class),
                    Set.of(OWNER),
                    List.of(
                            OrderCommand.AcceptOrder.class,
                            OrderCommand.RejectOrder.class,
                            PaymentCommand.TakeCash.class,
                            PaymentCommand.RefundOrder.class,
                            CancelCommand.DecideCancel.class,
                            CancelCommand.CancelByShop.class,
                            DeliveryCommand.OfferAgain.class,
                            DeliveryCommand.ReassignDelivery.class,
                            DeliveryCommand.DeliverOurselves.class,
                            DeliveryCommand.StartOwnDelivery.class,
                            DeliveryCommand.FinishOwnDelivery.class,
                            DeliveryCommand.FailDelivery.class,
                            ReviewCommand.AnswerReview.class,
                            ShopCommand.ChangeSettings.class,
                            ShopCommand.PutProduct.class,
                            ShopCommand.RemoveProduct.class,
                            ShopCommand.CountStock.class,
                            ShopCommand.AddStock.class,
                            ShopCommand.PauseShop.class,
                            ShopCommand.SetBusy.class),
                    Set.of(OWNER, KITCHEN),
                    List.of(
                            OrderCommand.PlaceAtCounter.class,
                            OrderCommand.LengthenPromise.class,
                            OrderCommand.StartPreparing.class,
                            OrderCommand.FinishPreparing.class,
                            OrderCommand.FinishStation.class,
                            OrderCommand.UndoStation.class,
                            OrderCommand.HandOver.class,
                            OrderCommand.UndoStep.class,
                            OrderCommand.ReportSeen.class,
                            CancelCommand.AnswerCancel.class,
                            ShopCommand.SellOut.class,
                            ShopCommand.PutBack.class),
                    Set.of(OWNER, KITCHEN, RIDER),
                    List.of(
                            DeviceCommand.Hello.class,
                            DeviceCommand.SignOff.class,
                            DeviceCommand.RequestSnapshot.class,
                            DeviceCommand.RequestHead.class,
                            DeviceCommand.TurnedAway.class),
                    Set.of(RIDER),
                    List.of(
                            RiderCommand.GoOnDuty.class,
                            RiderCommand.GoOffDuty.class,
                            RiderCommand.MoveTo.class,
                            RiderCommand.AskStep.class,
                            RiderCommand.AnswerCancelAsRider.class),
                    Set.of(OPERATOR),
                    List.of(
                            ShopCommand.EnrolShop.class,
                            RiderCommand.EnrolRider.class,
                            CustomerCommand.ForgetCustomer.class,
                            InvitationCommand.Invite.class),
                    Set.of(OPERATOR, SYSTEM),
                    List.of(ShopCommand.ForgetOrderers.class),
                    Set.of(OWNER, OPERATOR),
                    List.of(
                            DeviceCommand.RetireDevice.class,
                            PaymentCommand.RecordCharge.class,
                            PaymentCommand.RecordManualRefund.class),
                    Set.of(SYSTEM),
                    List.of(
                            OrderCommand.RejectUnanswered.class,
                            OrderCommand.ListUncollected.class,
                            OrderCommand.CompleteOrder.class,
                            OrderCommand.ExpireOrder.class,
                            PaymentCommand.SettlePayment.class,
                            PaymentCommand.SettleRefund.class,
                            PaymentCommand.AskGatewayAgain.class,
                            CancelCommand.AnswerCancelByRider.class,
                            CancelCommand.HoldCancel.class,
                            CancelCommand.RaiseHeldCancel.class,
                            DeliveryCommand.TakeRiderStep.class,
                            DeliveryCommand.GiveToAppointed.class,
                            DeliveryCommand.LapseAppointment.class,
                            DeliveryCommand.RenewOffer.class,
                            DeliveryCommand.RaiseDelivery.class,
                            MessageCommand.SettleMessage.class,
                            MessageCommand.SendMessageAgain.class,
                            RiderCommand.ConfirmAppointment.class,
                            RiderCommand.TakeNews.class,
                            CustomerCommand.CountServed.class,
                            SignInCommand.AskForCode.class,
                            SignInCommand.SettleCode.class,
                            SignInCommand.TryCode.class,
                            InvitationCommand.TakeInvitation.class));

    @Test
    void each_command_is_allowed_to_its_roles_and_to_nobody_else() {
        var told = new HashMap<Class<?>, Set<Role>>();
        var allowed = new HashMap<Class<?>, Set<Role>>();
        ALLOWED.forEach((roles, kinds) -> kinds.forEach(kind -> told.put(kind, roles)));
        told.keySet().forEach(kind -> allowed.put(kind, askers((Command) Any.one(kind))));
        assertThat(allowed).containsExactlyInAnyOrderEntriesOf(told);
    }

    @Test
    void every_command_is_in_this_table() {
        var known = new HashSet<Class<?>>();
        ALLOWED.values().forEach(known::addAll);
        for (var area :
                List.of(
                        OrderCommand.class,
                        ShopCommand.class,
                        CustomerCommand.class,
                        SignInCommand.class,
                        RiderCommand.class,
                        DeviceCommand.class,
                        InvitationCommand.class)) {
            assertThat(known).containsAll(Any.kindsOf(area));
        }
    }

    @Test
    void what_nobody_has_thought_of_is_allowed_to_nobody() {
        assertThat(askers(new Unheard())).isEmpty();
    }

    private static Set<Role> askers(Command command) {
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (Authority.allows(role, command)) {
                roles.add(role);
            }
        }
        return roles;
    }

    private record Unheard() implements Command {}
}
