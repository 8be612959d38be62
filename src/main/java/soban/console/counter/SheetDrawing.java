package soban.console.counter;

import soban.console.counter.CounterPicture.Choice;
import soban.console.counter.CounterPicture.Group;
import soban.console.counter.CounterPicture.Sheet;
import soban.console.screen.Phrasebook;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.shop.OptionGroup;

/// Puts the choices of a line into words.
final class SheetDrawing {
    private final ShopCard shop;
    private final Phrasebook book;

    SheetDrawing(ShopCard shop, Phrasebook book) {
        this.shop = shop;
        this.book = book;
    }

    Sheet sheet(LineDraft draft) {
        String price = money(new Prices(shop).of(draft.request()));
        return new Sheet(
                draft.product().name(),
                money(draft.product().price()),
                draft.product().groups().stream().map(group -> group(group, draft)).toList(),
                draft.quantity(),
                draft.note(),
                book.text(draft.line() == 0 ? "counter.add" : "counter.change", price),
                draft.missing()
                        .map(group -> book.text("counter.wrong.option-missing", group.name()))
                        .orElse(""));
    }

    private Group group(OptionGroup group, LineDraft draft) {
        String rule =
                group.several()
                        ? book.text(group.required() ? "counter.rule.some" : "counter.rule.any")
                        : book.text(group.required() ? "counter.rule.one" : "counter.rule.maybe");
        return new Group(
                group.id(),
                group.name(),
                rule,
                group.options().stream()
                        .map(
                                option ->
                                        new Choice(
                                                option.id(),
                                                option.name(),
                                                book.amounts()
                                                        .difference(
                                                                option.difference(),
                                                                shop.currency()),
                                                draft.chosen().contains(option.id())))
                        .toList());
    }

    private String money(Money money) {
        return book.amounts().of(money, shop.currency());
    }
}
