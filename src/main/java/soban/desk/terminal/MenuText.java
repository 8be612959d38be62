package soban.desk.terminal;

import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.MenuItem;
import soban.desk.OwnerBoard;
import soban.desk.RiderBoard;
import soban.domain.shop.Product;

import java.util.List;

/// A menu as lines: with prices and stock at an owner's desk.
final class MenuText {
    private final Words words;

    MenuText(Words words) {
        this.words = words;
    }

    List<String> of(DeskView view) {
        var lines =
                switch (view.board()) {
                    case KitchenBoard kitchen ->
                            kitchen.menu().stream().map(MenuText::item).toList();
                    case OwnerBoard owner ->
                            owner.shop().products().stream()
                                    .map(product -> product(product, owner.shop().currency()))
                                    .toList();
                    case RiderBoard _ -> List.<String>of();
                };
        return lines.isEmpty() ? List.of("Nothing is on the menu.") : lines;
    }

    private static String item(MenuItem item) {
        return Columns.left(item.product(), 20)
                + Columns.clean(item.name())
                + (item.soldOut() ? "  SOLD OUT" : "");
    }

    private String product(Product product, String currency) {
        var line = new StringBuilder(Columns.left(product.id(), 20));
        line.append(Columns.left(Columns.clean(product.name()), 20));
        line.append(Columns.right(words.money(product.price(), currency), 12));
        line.append("  ").append(product.preparationMinutes()).append(" min");
        if (product.stock() != null) {
            line.append("  ").append(product.stock().onHand()).append(" there");
        }
        if (product.soldOut()) {
            line.append("  SOLD OUT");
            if (product.soldOutUntil() != null) {
                line.append(" until ").append(words.until(product.soldOutUntil()));
            }
        }
        return line.toString();
    }
}
