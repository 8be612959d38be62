package soban.wire;

/// Bytes as lower-case letters and digits that are hard to mistake for one another.
public final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    public static String of(byte[] bytes, int characters) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (int i = 0; text.length() < characters; ) {
            if (held < 5) {
                bits = (bits << 8) | (bytes[i++] & 0xff);
                held += 8;
            }
            held -= 5;
            text.append(ALPHABET.charAt((bits >>> held) & 31));
            bits &= (1 << held) - 1;
        }
        return text.toString();
    }
}
