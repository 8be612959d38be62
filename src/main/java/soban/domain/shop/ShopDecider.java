package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.ShopCommand.AddStock;
import soban.domain.shop.ShopCommand.ChangeSettings;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.ForgetOrderers;
import soban.domain.shop.ShopCommand.PauseShop;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.PutProduct;
import soban.domain.shop.ShopCommand.RemoveProduct;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopCommand.SetBusy;
import soban.domain.shop.ShopEvent.OrderersForgotten;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Decides on a shop's enrolment, settings, menu and pace. What is already so is accepted without
/// an event, so that a repetition is harmless.
public final class ShopDecider {
    private ShopDecider() {}

    public static Decision decide(@Nullable Shop shop, ShopCommand command, Instant now) {
        if (command instanceof EnrolShop enrol) {
            return Enrolling.enrol(shop, enrol);
        }
        return shop == null
                ? Decision.refuse(RefusalCode.SHOP_UNKNOWN)
                : ofEnrolled(shop, command, now);
    }

    public static Shop evolve(@Nullable Shop shop, ShopEvent event) {
        return ShopEvolution.evolve(shop, event);
    }

    private static Decision ofEnrolled(Shop shop, ShopCommand command, Instant now) {
        return switch (command) {
            case EnrolShop enrol -> Enrolling.enrol(shop, enrol);
            case ChangeSettings(var settings) -> change(shop, settings);
            case PutProduct(var product) -> Assortment.put(shop, product);
            case RemoveProduct(var product) -> Assortment.remove(shop, product);
            case SellOut sellOut -> Assortment.sellOut(shop, sellOut, now);
            case PutBack(var product) -> Assortment.putBack(shop, product, now);
            case CountStock count -> Counting.count(shop, count);
            case AddStock add -> Counting.add(shop, add);
            case PauseShop(var until) -> Pacing.pause(shop.pace(), until, now);
            case SetBusy(var extra, var until) -> Pacing.busy(shop.pace(), extra, until, now);
            case ForgetOrderers(var orders) -> Decision.accept(new OrderersForgotten(orders));
        };
    }

    private static Decision change(Shop shop, Settings wanted) {
        if (wanted.equals(shop.settings())) {
            return Decision.accept();
        }
        return SettingsCheck.wrong(wanted, shop.area())
                .map(what -> Decision.refuse(RefusalCode.SETTINGS_INVALID, what))
                .orElseGet(() -> Decision.accept(new SettingsChanged(wanted)));
    }
}
