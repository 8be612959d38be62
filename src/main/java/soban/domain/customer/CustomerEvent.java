package soban.domain.customer;

import soban.domain.unit.Event;

/// What happened to a customer.
public sealed interface CustomerEvent extends Event {
    record CustomerRegistered(
            CustomerId customer, String name, String phone, Channel channel, String area)
            implements CustomerEvent {}
}
