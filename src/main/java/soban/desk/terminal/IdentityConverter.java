package soban.desk.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import soban.desk.DeskIdentity;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

/// Reads `cafe/kitchen`, `cafe/owner` and `rider/rider-1`. A shop may be called `rider`: then its
/// desks are `rider/owner` and `rider/kitchen`, and no rider has these names.
public final class IdentityConverter implements ITypeConverter<DeskIdentity> {
    private static final String RIDER = "rider";

    @Override
    public DeskIdentity convert(String text) {
        int slash = text.indexOf('/');
        String before = text.substring(0, Math.max(0, slash));
        String after = text.substring(slash + 1);
        try {
            return switch (after) {
                case "owner" -> new DeskIdentity(new ShopId(before), Role.OWNER);
                case "kitchen" -> new DeskIdentity(new ShopId(before), Role.KITCHEN);
                default -> rider(before, after);
            };
        } catch (IllegalArgumentException problem) {
            throw new TypeConversionException(
                    "'%s' is not a desk. Write SHOP/owner, SHOP/kitchen or rider/NAME, such as cafe/kitchen or rider/rider-1."
                            .formatted(text));
        }
    }

    private static DeskIdentity rider(String before, String name) {
        if (!before.equals(RIDER)) {
            throw new IllegalArgumentException(before);
        }
        return new DeskIdentity(new RiderId(name));
    }
}
