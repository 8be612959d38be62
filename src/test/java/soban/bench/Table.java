package soban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of figures under named columns, for people and as they go into the JSON.
public record Table(String title, List<String> columns, List<List<Object>> rows) {
    public Table(String title, String... columns) {
        this(title, List.of(columns), new ArrayList<>());
    }

    /// A figure that was not measured is not a number, and shows as a dash.
    public void row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(title + ": " + Arrays.toString(cells));
        }
        rows.add(Arrays.stream(cells).map(Table::cell).toList());
    }

    private static Object cell(Object value) {
        return value instanceof Double number && !Double.isFinite(number) ? "–" : value;
    }

    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        rows.forEach(row -> lines.add(row.stream().map(Table::shown).toList()));
        int[] widths =
                IntStream.range(0, columns.size())
                        .map(
                                i ->
                                        lines.stream()
                                                .mapToInt(line -> line.get(i).length())
                                                .max()
                                                .orElse(0))
                        .toArray();
        return title
                + "\n"
                + lines.stream()
                        .map(line -> aligned(line, widths))
                        .collect(Collectors.joining("\n"));
    }

    private static String aligned(List<String> line, int... widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i ->
                                String.format(
                                        i == 0 ? "%-" + widths[i] + "s" : "%" + widths[i] + "s",
                                        line.get(i)))
                .collect(Collectors.joining("  ", "  ", ""));
    }

    private static String shown(Object value) {
        return switch (value) {
            case Double number when Math.abs(number) >= 1000 ->
                    String.format(Locale.ROOT, "%,.0f", number);
            case Double number when Math.abs(number) >= 100 ->
                    String.format(Locale.ROOT, "%.1f", number);
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> value.toString();
        };
    }
}
