package soban.core.views;

import soban.core.access.PhoneMarks;
import soban.core.keys.Seals;
import soban.domain.customer.Customer;

/// By which customers are found when they come with their phone number: never by the number itself,
/// for that stands nowhere in the views.
public final class Phones {
    private static final String NOBODY = "";

    private final Seals seals;
    private final PhoneMarks marks;

    public Phones(Seals seals, PhoneMarks marks) {
        this.seals = seals;
        this.marks = marks;
    }

    Seals seals() {
        return seals;
    }

    String mark(String phone) {
        return marks.of(phone);
    }

    /// Empty for somebody who was forgotten.
    String mark(Customer customer) {
        String phone = seals.open(customer.phone()).text();
        return phone.isEmpty() ? NOBODY : marks.of(phone);
    }
}
