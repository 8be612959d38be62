package soban.core.orders;

import soban.domain.order.OrderId;
import soban.wire.Unreadable;

/// The name of one record of the live state: the unit, the kind, and which one of that kind.
record LiveKey(String unit, LiveKind kind, String name) {
    static final LiveKey POSITION = new LiveKey("", LiveKind.POSITION, "");

    static LiveKey head(String unit) {
        return new LiveKey(unit, LiveKind.HEAD, "");
    }

    static LiveKey shop(String unit) {
        return new LiveKey(unit, LiveKind.SHOP, "");
    }

    static LiveKey customer(String unit) {
        return new LiveKey(unit, LiveKind.CUSTOMER, "");
    }

    static LiveKey rider(String unit) {
        return new LiveKey(unit, LiveKind.RIDER, "");
    }

    static LiveKey invitations(String unit) {
        return new LiveKey(unit, LiveKind.INVITATIONS, "");
    }

    static LiveKey order(String unit, OrderId order) {
        return new LiveKey(unit, LiveKind.ORDER, order.value());
    }

    static LiveKey origin(String unit, String origin) {
        return new LiveKey(unit, LiveKind.ORIGIN, origin);
    }

    static LiveKey answer(String unit, String origin, String slot) {
        return new LiveKey(unit, LiveKind.ANSWER, origin + "|" + slot);
    }

    String text() {
        return unit + "|" + kind.wireName + "|" + name;
    }

    /// The unit alone can be read even where the rest can't: that unit is then parked.
    static String unitOf(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? text : text.substring(0, bar);
    }

    static LiveKey parse(String text) throws Unreadable {
        String[] parts = text.split("\\|", 3);
        if (parts.length == 3) {
            for (LiveKind kind : LiveKind.values()) {
                if (kind.wireName.equals(parts[1])) {
                    return new LiveKey(parts[0], kind, parts[2]);
                }
            }
        }
        throw new Unreadable("unknown live record " + text);
    }
}
