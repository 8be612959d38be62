package soban.domain.shop;

import soban.domain.money.Money;

import java.util.List;

/// Choices that belong together, such as size: one or several of them, and whether one must be
/// chosen.
public record OptionGroup(
        String id, String name, boolean required, boolean several, List<Option> options) {
    public OptionGroup {
        options = List.copyOf(options);
    }

    OptionGroup withoutPrices() {
        var free = options.stream().map(o -> new Option(o.id(), o.name(), Money.NONE)).toList();
        return new OptionGroup(id, name, required, several, free);
    }
}
