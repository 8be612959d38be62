package soban.console.start;

/// What is typed about a new shop.
enum ShopField {
    NAME("start.name", "start.name.hint"),
    ID("start.id", "start.id.hint"),
    WEEKDAYS("start.weekdays", "start.hours.hint"),
    SATURDAY("start.saturday", "start.closed.hint"),
    SUNDAY("start.sunday", "start.closed.hint"),
    ZONE("start.zone", "start.zone.hint"),
    DAY_START("start.day-start", "start.day-start.hint"),
    CURRENCY("start.currency", "start.currency.hint"),
    FEE("start.fee", "start.fee.hint"),
    POSITION("start.position", "start.position.hint"),
    DISTRICTS("start.districts", "start.districts.hint"),
    MENU("start.menu", "start.menu.hint");

    private final String label;
    private final String hint;

    ShopField(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /// Its name in the bundles.
    String label() {
        return label;
    }

    /// How it is written, in the bundles.
    String hint() {
        return hint;
    }

    boolean isHours() {
        return this == WEEKDAYS || this == SATURDAY || this == SUNDAY;
    }
}
