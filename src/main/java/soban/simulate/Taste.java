package soban.simulate;

import org.jspecify.annotations.Nullable;

import soban.domain.order.LineRequest;
import soban.domain.order.PaymentRequest;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What people order: mostly one coffee, sometimes for the whole table, now and then with a wish.
final class Taste {
    static final PaymentRequest GOOD_CARD = new PaymentRequest("card", "tok-ok");
    static final PaymentRequest BAD_CARD = new PaymentRequest("card", "tok-declined");

    private static final List<String> LINE_NOTES =
            List.of("얼음 조금만", "뜨겁게 해주세요", "extra hot, please", "시럽 반만", "no lid, please");
    private static final List<String> ORDER_NOTES =
            List.of("5분 뒤에 도착해요", "빨대 두 개 주세요", "I'll be there in ten minutes", "캐리어에 담아주세요");
    private static final List<String> REASONS =
            List.of("주문을 잘못했어요", "changed my mind", "시간이 안 될 것 같아요");

    private final RandomGenerator random;
    private final boolean stayAtHome;

    /// @param stayAtHome some let it be brought to them even where they could fetch it
    Taste(RandomGenerator random, boolean stayAtHome) {
        this.random = random;
        this.stayAtHome = stayAtHome;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Door.Order order(Door.Menu menu, Wallet wallet) {
        var lines = new ArrayList<LineRequest>();
        for (int i = lines(); i > 0; i--) {
            lines.add(line(one(menu.orderable())));
        }
        String note = chance(12) ? one(ORDER_NOTES) : "";
        Address address = brought(menu) ? address(menu) : null;
        return new Door.Order(
                lines,
                address == null ? Fulfilment.PICKUP : Fulfilment.DELIVERY,
                address,
                note,
                paying(wallet));
    }

    private boolean brought(Door.Menu menu) {
        return menu.isBrought() && (!menu.isFetched() || (stayAtHome && chance(50)));
    }

    private @Nullable Address address(Door.Menu menu) {
        return menu.delivery() == null
                ? null
                : new Address(
                        one(menu.delivery().districts()).id(),
                        "성수이로 " + random.nextInt(1, 200),
                        random.nextInt(1, 20) + "층");
    }

    Wallet wallet() {
        int of100 = random.nextInt(100);
        return of100 < 75 ? Wallet.PAYS : of100 < 83 ? Wallet.TRIES_A_BAD_CARD : Wallet.PAYS_LATER;
    }

    private static @Nullable PaymentRequest paying(Wallet wallet) {
        return switch (wallet) {
            case PAYS -> GOOD_CARD;
            case TRIES_A_BAD_CARD -> BAD_CARD;
            case PAYS_LATER -> null;
        };
    }

    String reason() {
        return one(REASONS);
    }

    private int lines() {
        int of100 = random.nextInt(100);
        return of100 < 55 ? 1 : of100 < 83 ? 2 : of100 < 95 ? 3 : 4;
    }

    private LineRequest line(Door.Offered product) {
        var options = new ArrayList<String>();
        for (OptionGroup group : product.groups()) {
            options.addAll(choice(group));
        }
        int quantity = chance(80) ? 1 : random.nextInt(2, 4);
        return new LineRequest(product.id(), options, quantity, chance(15) ? one(LINE_NOTES) : "");
    }

    private List<String> choice(OptionGroup group) {
        if (group.several()) {
            var some = group.options().stream().map(Option::id).filter(id -> chance(15)).toList();
            return some.isEmpty() && group.required() ? List.of(one(group.options()).id()) : some;
        }
        return group.required() || chance(40) ? List.of(one(group.options()).id()) : List.of();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
