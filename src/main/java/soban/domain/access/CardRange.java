package soban.domain.access;

import java.util.List;

/// How the numbers of a card network begin, by their first four digits, and how long those are.
/// Lengths that hardly any card has are left out where parcels and bank accounts have them.
record CardRange(String network, int from, int to, List<Integer> lengths) {
    private static final List<Integer> DINERS = List.of(14, 16);
    private static final List<Integer> LONG = List.of(16, 17, 18, 19);

    private static final List<CardRange> ALL =
            List.of(
                    new CardRange("Mastercard", 2221, 2720, List.of(16)),
                    new CardRange("Diners", 3000, 3059, DINERS),
                    new CardRange("American Express", 3400, 3499, List.of(15)),
                    new CardRange("JCB", 3528, 3589, LONG),
                    new CardRange("Diners", 3600, 3699, DINERS),
                    new CardRange("American Express", 3700, 3799, List.of(15)),
                    new CardRange("Diners", 3800, 3999, DINERS),
                    new CardRange("Visa", 4000, 4999, List.of(13, 16, 19)),
                    new CardRange("Maestro", 5000, 5099, LONG),
                    new CardRange("Mastercard", 5100, 5599, List.of(16)),
                    new CardRange("Maestro, Discover, UnionPay", 5600, 6999, LONG),
                    new CardRange("good in Korea alone", 9000, 9999, List.of(16)));

    private static final int SHORTEST = 13;

    static boolean anyHolds(CharSequence number) {
        if (number.length() < SHORTEST) {
            return false;
        }
        int begin = Integer.parseInt(number, 0, 4, 10);
        return ALL.stream().anyMatch(range -> range.holds(begin, number.length()));
    }

    private boolean holds(int begin, int length) {
        return from <= begin && begin <= to && lengths.contains(length);
    }
}
