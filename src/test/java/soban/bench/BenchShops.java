package soban.bench;

import soban.core.setup.DemoShop;
import soban.domain.order.LineRequest;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.wire.Units;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A café for each partition, so that all loops have work.
final class BenchShops {
    private BenchShops() {}

    static List<ShopId> of(int partitions) {
        return IntStream.range(0, partitions).mapToObj(p -> shopIn(p, partitions)).toList();
    }

    private static ShopId shopIn(int partition, int partitions) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> new ShopId("bench-" + i))
                .filter(shop -> Units.partition(Units.of(shop), partitions) == partition)
                .findFirst()
                .orElseThrow();
    }

    static EnrolShop opening(ShopId shop) {
        EnrolShop like = DemoShop.enrolment();
        return new EnrolShop(
                shop,
                like.name(),
                like.area(),
                like.position(),
                like.currency(),
                like.preset(),
                like.menu());
    }

    /// What is ordered.
    static List<LineRequest> basket() {
        return List.of(
                new LineRequest("americano", List.of("iced", "large"), 2, ""),
                new LineRequest("croissant", List.of(), 1, ""));
    }
}
