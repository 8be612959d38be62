package soban.domain.place;

import java.util.List;
import java.util.Optional;

/// The part of the world in which shops deliver and riders ride.
public record Area(String id, List<District> districts) {
    public Area {
        districts = List.copyOf(districts);
    }

    public Optional<District> district(String districtId) {
        return districts.stream().filter(d -> d.id().equals(districtId)).findFirst();
    }
}
