package soban.domain.customer;

import soban.domain.person.Personal;
import soban.domain.unit.Command;

/// Wishes that concern a customer.
public sealed interface CustomerCommand extends Command {
    record RegisterCustomer(
            CustomerId customer, Personal name, Personal phone, Channel channel, String area)
            implements CustomerCommand {
        public RegisterCustomer(
                CustomerId customer, String name, String phone, Channel channel, String area) {
            this(customer, Personal.of(name), Personal.of(phone), channel, area);
        }
    }

    /// The customer wants to be told in another way, or has another number.
    record ChangeCustomer(CustomerId customer, Personal name, Personal phone, Channel channel)
            implements CustomerCommand {
        public ChangeCustomer(CustomerId customer, String name, String phone, Channel channel) {
            this(customer, Personal.of(name), Personal.of(phone), channel);
        }
    }

    /// One more order was served.
    record CountServed(String order, Grades grades) implements CustomerCommand {}

    /// Nobody is to know them any more.
    record ForgetCustomer() implements CustomerCommand {}
}
