package soban.console.print;

import java.util.Arrays;

/// A picture of black dots on white paper, as a thermal printer burns it. Rows are packed: eight
/// dots a byte, the leftmost in the highest bit.
public final class Raster {
    private static final int HALF = 128;

    private final int width;
    private final int height;
    private final byte[] rows;

    private Raster(int width, int height, byte[] rows) {
        this.width = width;
        this.height = height;
        this.rows = rows;
    }

    /// What is darker than half is black; what is transparent is paper.
    ///
    /// @param argb the pixels row by row; the width is a multiple of eight
    static Raster of(int width, int height, int[] argb) {
        byte[] rows = new byte[width / 8 * height];
        for (int i = 0; i < width * height; i++) {
            if (isDark(argb[i])) {
                rows[i / 8] |= (byte) (0x80 >> (i % 8));
            }
        }
        return new Raster(width, height, rows);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean isBlack(int x, int y) {
        int dot = y * width + x;
        return (rows[dot / 8] & (0x80 >> (dot % 8))) != 0;
    }

    int bytesPerRow() {
        return width / 8;
    }

    /// The packed rows from `first` to before `end`.
    byte[] band(int first, int end) {
        return Arrays.copyOfRange(rows, first * bytesPerRow(), end * bytesPerRow());
    }

    private static boolean isDark(int argb) {
        int alpha = argb >>> 24;
        int grey =
                (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
        return grey * alpha / 255 + 255 - alpha < HALF;
    }
}
