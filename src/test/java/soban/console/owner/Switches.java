package soban.console.owner;

import soban.domain.shop.Settings;

/// Settings with something switched the other way, for the tests of other pages.
public final class Switches {
    private Switches() {}

    public static Settings counterOff(Settings settings) {
        return Switch.COUNTER.isOn(settings) ? Switch.COUNTER.turned(settings) : settings;
    }
}
