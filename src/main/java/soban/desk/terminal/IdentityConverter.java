package soban.desk.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import soban.desk.DeskIdentity;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.util.Locale;

/// Reads `cafe/kitchen`.
public final class IdentityConverter implements ITypeConverter<DeskIdentity> {
    @Override
    public DeskIdentity convert(String text) {
        int slash = text.indexOf('/');
        String role = text.substring(slash + 1);
        try {
            return new DeskIdentity(new ShopId(text.substring(0, Math.max(0, slash))), role(role));
        } catch (IllegalArgumentException problem) {
            throw new TypeConversionException(
                    "'%s' is not a desk. Write it as SHOP/ROLE, such as cafe/kitchen or cafe/owner."
                            .formatted(text));
        }
    }

    static String name(DeskIdentity desk) {
        return desk.shop() + "/" + roleName(desk.role());
    }

    static String roleName(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Role role(String name) {
        return switch (name) {
            case "kitchen" -> Role.KITCHEN;
            case "owner" -> Role.OWNER;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
