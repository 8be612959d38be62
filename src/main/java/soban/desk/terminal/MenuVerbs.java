package soban.desk.terminal;

import soban.desk.DeskAction;

import java.util.List;

/// What is on the menu, and how many there are.
final class MenuVerbs {
    private MenuVerbs() {}

    static List<Verb> all() {
        return List.of(
                new Verb(
                        DeskAction.SellOut.class,
                        Verbs.SHOP,
                        "Nobody can order a product for a while, or until it is put back.",
                        List.of(Word.PRODUCT, EndWords.FOR, EndWords.UNTIL, EndWords.UNTIL_CLOSE),
                        typed ->
                                new DeskAction.SellOut(
                                        typed.text("PRODUCT"),
                                        EndWords.maybeEnd(typed).orElse(null))),
                new Verb(
                        DeskAction.PutBack.class,
                        Verbs.SHOP,
                        "A product can be ordered again.",
                        List.of(Word.PRODUCT),
                        typed -> new DeskAction.PutBack(typed.text("PRODUCT"))),
                new Verb(
                        DeskAction.PutProduct.class,
                        Verbs.OWNER,
                        "Puts a product on the menu, or changes it in what is said.",
                        List.of(
                                Word.PRODUCT,
                                Word.optional("--name", "NAME", "What it is called."),
                                Word.maybeNumber(
                                        "--price", "MONEY", "In the currency's smallest unit."),
                                Word.optional("--category", "NAME", "Where it stands on the menu."),
                                Word.maybeNumber("--minutes", "N", "How long it takes to make."),
                                Word.optional("--station", "NAME", "Where it is made."),
                                Word.repeated(
                                        "--group",
                                        "ID:NAME[:required][:several]",
                                        "A group of choices. With one of these all choices are said"
                                                + " anew."),
                                Word.repeated(
                                        "--choice",
                                        "GROUP/ID:NAME:DIFFERENCE",
                                        "A choice and what it adds to the price:"
                                                + " size/large:Large:500."),
                                Word.flag("--no-choices", "It has no choices any more.")),
                        ProductText::product),
                new Verb(
                        DeskAction.RemoveProduct.class,
                        Verbs.OWNER,
                        "Takes a product off the menu.",
                        List.of(Word.PRODUCT),
                        typed -> new DeskAction.RemoveProduct(typed.text("PRODUCT"))),
                new Verb(
                        DeskAction.CountStock.class,
                        Verbs.OWNER,
                        "Says how many of a product there are.",
                        List.of(
                                Word.PRODUCT,
                                Word.maybeNumber("--units", "N", "So many are there now."),
                                Word.flag("--uncounted", "It is not counted any more.")),
                        MenuVerbs::counted),
                new Verb(
                        DeskAction.AddStock.class,
                        Verbs.OWNER,
                        "Says how many of a product came, or went without an order.",
                        List.of(
                                Word.PRODUCT,
                                Word.number("--units", "N", "So many more; less with a minus.")),
                        typed ->
                                new DeskAction.AddStock(
                                        typed.text("PRODUCT"), typed.number("--units"))));
    }

    private static DeskAction counted(Typed typed) {
        var units = typed.maybeNumber("--units");
        if (units.isPresent() == typed.flag("--uncounted")) {
            throw new BadUsage("Say either --units or --uncounted.");
        }
        return new DeskAction.CountStock(typed.text("PRODUCT"), units.orElse(null));
    }
}
