package soban.desk;

import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

/// Which desk this is: `cafe/kitchen`. The device is made once per cache file.
public record DeskIdentity(ShopId shop, Role role) {}
