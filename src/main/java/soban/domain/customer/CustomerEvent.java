package soban.domain.customer;

import soban.domain.person.Personal;
import soban.domain.unit.Event;

/// What happened to a customer.
public sealed interface CustomerEvent extends Event
        permits CustomerEvent.CustomerRegistered,
                CustomerEvent.CustomerChanged,
                CustomerEvent.ServedCounted,
                CustomerEvent.CustomerForgotten,
                SignInEvent {
    record CustomerRegistered(
            CustomerId customer, Personal name, Personal phone, Channel channel, String area)
            implements CustomerEvent {
        public CustomerRegistered(
                CustomerId customer, String name, String phone, Channel channel, String area) {
            this(customer, Personal.of(name), Personal.of(phone), channel, area);
        }
    }

    record CustomerChanged(Personal name, Personal phone, Channel channel)
            implements CustomerEvent {
        public CustomerChanged(String name, String phone, Channel channel) {
            this(Personal.of(name), Personal.of(phone), channel);
        }
    }

    /// What was ever written of them can be read by nobody any more.
    record CustomerForgotten(CustomerId customer) implements CustomerEvent {}

    /// `served` says how many of the customer's orders were served by now.
    record ServedCounted(String order, int served, Grade grade) implements CustomerEvent {}
}
