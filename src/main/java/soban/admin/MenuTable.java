package soban.admin;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A menu as a spreadsheet saves it: comma-separated values with the names of the columns in the
/// first line. It has no options; for those there is JSON.
final class MenuTable {
    private static final List<String> COLUMNS =
            List.of("id", "name", "category", "price", "minutes", "station", "stock");
    private static final Set<String> NEEDED = Set.of("id", "name", "price");

    private final Path file;
    private final List<String> columns;

    private MenuTable(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    static List<ProductLine> read(Path file) {
        List<List<String>> rows = rows(StrictFile.text(file), file);
        if (rows.isEmpty()) {
            throw AdminRefusal.wrong(file + " holds nothing.");
        }
        var columns = rows.getFirst().stream().map(String::strip).toList();
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw AdminRefusal.wrong(
                        "%s: the column `%s` means nothing. Known are %s."
                                .formatted(file, column, COLUMNS));
            }
        }
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw AdminRefusal.wrong("%s has no column `%s`.".formatted(file, needed));
            }
        }
        var table = new MenuTable(file, columns);
        var lines = new ArrayList<ProductLine>();
        for (int i = 1; i < rows.size(); i++) {
            lines.add(table.line(rows.get(i), i));
        }
        return lines;
    }

    private ProductLine line(List<String> row, int number) {
        if (row.size() != columns.size()) {
            throw AdminRefusal.wrong(
                    "%s: product %d has %d values for %d columns."
                            .formatted(file, number, row.size(), columns.size()));
        }
        Long minutes = number(row, number, "minutes");
        Long stock = number(row, number, "stock");
        return new ProductLine(
                text(row, "id"),
                text(row, "name"),
                text(row, "category"),
                number(row, number, "price"),
                minutes == null ? null : Math.clamp(minutes, -1, Integer.MAX_VALUE),
                text(row, "station"),
                stock == null ? null : Math.clamp(stock, -1, Integer.MAX_VALUE),
                null);
    }

    private @Nullable String text(List<String> row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || row.get(at).isBlank() ? null : row.get(at).strip();
    }

    private @Nullable Long number(List<String> row, int number, String column) {
        String text = text(row, column);
        if (text != null && !text.matches("-?\\d{1,15}")) {
            throw AdminRefusal.wrong(
                    "%s: `%s` of product %d is `%s`, which is no whole number."
                            .formatted(file, column, number, text));
        }
        return text == null ? null : Long.valueOf(text);
    }

    /// As RFC 4180 has it: a value in quotes may contain commas, line ends and doubled quotes.
    private static List<List<String>> rows(String text, Path file) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (int i = 0; i < plain.length(); i++) {
            char next = plain.charAt(i);
            boolean twice = i + 1 < plain.length() && plain.charAt(i + 1) == '"';
            if (quoted && next == '"' && twice) {
                value.append('"');
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == ',') {
                row.add(take(value));
            } else if (!quoted && next == '\n') {
                row.add(take(value));
                addUnlessBlank(rows, row);
                row = new ArrayList<>();
            } else if (quoted || next != '\r') {
                value.append(next);
            }
        }
        if (quoted) {
            throw AdminRefusal.wrong(file + ": a quotation mark is open at the end.");
        }
        row.add(take(value));
        addUnlessBlank(rows, row);
        return rows;
    }

    private static String take(StringBuilder value) {
        String taken = value.toString();
        value.setLength(0);
        return taken;
    }

    private static void addUnlessBlank(List<List<String>> rows, List<String> row) {
        if (row.stream().anyMatch(value -> !value.isBlank())) {
            rows.add(List.copyOf(row));
        }
    }
}
