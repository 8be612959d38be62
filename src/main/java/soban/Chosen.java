package soban;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.TypeConversionException;

import soban.desk.DeskIdentity;
import soban.desk.terminal.IdentityConverter;
import soban.domain.shop.ShopCommand.EnrolShop;

import java.util.Objects;

/// What was chosen at the first start.
///
/// @param desk the desk that opens first, as it is written on a command line; absent for a demo
/// @param name what people call the shop
/// @param kafka where another machine's station answers
/// @param wish a shop whose set-up has begun and is not known to have ended
record Chosen(
        Kind kind,
        @Nullable String desk,
        String name,
        boolean prepares,
        @Nullable String kafka,
        @Nullable EnrolShop wish) {
    /// The three ways to begin.
    enum Kind {
        DEMO,
        SHOP,
        JOINED
    }

    static Chosen demo() {
        return new Chosen(Kind.DEMO, null, "", false, null, null);
    }

    static Chosen settingUp(EnrolShop wish) {
        return shop(wish, wish);
    }

    static Chosen shop(EnrolShop wish) {
        return shop(wish, null);
    }

    private static Chosen shop(EnrolShop shop, @Nullable EnrolShop pending) {
        boolean prepares =
                (shop.settings() == null ? shop.preset().settings() : shop.settings()).prepares();
        return new Chosen(Kind.SHOP, shop.shop() + "/owner", shop.name(), prepares, null, pending);
    }

    static Chosen joined(DeskIdentity desk, String kafka) {
        return new Chosen(Kind.JOINED, desk.toString(), desk.place(), true, kafka, null);
    }

    /// All that its kind needs stands in it.
    boolean isWhole() {
        try {
            return kind == Kind.DEMO
                    || (desk != null
                            && identity().toString().equals(desk)
                            && (kind == Kind.SHOP || kafka != null));
        } catch (TypeConversionException noDesk) {
            return false;
        }
    }

    DeskIdentity identity() {
        return new IdentityConverter().convert(Objects.requireNonNull(desk));
    }
}
