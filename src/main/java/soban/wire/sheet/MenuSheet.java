package soban.wire.sheet;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.shop.Product;
import soban.domain.shop.Stock;
import soban.wire.sheet.SheetProblem.Kind;
import soban.wire.sheet.SheetRows.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A menu as a spreadsheet saves it: one product a line, with the names of the columns in the first
/// line, or without them in the usual order (category, name, price, minutes, station). It has no
/// options. A product without an id gets one from its name, or from its place.
public final class MenuSheet {
    private static final Pattern NUMBER =
            Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(?:\\.(\\d{1,3}))?");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_STATION = 40;
    private static final long HIGHEST_PRICE = 1_000_000_000;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_UNITS = 1_000_000;

    private final List<Column> columns;
    private final boolean headed;
    private final int decimals;
    private final Set<String> ids = new HashSet<>();

    private MenuSheet(List<Column> columns, boolean headed, int decimals) {
        this.columns = columns;
        this.headed = headed;
        this.decimals = decimals;
    }

    /// The products of a sheet, in its order.
    ///
    /// @param decimals how many figures of a price may stand behind the point
    public static List<Product> read(String text, int decimals) throws SheetProblem {
        List<Row> rows = SheetRows.of(text);
        if (rows.isEmpty()) {
            throw new SheetProblem(Kind.EMPTY, 1, "", "");
        }
        boolean headed = isHead(rows.getFirst());
        var sheet = new MenuSheet(headed ? head(rows.getFirst()) : Column.USUAL, headed, decimals);
        var products = new ArrayList<Product>();
        for (Row row : headed ? rows.subList(1, rows.size()) : rows) {
            products.add(sheet.product(row, products.size() + 1));
        }
        return products;
    }

    /// Names of columns, and no number: a product has a price.
    private static boolean isHead(Row row) {
        return row.values().stream().anyMatch(value -> Column.named(value).isPresent())
                && row.values().stream().noneMatch(value -> NUMBER.matcher(value).matches());
    }

    private static List<Column> head(Row row) throws SheetProblem {
        var columns = new ArrayList<Column>();
        for (String value : row.values()) {
            Column column =
                    Column.named(value)
                            .orElseThrow(
                                    () ->
                                            new SheetProblem(
                                                    Kind.UNKNOWN_COLUMN, row.line(), value, ""));
            if (columns.contains(column)) {
                throw new SheetProblem(Kind.TWICE, row.line(), value, value);
            }
            columns.add(column);
        }
        for (Column needed : List.of(Column.NAME, Column.PRICE)) {
            if (!columns.contains(needed)) {
                throw new SheetProblem(Kind.MISSING_COLUMN, row.line(), needed.word(), "");
            }
        }
        return columns;
    }

    /// @param place its place on the menu, counted from 1
    private Product product(Row row, int place) throws SheetProblem {
        int found = row.values().size();
        if (found > columns.size() || (headed && found < columns.size())) {
            throw new SheetProblem(Kind.VALUES, row.line(), "", found + "/" + columns.size());
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < found; i++) {
            values.put(columns.get(i), row.values().get(i));
        }
        String name = text(row, values, Column.NAME, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new SheetProblem(Kind.MISSING_VALUE, row.line(), Column.NAME.word(), "");
        }
        Long price = number(row, values, Column.PRICE, HIGHEST_PRICE, decimals);
        if (price == null) {
            throw new SheetProblem(Kind.MISSING_VALUE, row.line(), Column.PRICE.word(), "");
        }
        Long minutes = number(row, values, Column.MINUTES, MOST_MINUTES, 0);
        Long stock = number(row, values, Column.STOCK, MOST_UNITS, 0);
        return new Product(
                id(row, values.getOrDefault(Column.ID, ""), name, place),
                name,
                text(row, values, Column.CATEGORY, LONGEST_NAME),
                new Money(price),
                minutes == null ? 0 : minutes.intValue(),
                text(row, values, Column.STATION, LONGEST_STATION),
                false,
                stock == null ? null : new Stock(stock.intValue(), 0),
                List.of());
    }

    private static String text(Row row, Map<Column, String> values, Column column, int longest)
            throws SheetProblem {
        String text = values.getOrDefault(column, "");
        if (text.length() > longest) {
            throw new SheetProblem(
                    Kind.TOO_LONG, row.line(), column.word(), String.valueOf(longest));
        }
        return text;
    }

    private static @Nullable Long number(
            Row row, Map<Column, String> values, Column column, long most, int decimals)
            throws SheetProblem {
        String text = values.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        var found = NUMBER.matcher(text);
        String behind = found.matches() && found.group(3) != null ? found.group(3) : "";
        if (!found.matches() || behind.length() > decimals) {
            throw new SheetProblem(Kind.NO_NUMBER, row.line(), column.word(), text);
        }
        String figures = found.group(2).replace(",", "") + behind;
        long value = Long.parseLong(figures + "0".repeat(decimals - behind.length()));
        if (value > most || !found.group(1).isEmpty()) {
            throw new SheetProblem(Kind.OUT_OF_RANGE, row.line(), column.word(), text);
        }
        return value;
    }

    private String id(Row row, String given, String name, int place) throws SheetProblem {
        if (given.isEmpty()) {
            String made = made(name);
            String id = made.isEmpty() || ids.contains(made) ? "p-" + place : made;
            ids.add(id);
            return id;
        }
        if (!given.matches("[a-z0-9-]{1,40}")) {
            throw new SheetProblem(Kind.NO_ID, row.line(), Column.ID.word(), given);
        }
        if (!ids.add(given)) {
            throw new SheetProblem(Kind.TWICE, row.line(), Column.ID.word(), given);
        }
        return given;
    }

    private static String made(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        boolean whole = name.chars().allMatch(c -> c < 128);
        return !whole || plain.length() > 40 ? "" : plain;
    }
}
