package soban.console.counter;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Recipient;
import soban.domain.place.Address;

/// Where an order goes, as far as it was said by now; what is collected goes nowhere.
record Destination(
        boolean wanted, String district, String line, String detail, String name, String phone) {
    static final Destination NOWHERE = new Destination(false, "", "", "", "", "");

    Destination wanted(boolean now) {
        return new Destination(now, district, line, detail, name, phone);
    }

    Destination district(String id) {
        return new Destination(wanted, id, line, detail, name, phone);
    }

    Destination to(String lineNow, String detailNow, String nameNow, String phoneNow) {
        return new Destination(wanted, district, lineNow, detailNow, nameNow, phoneNow);
    }

    boolean isWhole() {
        return !wanted
                || (!district.isEmpty() && !line.isBlank() && !name.isBlank() && !phone.isBlank());
    }

    @Nullable Address address() {
        return wanted ? new Address(district, line.strip(), detail.strip()) : null;
    }

    @Nullable Recipient recipient() {
        return wanted ? new Recipient(name.strip(), phone.strip()) : null;
    }
}
