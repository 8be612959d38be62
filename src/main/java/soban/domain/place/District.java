package soban.domain.place;

/// A part of an area, with the point from which distances to it are counted.
public record District(String id, String name, GeoPoint centre) {}
