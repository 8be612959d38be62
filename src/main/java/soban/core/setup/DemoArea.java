package soban.core.setup;

import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;

import java.util.List;

/// Seongsu-dong in Seoul and what lies around it, with points that are near enough to the middle of
/// each to look around with.
public final class DemoArea {
    /// Where the demo shop stands.
    public static final GeoPoint SEONGSU = new GeoPoint(37.5446, 127.0557);

    public static final Area AREA =
            new Area(
                    "demo",
                    List.of(
                            district("seongsu-1", "성수동1가", 37.5438, 127.0447),
                            district("seongsu-2", "성수동2가", 37.5405, 127.0565),
                            district("songjeong", "송정동", 37.5533, 127.0683),
                            district("hwayang", "화양동", 37.5461, 127.0711),
                            district("jayang", "자양동", 37.5347, 127.0730),
                            district("haengdang", "행당동", 37.5583, 127.0297),
                            district("geumho", "금호동", 37.5480, 127.0215),
                            district("oksu", "옥수동", 37.5424, 127.0147)));

    private DemoArea() {}

    private static District district(String id, String name, double latitude, double longitude) {
        return new District(id, name, new GeoPoint(latitude, longitude));
    }
}
