package soban.console.rider;

import soban.domain.place.GeoPoint;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Where places stand on a map of a few kilometres, north up: near enough to be flat.
///
/// @param metresPerPixel how much one pixel is
record MapScale(GeoPoint centre, double metresPerPixel, double width, double height) {
    private static final double METRES_PER_DEGREE = 111_195;

    /// Nobody rides by a map of less.
    private static final double LEAST_METRES = 600;

    private static final double[] STEPS = {1, 2, 5};

    /// So that all places stand inside, with a margin for their names; nothing without a place.
    static Optional<MapScale> around(
            List<GeoPoint> places, double width, double height, double margin) {
        if (places.isEmpty() || width <= 0 || height <= 0) {
            return Optional.empty();
        }
        Range latitudes = Range.of(places, GeoPoint::latitude);
        Range longitudes = Range.of(places, GeoPoint::longitude);
        var centre = new GeoPoint(latitudes.middle(), longitudes.middle());
        double tall = Math.max(LEAST_METRES, latitudes.length() * METRES_PER_DEGREE);
        double wide =
                Math.max(
                        LEAST_METRES,
                        longitudes.length() * METRES_PER_DEGREE * shrinking(centre.latitude()));
        double scale =
                Math.max(
                        wide / Math.max(width / 4, width - 2 * margin),
                        tall / Math.max(height / 4, height - 2 * margin));
        return Optional.of(new MapScale(centre, scale, width, height));
    }

    private record Range(double least, double most) {
        static Range of(List<GeoPoint> places, ToDoubleFunction<GeoPoint> coordinate) {
            var all = places.stream().mapToDouble(coordinate).summaryStatistics();
            return new Range(all.getMin(), all.getMax());
        }

        double middle() {
            return (least + most) / 2;
        }

        double length() {
            return most - least;
        }
    }

    /// Degrees of longitude are shorter away from the equator.
    private static double shrinking(double latitude) {
        return Math.max(0.01, Math.cos(Math.toRadians(latitude)));
    }

    double x(GeoPoint place) {
        double east = (place.longitude() - centre.longitude()) * shrinking(centre.latitude());
        return width / 2 + east * METRES_PER_DEGREE / metresPerPixel;
    }

    double y(GeoPoint place) {
        double north = place.latitude() - centre.latitude();
        return height / 2 - north * METRES_PER_DEGREE / metresPerPixel;
    }

    /// The place at which somebody points.
    GeoPoint at(double x, double y) {
        double perDegree = METRES_PER_DEGREE / metresPerPixel;
        double north = (height / 2 - y) / perDegree;
        double east = (x - width / 2) / perDegree / shrinking(centre.latitude());
        return new GeoPoint(
                rounded(Math.clamp(centre.latitude() + north, -90, 90)),
                rounded(Math.clamp(centre.longitude() + east, -180, 180)));
    }

    /// To about a metre: nobody points more closely.
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    /// The longest round length that is at most so many pixels.
    long barMetres(double pixels) {
        double most = pixels * metresPerPixel;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double best = power;
        for (double step : STEPS) {
            if (step * power <= most) {
                best = step * power;
            }
        }
        return Math.max(1, Math.round(best));
    }

    double pixels(double metres) {
        return metres / metresPerPixel;
    }
}
