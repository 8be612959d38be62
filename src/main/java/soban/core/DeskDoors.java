package soban.core;

import org.apache.kafka.clients.admin.Admin;

import soban.core.access.DeskPasswords;
import soban.core.access.Secret;
import soban.core.follow.MachineThreads;
import soban.core.orders.LiveUnits;
import soban.core.setup.DeskDoor;
import soban.core.setup.DeskDoor.Lock;
import soban.core.setup.Locksmith;
import soban.domain.rider.Rider;
import soban.wire.kafka.Clients;

/// Puts together the door through which desks come to the cluster.
final class DeskDoors {
    private DeskDoors() {}

    static DeskDoor of(DeskPlace place, Clients clients, Admin admin, Secret secret) {
        String authority = place.authority();
        if (authority == null) {
            return new DeskDoor(place.servers());
        }
        return new DeskDoor(
                place.servers(),
                new Lock(
                        new Locksmith(admin),
                        new DeskPasswords(secret),
                        authority,
                        rider ->
                                LiveUnits.read(clients, new MachineThreads(), admin)
                                        .rider(rider)
                                        .map(Rider::area)
                                        .orElseThrow()));
    }
}
