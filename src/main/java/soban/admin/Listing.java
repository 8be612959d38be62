package soban.admin;

import org.jspecify.annotations.Nullable;

import soban.wire.Json;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list as a table for people, or as one JSON object a line for programs.
final class Listing {
    private static final String GAP = "  ";

    private final List<String> columns;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Listing(String... columns) {
        this.columns = List.of(columns);
    }

    /// One value for each column, nothing where there is none.
    void add(@Nullable Object... values) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                row.put(columns.get(i), value);
            }
        }
        rows.add(row);
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            rows.forEach(row -> out.println(Json.write(row)));
        } else {
            printTable(out);
        }
    }

    private void printTable(PrintWriter out) {
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        rows.forEach(row -> lines.add(cells(row)));
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            var padded = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line.get(i);
                padded.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
            }
            out.println(padded.toString().stripTrailing());
        }
    }

    private List<String> cells(Map<String, Object> row) {
        return columns.stream().map(column -> row.getOrDefault(column, "–").toString()).toList();
    }

    /// Hangul and what stands beside it is two columns wide on a terminal.
    private static int width(String cell) {
        return cell.codePoints().map(c -> c >= 0x1100 && c <= 0xffdc && !isNarrow(c) ? 2 : 1).sum();
    }

    private static boolean isNarrow(int character) {
        return character >= 0x1200 && character < 0x2e80;
    }
}
