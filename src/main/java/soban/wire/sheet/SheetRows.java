package soban.wire.sheet;

import soban.wire.sheet.SheetProblem.Kind;

import java.util.ArrayList;
import java.util.List;

/// The rows of a sheet as RFC 4180 has them: a value in quotes may contain separators, line ends
/// and doubled quotes. What separates values is seen at the first line: a comma, a tab (as copied
/// from a spreadsheet) or a semicolon.
final class SheetRows {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<String> values = new ArrayList<>();
    private int line = 1;
    private int begun = 1;

    /// @param line where it begins
    record Row(int line, List<String> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    private SheetRows(String text) {
        this.text = text;
        this.separator =
                separator(text.lines().filter(row -> !row.isBlank()).findFirst().orElse(""));
    }

    static List<Row> of(String text) throws SheetProblem {
        var sheet = new SheetRows(text.startsWith("\ufeff") ? text.substring(1) : text);
        sheet.read();
        return sheet.rows;
    }

    private void read() throws SheetProblem {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quoted && next == '"' && text.startsWith("\"\"", i)) {
                value.append(next);
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == separator) {
                endValue();
            } else if (!quoted && next == '\n') {
                endRow();
            } else if (quoted || next != '\r') {
                value.append(next);
            }
            line += next == '\n' ? 1 : 0;
            if (!quoted && next == '\n') {
                begun = line;
            }
        }
        if (quoted) {
            throw new SheetProblem(Kind.OPEN_QUOTE, begun, "", "");
        }
        endRow();
    }

    private void endValue() {
        values.add(value.toString().strip());
        value.setLength(0);
    }

    private void endRow() {
        endValue();
        if (values.stream().anyMatch(each -> !each.isEmpty())) {
            rows.add(new Row(begun, values));
        }
        values = new ArrayList<>();
    }

    private static char separator(String first) {
        char most = ',';
        for (char each : new char[] {'\t', ';'}) {
            most = count(first, each) > count(first, most) ? each : most;
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
