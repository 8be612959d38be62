package soban.station.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes DER, as far as a certificate needs it: each value as its tag, its length and its content,
/// with the one spelling that is allowed for each.
final class Der {
    private static final DateTimeFormatter SHORT_YEAR = time("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter LONG_YEAR = time("uuuuMMddHHmmss'Z'");
    private static final int FIRST_LONG_YEAR = 2050;

    private Der() {}

    private static DateTimeFormatter time(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, joined(parts));
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    /// Only ever true: what is false by default must be left out.
    static byte[] yes() {
        return tagged(0x01, (byte) 0xff);
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] bits(byte[] content) {
        return tagged(0x03, joined(new byte[] {0}, content));
    }

    /// A list of named bits that has this one alone, counted from the left.
    static byte[] oneBit(int place) {
        int unused = 7 - place;
        return tagged(0x03, (byte) unused, (byte) (1 << unused));
    }

    static byte[] objectId(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        var content = new ByteArrayOutputStream();
        content.writeBytes(base128(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1])));
        for (int i = 2; i < arcs.length; i++) {
            content.writeBytes(base128(Integer.parseInt(arcs[i])));
        }
        return tagged(0x06, content.toByteArray());
    }

    /// Whole seconds. Years of two digits end with 2049, where those of four must begin.
    static byte[] time(Instant time) {
        boolean isLong = time.atOffset(ZoneOffset.UTC).getYear() >= FIRST_LONG_YEAR;
        var text = (isLong ? LONG_YEAR : SHORT_YEAR).format(time);
        return tagged(isLong ? 0x18 : 0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    /// `[n]` around whole values.
    static byte[] around(int n, byte[]... parts) {
        return tagged(0xa0 | n, joined(parts));
    }

    /// `[n]` in place of the content's own tag.
    static byte[] insteadOfTag(int n, byte[] content) {
        return tagged(0x80 | n, content);
    }

    private static byte[] tagged(int tag, byte... content) {
        return joined(new byte[] {(byte) tag}, length(content.length), content);
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        int count = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        var bytes = new byte[1 + count];
        bytes[0] = (byte) (0x80 | count);
        for (int i = 1; i <= count; i++) {
            bytes[i] = (byte) (length >> (8 * (count - i)));
        }
        return bytes;
    }

    /// Seven bits to a byte, and the eighth says that another one follows.
    private static byte[] base128(int number) {
        int count = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(number) + 6) / 7);
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            int more = i < count - 1 ? 0x80 : 0;
            int seven = (number >> (7 * (count - 1 - i))) & 0x7f;
            bytes[i] = (byte) (more | seven);
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
