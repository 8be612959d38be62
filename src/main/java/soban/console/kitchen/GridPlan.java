package soban.console.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// How tickets share the board: so many in a row, so wide, and a row at least so high. At 1920×1080
/// it is two rows of five, at 1280×720 two of four. The rhythm stays the same however many tickets
/// hang, so that buttons don't move under a thumb.
record GridPlan(int columns, double cellWidth, double rowHeight) {
    static final double GAP = 14;

    private static final double COMFORTABLE_WIDTH = 300;
    private static final double NARROWEST = 215;
    private static final int NARROW_COLUMNS = 4;
    private static final double COMFORTABLE_HEIGHT = 430;
    private static final double LOWEST = 264;
    private static final int LOW_ROWS = 2;

    /// A row of tickets, counted from `first` to before `end`, and where it stands on the whole
    /// board.
    record Row(int first, int end, double top, double height) {
        double bottom() {
            return top + height;
        }
    }

    /// @param scale the size of text: larger text needs larger tickets
    static GridPlan of(double width, double height, double scale) {
        int narrow = Math.min(NARROW_COLUMNS, fitting(width, NARROWEST * scale));
        int low = Math.min(LOW_ROWS, fitting(height, LOWEST * scale));
        int columns = Math.max(Math.max(1, narrow), fitting(width, COMFORTABLE_WIDTH * scale));
        int rows = Math.max(Math.max(1, low), fitting(height, COMFORTABLE_HEIGHT * scale));
        return new GridPlan(columns, share(width, columns), share(height, rows));
    }

    /// @param needed how high the ticket at a place must be
    List<Row> rows(int tickets, IntToDoubleFunction needed) {
        List<Row> rows = new ArrayList<>();
        double top = 0;
        for (int first = 0; first < tickets; first += columns) {
            int end = Math.min(first + columns, tickets);
            double height = rowHeight;
            for (int i = first; i < end; i++) {
                height = Math.max(height, needed.applyAsDouble(i));
            }
            rows.add(new Row(first, end, top, height));
            top += height + GAP;
        }
        return rows;
    }

    double left(int column) {
        return column * (cellWidth + GAP);
    }

    private static int fitting(double room, double each) {
        return (int) ((room + GAP) / (each + GAP));
    }

    private static double share(double room, int parts) {
        return Math.floor((room + GAP) / parts - GAP);
    }
}
