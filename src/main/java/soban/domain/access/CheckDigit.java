package soban.domain.access;

/// The last digit of a number, by which a slip of the pen is found.
final class CheckDigit {
    private static final int EAN_LENGTH = 13;

    private CheckDigit() {}

    /// That of every payment card, after Luhn: from the right every second digit counts double, and
    /// the digits of what that makes are added.
    static boolean isOfCard(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /// That of the barcode on every packet, an EAN-13. Nine in ten card numbers of that length lack
    /// it.
    static boolean isOfBarcode(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * Character.digit(number.charAt(i), 10);
        }
        return number.length() == EAN_LENGTH && sum % 10 == 0;
    }
}
