package soban.domain.unit;

/// A wish that a unit decides on. Each area seals its own kinds below this.
public interface Command {}
