package soban.domain.place;

/// A place on the globe, in degrees.
public record GeoPoint(double latitude, double longitude) {
    private static final double EARTH_METRES = 6_371_000;

    /// Both coordinates are numbers of this globe.
    public boolean isOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /// Great-circle metres: as the crow flies, never as one rides.
    public long metresTo(GeoPoint other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double along = Math.toRadians(other.longitude - longitude) / 2;
        double squared =
                Math.pow(Math.sin(up), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(along), 2);
        return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(squared))));
    }
}
