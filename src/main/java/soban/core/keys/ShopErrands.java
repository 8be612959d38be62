package soban.core.keys;

import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.ForgetOrderers;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.Units;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What the shops are told of somebody who is forgotten: each its own orders, so many at once that
/// they fit into a record, and always under the same ids.
final class ShopErrands {
    private static final int MOST_AT_ONCE = 500;

    private ShopErrands() {}

    static List<CommandRecord> of(EventRecord cause, List<OrderId> orders, Instant now) {
        var shops = new TreeMap<String, List<String>>();
        for (OrderId order : orders) {
            shops.computeIfAbsent(Units.of(order.shop()), _ -> new ArrayList<>())
                    .add(order.value());
        }
        var errands = new ArrayList<CommandRecord>();
        shops.forEach(
                (unit, ids) -> {
                    ids.sort(null);
                    for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
                        var some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
                        String id = "forget/" + cause.id() + "/" + unit + "/" + from;
                        errands.add(
                                CommandRecord.system(
                                        "forgetting", id, unit, now, new ForgetOrderers(some)));
                    }
                });
        return errands;
    }
}
