package soban.domain.customer;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent.CustomerRegistered;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// A registered customer, and the decisions on one.
public record Customer(CustomerId id, String name, String phone, Channel channel, String area) {
    public static Decision decide(@Nullable Customer customer, CustomerCommand command) {
        return switch (command) {
            case RegisterCustomer(var id, var name, var phone, var channel, var area) -> {
                if (name.isBlank()
                        || name.length() > 80
                        || area.length() > 80
                        || !phone.matches("\\+?[0-9][0-9 -]{6,19}")) {
                    yield Decision.refuse(RefusalCode.TEXT_TOO_LONG, "name, phone or area");
                }
                yield customer == null
                        ? Decision.accept(new CustomerRegistered(id, name, phone, channel, area))
                        : Decision.accept();
            }
        };
    }

    public static Customer evolve(@Nullable Customer before, CustomerEvent event) {
        if (before != null) {
            throw new CorruptHistory(before.id() + " was registered twice");
        }
        return switch (event) {
            case CustomerRegistered(var id, var name, var phone, var channel, var area) ->
                    new Customer(id, name, phone, channel, area);
        };
    }
}
