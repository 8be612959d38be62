package soban.domain.customer;

import soban.domain.unit.Command;

/// Wishes that concern a customer.
public sealed interface CustomerCommand extends Command {
    record RegisterCustomer(
            CustomerId customer, String name, String phone, Channel channel, String area)
            implements CustomerCommand {}

    /// The customer wants to be told in another way, or has another number.
    record ChangeCustomer(CustomerId customer, String name, String phone, Channel channel)
            implements CustomerCommand {}

    /// One more order was served.
    record CountServed(String order, Grades grades) implements CustomerCommand {}
}
