package soban.console.start;

import soban.console.screen.Decimals;
import soban.console.screen.TypedHours;
import soban.domain.money.Money;
import soban.domain.place.Area;
import soban.domain.place.GeoPoint;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Hours;
import soban.domain.shop.Menu;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopId;
import soban.domain.unit.Decision;
import soban.wire.sheet.MenuSheet;
import soban.wire.sheet.SheetProblem;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a whole form at once: a wish, or what is wrong with which field. What each field allows by
/// itself is asked here; whether it makes a shop is the domain's word.
final class ShopReading {
    private static final long HIGHEST_FEE = 1_000_000_000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_PRODUCTS = 500;

    private final Map<ShopField, String> typed;
    private final Map<ShopField, Wrong> problems = new EnumMap<>(ShopField.class);
    private final Optional<EnrolShop> wish;

    ShopReading(Map<ShopField, String> typed, Preset preset, boolean always) {
        this.typed = typed;
        EnrolShop read = read(preset, always);
        if (problems.isEmpty()
                && ShopDecider.decide(null, read, Instant.EPOCH)
                        instanceof Decision.Refused(var refusal)) {
            problems.put(ShopField.NAME, Wrong.of("start.wrong.refused", refusal.detail()));
        }
        wish = problems.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    Map<ShopField, Wrong> problems() {
        return Collections.unmodifiableMap(problems);
    }

    Optional<EnrolShop> wish() {
        return wish;
    }

    private EnrolShop read(Preset preset, boolean always) {
        String name = text(ShopField.NAME);
        check(!name.isEmpty(), ShopField.NAME, "start.wrong.name.empty");
        check(name.length() <= LONGEST_NAME, ShopField.NAME, "start.wrong.name.long");
        ShopId id = id();
        GeoPoint position = position();
        var districts =
                TypedPlaces.districts(typed.getOrDefault(ShopField.DISTRICTS, ""), position);
        if (!districts.unread().isEmpty()) {
            problems.put(ShopField.DISTRICTS, Wrong.of("start.wrong.district", districts.unread()));
        } else {
            check(!districts.all().isEmpty(), ShopField.DISTRICTS, "start.wrong.districts.none");
        }
        String currency = currency();
        return new EnrolShop(
                id,
                name,
                new Area(id.value(), districts.all()),
                position,
                currency,
                preset,
                new Menu(menu(currency)),
                settings(preset.settings(), currency, always));
    }

    private Settings settings(Settings usual, String currency, boolean always) {
        DeliveryTerms terms = usual.delivery();
        LocalTime dayStart = dayStart();
        return usual.with(new Hours(zone(), always ? List.of() : spans(dayStart), dayStart))
                .with(
                        new DeliveryTerms(
                                terms.carrier(),
                                terms.offered(),
                                fee(currency),
                                terms.riderFee(),
                                terms.districts()));
    }

    private ShopId id() {
        try {
            return new ShopId(text(ShopField.ID));
        } catch (IllegalArgumentException none) {
            problems.put(ShopField.ID, Wrong.of("start.wrong.id"));
            return new ShopId("none");
        }
    }

    private GeoPoint position() {
        var found = TypedPlaces.point(text(ShopField.POSITION));
        check(found.isPresent(), ShopField.POSITION, "start.wrong.position");
        return found.orElseGet(() -> new GeoPoint(0, 0));
    }

    private String currency() {
        String code = text(ShopField.CURRENCY);
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(each -> each.getCurrencyCode().equals(code));
        check(known, ShopField.CURRENCY, "start.wrong.currency");
        return code;
    }

    private Money fee(String currency) {
        var read = Decimals.read(text(ShopField.FEE), Decimals.of(currency));
        boolean fits = read.isPresent() && read.getAsLong() >= 0 && read.getAsLong() <= HIGHEST_FEE;
        check(fits, ShopField.FEE, "start.wrong.fee");
        return fits ? new Money(read.getAsLong()) : Money.NONE;
    }

    private String zone() {
        String zone = text(ShopField.ZONE);
        check(ZoneId.getAvailableZoneIds().contains(zone), ShopField.ZONE, "settings.wrong.zone");
        return zone;
    }

    private LocalTime dayStart() {
        var found = TypedHours.clock(text(ShopField.DAY_START));
        check(found.isPresent(), ShopField.DAY_START, "settings.wrong.day-start");
        return found.orElse(LocalTime.MIDNIGHT);
    }

    /// A night may last until the next business day begins, and no longer.
    private List<OpenSpan> spans(LocalTime dayStart) {
        var spans = new ArrayList<OpenSpan>();
        for (DayOfWeek day : DayOfWeek.values()) {
            ShopField field =
                    switch (day) {
                        case SATURDAY -> ShopField.SATURDAY;
                        case SUNDAY -> ShopField.SUNDAY;
                        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> ShopField.WEEKDAYS;
                    };
            var read = TypedHours.read(text(field), day);
            check(read.isPresent(), field, "settings.wrong.hours");
            for (OpenSpan span : read.orElseGet(List::of)) {
                if (endsBeforeItBegins(span, dayStart)) {
                    problems.put(
                            field,
                            Wrong.of(
                                    "start.wrong.hours.backwards",
                                    span.from().toString(),
                                    span.to().toString(),
                                    dayStart.toString()));
                }
                spans.add(span);
            }
        }
        if (spans.isEmpty() && !problems.containsKey(ShopField.WEEKDAYS)) {
            problems.put(ShopField.WEEKDAYS, Wrong.of("start.wrong.hours.none"));
        }
        return spans;
    }

    private static boolean endsBeforeItBegins(OpenSpan span, LocalTime dayStart) {
        boolean overnight = !span.to().isAfter(span.from());
        return overnight && (span.to().isAfter(dayStart) || span.to().equals(span.from()));
    }

    private List<Product> menu(String currency) {
        String sheet = typed.getOrDefault(ShopField.MENU, "");
        if (sheet.isBlank()) {
            return List.of();
        }
        try {
            var products = MenuSheet.read(sheet, Decimals.of(currency));
            check(products.size() <= MOST_PRODUCTS, ShopField.MENU, "start.wrong.menu.many");
            return products;
        } catch (SheetProblem problem) {
            problems.put(ShopField.MENU, SheetWords.of(problem));
            return List.of();
        }
    }

    private String text(ShopField field) {
        return typed.getOrDefault(field, "").strip();
    }

    private void check(boolean fine, ShopField field, String otherwise) {
        if (!fine) {
            problems.putIfAbsent(field, Wrong.of(otherwise));
        }
    }
}
