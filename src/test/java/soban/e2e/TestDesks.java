package soban.e2e;

import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.nio.file.Path;
import java.time.InstantSource;

/// Desks of the demo shop, each with a file of its own.
final class TestDesks {
    private TestDesks() {}

    static Desk open(String kafka, String role, Path file) {
        return open(kafka, role, file, InstantSource.system());
    }

    static Desk open(String kafka, String role, Path file, InstantSource clock) {
        var identity =
                new DeskIdentity(
                        new ShopId("cafe"), role.equals("owner") ? Role.OWNER : Role.KITCHEN);
        return Desks.open(new DeskSettings(identity, kafka, file, "유진"), clock);
    }
}
