package soban.admin;

import soban.domain.shop.Product;
import soban.domain.shop.Stock;
import soban.wire.sheet.MenuSheet;
import soban.wire.sheet.SheetProblem;

import java.nio.file.Path;
import java.util.List;

/// A menu as a spreadsheet saves it, among an operator's files: what is wrong with it is a
/// sentence. It has no options; for those there is JSON.
final class MenuTable {
    private MenuTable() {}

    static List<ProductLine> read(Path file) {
        try {
            return MenuSheet.read(StrictFile.text(file), 0).stream().map(MenuTable::line).toList();
        } catch (SheetProblem problem) {
            throw AdminRefusal.wrong(
                    "%s, line %d: %s.".formatted(file, problem.line(), what(problem)));
        }
    }

    private static ProductLine line(Product product) {
        Stock stock = product.stock();
        return new ProductLine(
                product.id(),
                product.name(),
                product.category(),
                product.price().amount(),
                product.preparationMinutes(),
                product.station(),
                stock == null ? null : stock.onHand(),
                null);
    }

    private static String what(SheetProblem problem) {
        String column = problem.column();
        String detail = problem.detail();
        return switch (problem.kind()) {
            case EMPTY -> "the file holds nothing";
            case OPEN_QUOTE -> "a quotation mark is opened and never closed";
            case UNKNOWN_COLUMN -> "the column `%s` means nothing".formatted(column);
            case MISSING_COLUMN -> "there is no column `%s`".formatted(column);
            case VALUES -> "so many values for so many columns: " + detail;
            case MISSING_VALUE -> "there is no `%s`".formatted(column);
            case NO_NUMBER -> "`%s` is `%s`, which is no whole number".formatted(column, detail);
            case OUT_OF_RANGE -> "`%s` can't be `%s`".formatted(column, detail);
            case TOO_LONG -> "`%s` has more than %s letters".formatted(column, detail);
            case NO_ID ->
                    "`%s` is no id: lower-case letters, digits and dashes, at most 40"
                            .formatted(detail);
            case TWICE -> "`%s` stands there twice".formatted(detail);
        };
    }
}
