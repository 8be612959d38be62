package soban.console.start;

import soban.wire.sheet.SheetProblem;

/// What is wrong with a menu, with its line.
final class SheetWords {
    private SheetWords() {}

    static Wrong of(SheetProblem problem) {
        String line = String.valueOf(problem.line());
        String column = problem.column();
        String detail = problem.detail();
        return switch (problem.kind()) {
            case EMPTY -> Wrong.of("sheet.empty");
            case OPEN_QUOTE -> Wrong.of("sheet.open-quote", line);
            case UNKNOWN_COLUMN -> Wrong.of("sheet.unknown-column", line, column);
            case MISSING_COLUMN -> Wrong.of("sheet.missing-column", line, word(column));
            case VALUES -> Wrong.of("sheet.values", line, detail);
            case MISSING_VALUE -> Wrong.of("sheet.missing-value", line, word(column));
            case NO_NUMBER -> Wrong.of("sheet.no-number", line, word(column), detail);
            case OUT_OF_RANGE -> Wrong.of("sheet.out-of-range", line, word(column), detail);
            case TOO_LONG -> Wrong.of("sheet.too-long", line, word(column), detail);
            case NO_ID -> Wrong.of("sheet.no-id", line, detail);
            case TWICE -> Wrong.of("sheet.twice", line, detail);
        };
    }

    private static Wrong word(String column) {
        return Wrong.of(
                switch (column) {
                    case "name" -> "sheet.column.name";
                    case "price" -> "sheet.column.price";
                    case "category" -> "sheet.column.category";
                    case "minutes" -> "sheet.column.minutes";
                    case "station" -> "sheet.column.station";
                    case "stock" -> "sheet.column.stock";
                    default -> "sheet.column.id";
                });
    }
}
