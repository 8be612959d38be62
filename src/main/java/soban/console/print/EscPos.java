package soban.console.print;

import java.io.ByteArrayOutputStream;

/// The bytes by which receipt printers of nearly every maker print a picture and cut the paper. A
/// tall picture goes in bands, because a printer's memory holds no more than a few.
final class EscPos {
    static final int BAND = 128;

    private static final byte[] RESET = {0x1b, '@'};
    private static final byte[] FEED = {0x1b, 'd', 3};

    /// Feeds up to the knife, and leaves a bridge by which the ticket hangs on.
    private static final byte[] CUT = {0x1d, 'V', 66, 0};

    private EscPos() {}

    static byte[] encode(Raster raster, int copies) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RESET);
        for (int copy = 0; copy < copies; copy++) {
            for (int first = 0; first < raster.height(); first += BAND) {
                band(raster, first, Math.min(first + BAND, raster.height()), bytes);
            }
            bytes.writeBytes(FEED);
            bytes.writeBytes(CUT);
        }
        return bytes.toByteArray();
    }

    /// `GS v 0`: width in bytes and height in dots, the low byte first, then the rows.
    private static void band(Raster raster, int first, int end, ByteArrayOutputStream bytes) {
        int width = raster.bytesPerRow();
        int height = end - first;
        bytes.writeBytes(new byte[] {0x1d, 'v', '0', 0});
        bytes.write(width & 0xff);
        bytes.write(width >> 8);
        bytes.write(height & 0xff);
        bytes.write(height >> 8);
        bytes.writeBytes(raster.band(first, end));
    }
}
