package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.admin.ShopDraft.DistrictLine;
import soban.admin.ShopDraft.Place;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A shop as it is said on the command line.
final class ShopOptions {
    private static final Pattern PLACE =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?),\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "All of it as JSON: id, name, preset, area, districts, position, currency,"
                            + " zone, hours, sellerPhone, deliveryFee, menu.")
    private @Nullable Path file;

    @Option(names = "--id", paramLabel = "ID", description = "Its id in addresses, such as cafe.")
    private @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME", description = "What customers read.")
    private @Nullable String name;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "cafe, restaurant, mealkit, flowers-online or florist.")
    private @Nullable String preset;

    @Option(names = "--area", paramLabel = "AREA", description = "The area that it stands in.")
    private @Nullable String area;

    @Option(
            names = "--districts",
            paramLabel = "FILE",
            description =
                    "The area's districts, for its first shop: a JSON list of id, name, latitude,"
                            + " longitude.")
    private @Nullable Path districts;

    @Option(
            names = "--position",
            paramLabel = "LAT,LON",
            description = "Where it stands, such as 37.5446,127.0557.")
    private @Nullable String position;

    @Option(names = "--currency", paramLabel = "CODE", description = "Its currency (KRW).")
    private @Nullable String currency;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Its time zone (Asia/Seoul).")
    private @Nullable String zone;

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "When it is open, such as `mo-fr 09:00-18:00, sa 10:00-14:00` (always).")
    private @Nullable String hours;

    @Option(
            names = "--seller-phone",
            paramLabel = "NUMBER",
            description = "Where the seller is told of cancels.")
    private @Nullable String sellerPhone;

    @Option(
            names = "--delivery-fee",
            paramLabel = "AMOUNT",
            description = "In the currency's smallest unit.")
    private @Nullable Long deliveryFee;

    @Option(
            names = "--menu",
            paramLabel = "FILE",
            description =
                    "What it sells: a JSON list, or a .csv with the columns id, name, category,"
                            + " price, minutes, station, stock.")
    private @Nullable Path menu;

    ShopDraft draft() {
        var said =
                new ShopDraft(
                        id,
                        name,
                        preset,
                        area,
                        districts == null
                                ? null
                                : List.of(StrictFile.json(districts, DistrictLine[].class)),
                        position == null ? null : place(position),
                        currency,
                        zone,
                        hours,
                        sellerPhone,
                        deliveryFee,
                        menu == null ? null : menu(menu));
        return said.over(file == null ? ShopDraft.EMPTY : StrictFile.json(file, ShopDraft.class));
    }

    private static List<ProductLine> menu(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? MenuTable.read(file)
                : Arrays.asList(StrictFile.json(file, ProductLine[].class));
    }

    private static Place place(String text) {
        Matcher numbers = PLACE.matcher(text.strip());
        if (!numbers.matches()) {
            throw AdminRefusal.wrong(
                    "`%s` is no position; one is written LATITUDE,LONGITUDE, such as 37.5446,127.0557."
                            .formatted(text));
        }
        return new Place(
                Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
    }
}
