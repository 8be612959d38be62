package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.Figures;
import soban.domain.money.Money;
import soban.domain.order.OrderStatus;
import soban.domain.order.Refund;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts a shop's day. An order belongs to the day on which it came, money to the day on which it
/// moved.
///
/// @param orders all that could belong to it
record Day(Instant begin, ZoneId zone, Collection<KeptOrder> orders) {
    private static final int MOST_SELLERS = 10;

    Figures figures() {
        var came = came();
        var kept = came.stream().filter(order -> !isUndone(order)).toList();
        return new Figures(
                begin,
                came.size(),
                turnover(kept),
                count(came, OrderStatus.CANCELLED),
                count(came, OrderStatus.REJECTED),
                average(Trail::startedAt, Trail::readyAt),
                average(Trail::leftAt, Trail::deliveredAt),
                settlement(),
                hours(kept),
                sellers(kept));
    }

    private List<KeptOrder> came() {
        return orders.stream()
                .filter(order -> isToday(order.content().placedAt()))
                .filter(order -> !isWithoutPayment(order))
                .toList();
    }

    /// Its card was asked at the counter and has not paid: the shop does not have it.
    private static boolean isWithoutPayment(KeptOrder order) {
        return order.status() == OrderStatus.AWAITING_PAYMENT
                || order.status() == OrderStatus.EXPIRED;
    }

    private boolean isToday(@Nullable Instant time) {
        return time != null
                && !time.isBefore(begin)
                && time.isBefore(begin.atZone(zone).plusDays(1).toInstant());
    }

    private static boolean isUndone(KeptOrder order) {
        return order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REJECTED;
    }

    private static int count(List<KeptOrder> orders, OrderStatus status) {
        return (int) orders.stream().filter(order -> order.status() == status).count();
    }

    private static Money turnover(List<KeptOrder> orders) {
        return orders.stream().map(Day::total).reduce(Money.NONE, Money::plus);
    }

    private static Money total(KeptOrder order) {
        var bill = order.content().bill();
        return bill == null ? Money.NONE : bill.total();
    }

    private @Nullable Duration average(
            Function<Trail, @Nullable Instant> from, Function<Trail, @Nullable Instant> to) {
        var lengths =
                owned().map(KeptOrder.Owners::trail)
                        .filter(trail -> isToday(to.apply(trail)) && from.apply(trail) != null)
                        .mapToLong(trail -> millis(from.apply(trail), to.apply(trail)))
                        .average();
        return lengths.isPresent()
                ? Duration.ofSeconds(Math.round(lengths.getAsDouble() / 1000))
                : null;
    }

    private static long millis(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Duration.between(from, to).toMillis();
    }

    private Stream<KeptOrder.Owners> owned() {
        return orders.stream().map(KeptOrder::owners).flatMap(Stream::ofNullable);
    }

    private Figures.Settlement settlement() {
        var paid = owned().filter(owners -> isToday(owners.trail().paidAt())).toList();
        return new Figures.Settlement(
                sum(paid.stream().map(owners -> owners.affairs().purse().paid())),
                sum(
                        paid.stream()
                                .map(owners -> owners.affairs().purse())
                                .filter(Purse::cash)
                                .map(Purse::paid)),
                sum(owned().map(this::backToday)),
                sum(owned().map(owners -> owners.affairs().purse().owed())),
                sum(
                        orders.stream()
                                .filter(order -> !order.status().ended())
                                .filter(order -> !isWithoutPayment(order))
                                .filter(order -> order.owners() != null && isUnpaid(order.owners()))
                                .map(Day::total)));
    }

    private static boolean isUnpaid(KeptOrder.Owners owners) {
        return owners.affairs().purse().paid().amount() == 0;
    }

    /// A refund of which this desk only has heard counts for the day on which it heard of it.
    private Money backToday(KeptOrder.Owners owners) {
        var trail = owners.trail();
        return sum(
                owners.affairs().purse().refunds().stream()
                        .filter(Purse::isBack)
                        .filter(
                                r ->
                                        isToday(
                                                trail.back(r.id())
                                                        .map(Trail.Back::at)
                                                        .orElse(trail.movedAt())))
                        .map(Refund::amount));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.NONE, Money::plus);
    }

    private List<Figures.Hour> hours(List<KeptOrder> kept) {
        var byHour = new TreeMap<Integer, List<KeptOrder>>();
        for (KeptOrder order : kept) {
            int hour = order.content().placedAt().atZone(zone).getHour();
            byHour.computeIfAbsent(hour, _ -> new ArrayList<>()).add(order);
        }
        return byHour.entrySet().stream()
                .map(
                        hour ->
                                new Figures.Hour(
                                        hour.getKey(),
                                        hour.getValue().size(),
                                        turnover(hour.getValue())))
                .toList();
    }

    private static List<Figures.Seller> sellers(List<KeptOrder> kept) {
        var sold = new HashMap<String, Figures.Seller>();
        for (KeptOrder order : kept) {
            var bill = order.content().bill();
            var lines = order.content().lines();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                Money amount = bill == null ? Money.NONE : bill.lines().get(i);
                sold.merge(
                        line.product(),
                        new Figures.Seller(line.product(), line.name(), line.quantity(), amount),
                        Day::together);
            }
        }
        return sold.values().stream()
                .sorted(
                        Comparator.comparingInt(Figures.Seller::quantity)
                                .reversed()
                                .thenComparing(Figures.Seller::product))
                .limit(MOST_SELLERS)
                .toList();
    }

    private static Figures.Seller together(Figures.Seller one, Figures.Seller other) {
        return new Figures.Seller(
                one.product(),
                one.name(),
                one.quantity() + other.quantity(),
                one.turnover().plus(other.turnover()));
    }
}
