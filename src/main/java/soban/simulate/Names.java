package soban.simulate;

import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The shops and riders that a command line names.
final class Names {
    private static final String ALL = "all";
    private static final int MOST_RIDERS = 1000;

    private Names() {}

    /// @param text ids with commas between
    static List<ShopId> shops(String text) {
        return ids("--shops", text, "cafe,restaurant or all", ShopId::new);
    }

    static boolean areAll(String text) {
        return text.equals(ALL);
    }

    /// @param text how many of `rider-1`, `rider-2`, …, or ids with commas between; empty for none
    static List<RiderId> riders(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.matches("[0-9]{1,4}")) {
            int many = Integer.parseInt(text);
            if (many < 1 || many > MOST_RIDERS) {
                throw new SimulationRefusal(
                        "--riders %s: as many as 1 to %d, or their ids."
                                .formatted(text, MOST_RIDERS));
            }
            return IntStream.rangeClosed(1, many).mapToObj(i -> new RiderId("rider-" + i)).toList();
        }
        return ids("--riders", text, "3 or rider-1,rider-2", RiderId::new);
    }

    private static <T> List<T> ids(
            String option, String text, String example, Function<String, T> reading) {
        try {
            return Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .map(reading)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException problem) {
            throw new SimulationRefusal(
                    "%s %s: ids with commas between are expected, such as %s."
                            .formatted(option, text, example));
        }
    }
}
