package soban.domain.access;

import java.util.List;
import java.util.regex.Pattern;

/// Finds a payment card's number in what somebody wrote, so that it is refused before it is kept.
/// People write one as it stands on the card, or with an expiry behind it, or with dots: so it is
/// sought in every row of pieces that stand close together. Most numbers of a shop's day are none:
/// three things must agree, how it is split, how it begins for its length, and its check digit.
public final class CardNumber {
    private static final int LONGEST = 19;

    /// In how many digits at once people write what is too long to read.
    private static final int LONGEST_GROUP = 8;

    /// The longest that a telephone number can be, by E.164.
    private static final int LONGEST_PHONE = 15;

    /// A word with a letter in it. A gateway's token may well be a letter before a long number.
    private static final Pattern LETTERED =
            Pattern.compile("(?<![0-9A-Za-z])[0-9]*+[A-Za-z][0-9A-Za-z]*+");

    private CardNumber() {}

    public static boolean isIn(String text) {
        List<Digits> pieces = Digits.in(text);
        for (int first = 0; first < pieces.size(); first++) {
            if (beginsAt(pieces, first)) {
                return true;
            }
        }
        return false;
    }

    /// A gateway's token stands for a card, and is none: digits within its words are its own.
    public static boolean isInToken(String token) {
        return isIn(LETTERED.matcher(token).replaceAll("x"));
    }

    private static boolean beginsAt(List<Digits> pieces, int first) {
        var number = new StringBuilder();
        for (int next = first; next < pieces.size(); next++) {
            if (next > first && !pieces.get(next).isClose()) {
                return false;
            }
            number.append(pieces.get(next).value());
            if (number.length() > LONGEST) {
                return false;
            }
            if (isCard(number, pieces.subList(first, next + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCard(CharSequence number, List<Digits> pieces) {
        boolean phone = pieces.getFirst().isDialled() && number.length() <= LONGEST_PHONE;
        return !phone
                && CardRange.anyHolds(number)
                && CheckDigit.isOfCard(number)
                && !CheckDigit.isOfBarcode(number)
                && isSplitLikeCard(pieces);
    }

    /// Either evenly, whatever the marks, or anyhow with one mark throughout. Two telephone numbers
    /// in a row, a date with a time, a list of prices are neither.
    private static boolean isSplitLikeCard(List<Digits> pieces) {
        return pieces.size() == 1
                || isEven(pieces)
                || isMarkedAlike(pieces.subList(1, pieces.size()));
    }

    private static boolean isEven(List<Digits> pieces) {
        int length = pieces.getFirst().value().length();
        return length <= LONGEST_GROUP
                && pieces.getLast().value().length() <= length
                && pieces.subList(0, pieces.size() - 1).stream()
                        .allMatch(piece -> piece.value().length() == length);
    }

    /// With one mark alone it may be two numbers in a list, or a fraction: a place on a map has
    /// that many digits.
    private static boolean isMarkedAlike(List<Digits> further) {
        String mark = further.getFirst().mark();
        boolean two = mark.length() > 1 || mark.equals(".") || mark.equals(",");
        return !(further.size() == 1 && two)
                && further.stream().allMatch(piece -> piece.mark().equals(mark));
    }
}
