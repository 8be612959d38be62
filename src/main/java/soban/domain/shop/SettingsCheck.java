package soban.domain.shop;

import soban.domain.customer.Grades;
import soban.domain.money.Money;
import soban.domain.place.Area;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;

/// What is wrong with settings that an owner wishes for. A window may be as short as a second, so
/// that a shop can be tried out quickly, but never so long that an order is forgotten.
final class SettingsCheck {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_SPANS = 50;
    private static final int LONGEST_PHONE = 40;
    private static final int MOST_ORDERS = 1_000_000;

    private SettingsCheck() {}

    static Optional<String> wrong(Settings settings, Area area) {
        if (settings.ways().isEmpty()
                || new HashSet<>(settings.ways()).size() < settings.ways().size()) {
            return Optional.of("ways");
        }
        return hours(settings.hours())
                .or(() -> windows(settings.windows()))
                .or(() -> delivery(settings.delivery(), area))
                .or(() -> telling(settings.telling()))
                .or(() -> grades(settings.grades()));
    }

    private static Optional<String> hours(Hours hours) {
        if (!ZoneId.getAvailableZoneIds().contains(hours.zone())) {
            return Optional.of("zone " + hours.zone());
        }
        return hours.spans().size() > MOST_SPANS ? Optional.of("hours") : Optional.empty();
    }

    private static Optional<String> windows(Windows windows) {
        return outside("payment", windows.payment(), SECOND, DAY)
                .or(() -> outside("answer", windows.answer(), SECOND, DAY))
                .or(() -> outside("promise", windows.promise(), SECOND, WEEK))
                .or(() -> outside("undo", windows.undo(), Duration.ZERO, DAY))
                .or(
                        () ->
                                outside(
                                        "cancel answer",
                                        windows.cancelAnswer(),
                                        SECOND,
                                        Duration.ofMinutes(10)))
                .or(() -> outside("hold alarm", windows.holdAlarm(), SECOND, WEEK))
                .or(() -> outside("claim", windows.claim(), SECOND, DAY))
                .or(() -> outside("progress", windows.progress(), SECOND, DAY))
                .or(() -> outside("completion", windows.completion(), SECOND, Duration.ofDays(30)));
    }

    private static Optional<String> outside(
            String name, Duration window, Duration shortest, Duration longest) {
        return window.compareTo(shortest) < 0 || window.compareTo(longest) > 0
                ? Optional.of("window " + name)
                : Optional.empty();
    }

    private static Optional<String> delivery(DeliveryTerms terms, Area area) {
        if (isNoFee(terms.fee())) {
            return Optional.of("fee");
        }
        if (isNoFee(terms.forRider())) {
            return Optional.of("rider fee");
        }
        return terms.districts().stream()
                .filter(district -> area.district(district).isEmpty())
                .findFirst()
                .map(district -> "district " + district);
    }

    private static boolean isNoFee(Money fee) {
        return fee.amount() < 0 || fee.amount() > ProductCheck.HIGHEST_PRICE;
    }

    private static Optional<String> telling(Telling telling) {
        return telling.sellerPhone().length() > LONGEST_PHONE
                ? Optional.of("seller phone")
                : Optional.empty();
    }

    private static Optional<String> grades(Grades grades) {
        return grades.regularFrom() < 1
                        || grades.vipFrom() <= grades.regularFrom()
                        || grades.vipFrom() > MOST_ORDERS
                ? Optional.of("grades")
                : Optional.empty();
    }
}
