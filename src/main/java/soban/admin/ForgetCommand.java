package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.core.operator.OperatorLink;
import soban.core.operator.Orderer;
import soban.core.setup.SetupProblem;
import soban.domain.customer.CustomerCommand.ForgetCustomer;
import soban.domain.customer.CustomerId;
import soban.domain.order.Order;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.ForgetOrderers;
import soban.wire.Units;

import java.util.List;
import java.util.stream.Collectors;

/// `soban admin forget`.
@Command(
        name = "forget",
        description =
                "Forgets a customer, for ever: name, phone, addresses, notes and reviews can be"
                        + " read by nobody any more, and do not come back with a backup. What was"
                        + " sold stays in the books.")
final class ForgetCommand extends AdminAction {
    @Option(names = "--customer", paramLabel = "ID", description = "The customer's id.")
    private @Nullable String customer;

    @Option(
            names = "--order",
            paramLabel = "ID",
            description = "An order of theirs; of a counter order, whoever it went to.")
    private @Nullable String order;

    @Option(
            names = "--even-now",
            description =
                    "Although an order of theirs is under way: nobody can read any more where it"
                            + " goes.")
    private boolean evenNow;

    @Override
    int act(OperatorLink link) throws SetupProblem {
        if ((customer == null) == (order == null)) {
            throw AdminRefusal.wrong("Name one of the two: --customer or --order.");
        }
        Orderer orderer = customer == null ? ordererOf(link) : Orderer.known(customer());
        check(link, orderer);
        var known = orderer.customer();
        if (known == null) {
            var id = orderer.orders().getFirst();
            var forget = new ForgetOrderers(List.of(id.value()));
            require(link.ask(Units.of(id.shop()), forget));
        } else {
            require(link.ask(Units.of(known), new ForgetCustomer()));
        }
        if (!link.keys().await(orderer)) {
            throw SetupProblem.passing(
                    "It is decided, but no core has destroyed the keys yet. Look whether one runs;"
                            + " it does so as soon as it can.");
        }
        out().println(
                        ("%s is forgotten. What desks were told before goes with their topics:"
                                        + " within a day at riders', within seven at shops'.")
                                .formatted(orderer.name()));
        return 0;
    }

    private CustomerId customer() {
        return Ids.customer(String.valueOf(customer));
    }

    private Orderer ordererOf(OperatorLink link) {
        OrderId id = Ids.order(String.valueOf(order));
        return link.keys()
                .ordererOf(id)
                .orElseThrow(
                        () ->
                                AdminRefusal.forbidden(
                                        "There is no order %s. `soban admin replay` lists what happened."
                                                .formatted(order)));
    }

    private void check(OperatorLink link, Orderer orderer) {
        List<Order> open = link.units().unfinished(orderer::isOf);
        if (!evenNow && !open.isEmpty()) {
            throw AdminRefusal.forbidden(
                    "Under way for them: %s. Wait for the end, or say --even-now."
                            .formatted(
                                    open.stream()
                                            .map(each -> each.id().value())
                                            .collect(Collectors.joining(", "))));
        }
    }
}
