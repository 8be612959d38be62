package soban.domain.customer;

import soban.domain.unit.Event;

/// What happened to a customer.
public sealed interface CustomerEvent extends Event
        permits CustomerEvent.CustomerRegistered,
                CustomerEvent.CustomerChanged,
                CustomerEvent.ServedCounted,
                SignInEvent {
    record CustomerRegistered(
            CustomerId customer, String name, String phone, Channel channel, String area)
            implements CustomerEvent {}

    record CustomerChanged(String name, String phone, Channel channel) implements CustomerEvent {}

    /// `served` says how many of the customer's orders were served by now.
    record ServedCounted(String order, int served, Grade grade) implements CustomerEvent {}
}
