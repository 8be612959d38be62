package soban.console.counter;

import soban.domain.order.LineRequest;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A product while its options, its number and its note are chosen.
///
/// @param line the basket's line that is changed, 0 for a new one
record LineDraft(Product product, int line, Set<String> chosen, int quantity, String note) {
    LineDraft {
        chosen = Set.copyOf(chosen);
    }

    static LineDraft of(Product product) {
        return new LineDraft(product, 0, Set.of(), 1, "");
    }

    static LineDraft of(Product product, Basket.Line line) {
        LineRequest wanted = line.wanted();
        return new LineDraft(
                product, line.id(), Set.copyOf(wanted.options()), wanted.quantity(), wanted.note());
    }

    /// Of a group that takes one the other is let go; what must be chosen can only be exchanged.
    LineDraft toggle(OptionGroup group, Option option) {
        var next = new TreeSet<>(chosen);
        if (!next.remove(option.id())) {
            if (!group.several()) {
                group.options().forEach(other -> next.remove(other.id()));
            }
            next.add(option.id());
        } else if (group.required() && !group.several()) {
            next.add(option.id());
        }
        return new LineDraft(product, line, next, quantity, note);
    }

    LineDraft more(int by) {
        return new LineDraft(
                product,
                line,
                chosen,
                Math.clamp(quantity + (long) by, 1, Basket.MOST_OF_ONE),
                note);
    }

    LineDraft noted(String words) {
        return new LineDraft(product, line, chosen, quantity, words);
    }

    /// The first group of which something must still be chosen.
    Optional<OptionGroup> missing() {
        return product.groups().stream()
                .filter(OptionGroup::required)
                .filter(group -> group.options().stream().noneMatch(o -> chosen.contains(o.id())))
                .findFirst();
    }

    /// With its options in the menu's order, so that equal lines are equal.
    LineRequest request() {
        List<String> options =
                product.groups().stream()
                        .flatMap(group -> group.options().stream())
                        .map(Option::id)
                        .filter(chosen::contains)
                        .toList();
        return new LineRequest(product.id(), options, quantity, note.strip());
    }
}
