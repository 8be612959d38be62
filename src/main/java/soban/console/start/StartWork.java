package soban.console.start;

import soban.domain.shop.ShopCommand.EnrolShop;

import java.util.function.Consumer;

/// What the first start asks of the program. Each call takes as long as it takes, is made on a
/// thread that may wait, and returns when the first desk stands open. What was interrupted is
/// finished by the same call.
public interface StartWork {
    /// What happens, one after the other.
    enum Step {
        STATION,
        SHOP,
        REACH,
        DESK
    }

    void demo(Consumer<Step> begun) throws StartTrouble;

    void setUp(EnrolShop shop, Consumer<Step> begun) throws StartTrouble;

    /// One more desk of another machine.
    ///
    /// @param address where it listens
    /// @param code as it was handed out there
    void join(String address, String code, Consumer<Step> begun) throws StartTrouble;
}
