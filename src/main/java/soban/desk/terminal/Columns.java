package soban.desk.terminal;

/// Text as a terminal lays it out: Hangul and its neighbours take two columns, marks that join take
/// none.
final class Columns {
    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /// Filled up to so many columns; longer text is left as it is.
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /// What people wrote must not steer the terminal.
    static String clean(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .strip();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    private static boolean wide(int point) {
        return within(point, 0x1100, 0x115f)
                || within(point, 0x2e80, 0x303e)
                || within(point, 0x3041, 0xa4cf)
                || within(point, 0xa960, 0xa97f)
                || within(point, 0xac00, 0xd7a3)
                || within(point, 0xf900, 0xfaff)
                || within(point, 0xfe30, 0xfe6f)
                || within(point, 0xff01, 0xff60)
                || within(point, 0xffe0, 0xffe6)
                || within(point, 0x1f300, 0x1faff)
                || within(point, 0x20000, 0x3fffd);
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
