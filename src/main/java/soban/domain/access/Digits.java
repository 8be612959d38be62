package soban.domain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Some digits in a row, of whatever script, as plain ones.
///
/// @param mark what stands between them and the digits before
record Digits(String value, String mark) {
    private static final int LONGEST_MARK = 3;
    private static final int NONE = -1;

    /// It takes no room of its own, so whoever reads the digits does not see it.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]+");

    static List<Digits> in(String text) {
        var all = new ArrayList<Digits>();
        var value = new StringBuilder();
        var mark = new StringBuilder();
        for (int character : UNSEEN.matcher(text).replaceAll("").codePoints().toArray()) {
            int digit = digit(character);
            if (digit != NONE) {
                value.append(digit);
            } else {
                end(all, value, mark);
                mark.appendCodePoint(character);
            }
        }
        end(all, value, mark);
        return all;
    }

    private static void end(List<Digits> all, StringBuilder value, StringBuilder mark) {
        if (!value.isEmpty()) {
            all.add(new Digits(value.toString(), mark.toString()));
            value.setLength(0);
            mark.setLength(0);
        }
    }

    /// Full-width ones are usual on a Korean keyboard, and a circled one reads as its digit too.
    @SuppressWarnings("CharacterGetNumericValue") // letters have a value too, but another type
    private static int digit(int character) {
        int type = Character.getType(character);
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
        int value = number ? Character.getNumericValue(character) : NONE;
        return value > 9 ? NONE : Math.max(value, NONE);
    }

    /// They may go on where the digits before have stopped: a space, a hyphen, ` - `; not a word.
    boolean isClose() {
        return mark.length() <= LONGEST_MARK && mark.codePoints().noneMatch(Character::isLetter);
    }

    /// They begin with the sign of a telephone number with its country.
    boolean isDialled() {
        return mark.endsWith("+") || mark.endsWith("＋");
    }
}
