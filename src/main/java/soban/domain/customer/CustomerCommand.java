package soban.domain.customer;

import soban.domain.unit.Command;

/// Wishes that concern a customer.
public sealed interface CustomerCommand extends Command {
    record RegisterCustomer(
            CustomerId customer, String name, String phone, Channel channel, String area)
            implements CustomerCommand {}
}
