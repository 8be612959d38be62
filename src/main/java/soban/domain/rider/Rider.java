package soban.domain.rider;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.unit.Devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rider as their own decisions need it. Tasks stand in the order in which they came.
public record Rider(
        RiderId id,
        String name,
        String area,
        boolean onDuty,
        @Nullable GeoPoint position,
        Devices devices,
        List<RiderTask> tasks) {
    public Rider {
        tasks = List.copyOf(tasks);
    }

    public Optional<RiderTask> task(OrderId order) {
        return tasks.stream().filter(t -> t.order().equals(order)).findFirst();
    }

    public Rider with(Devices changed) {
        return new Rider(id, name, area, onDuty, position, changed, tasks);
    }

    Rider withDuty(boolean now) {
        return new Rider(id, name, area, now, position, devices, tasks);
    }

    Rider at(GeoPoint now) {
        return new Rider(id, name, area, onDuty, now, devices, tasks);
    }

    /// With the task in its new form at its old place, or at the end.
    Rider with(RiderTask task) {
        var changed = new ArrayList<>(tasks);
        changed.replaceAll(t -> t.order().equals(task.order()) ? task : t);
        if (task(task.order()).isEmpty()) {
            changed.add(task);
        }
        return withTasks(changed);
    }

    Rider without(OrderId order) {
        return withTasks(tasks.stream().filter(t -> !t.order().equals(order)).toList());
    }

    private Rider withTasks(List<RiderTask> changed) {
        return new Rider(id, name, area, onDuty, position, devices, changed);
    }
}
